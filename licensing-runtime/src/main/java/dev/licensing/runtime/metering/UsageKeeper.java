package dev.licensing.runtime.metering;

import dev.licensing.core.audit.Quarter;
import dev.licensing.core.license.License;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.records.RecordKeeping;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.records.RecordedUse.Kind;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what a server has counted: for its own restarts once a minute, and for the audit of the environment once an hour. What cannot
 * be written now is tried again at the next look. For one thread at a time, under the caller's lock.
 */
public final class UsageKeeper {
    private static final long BETWEEN_WRITES_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** A license names fewer features than that, and a store that is away for weeks is not this server's to make up for. */
    private static final int MOST_UNRECORDED = 50_000;

    private final LicenseStore store;
    private final String server;
    private final TimeSource time;
    private final Terms terms;
    private final ServerUsage usage;
    private final RecordedUses uses;
    private final List<RecordedUse> unrecorded = new ArrayList<>();
    private KeptCounts kept = KeptCounts.NONE;
    private byte[] known = {};
    private boolean blind = true;
    private Instant takenAt;
    private long writtenAtNanos;
    private boolean complained;

    /** For the only server of an environment, which records what it has counted. */
    public UsageKeeper(LicenseStore store, String server, TimeSource time, Terms terms, ServerUsage usage) {
        this(store, server, time, terms, usage, usage);
    }

    /**
     * Begins with what the server has kept before it was restarted.
     *
     * @param uses what is recorded for the audit
     */
    public UsageKeeper(
            LicenseStore store, String server, TimeSource time, Terms terms, ServerUsage usage, RecordedUses uses) {
        this.store = store;
        this.server = server;
        this.time = time;
        this.terms = terms;
        this.usage = usage;
        this.uses = uses;
        this.takenAt = now();
        this.writtenAtNanos = time.elapsedNanos();
        try {
            restore();
        } catch (IOException e) {
            complain(e);
        }
    }

    /** What is to be done now and then. */
    public void look(Optional<License> license) {
        Instant now = now();
        if (!hour(now).equals(hour(takenAt))) {
            take(now);
        }
        try {
            if (record(license, now) || time.elapsedNanos() - writtenAtNanos >= BETWEEN_WRITES_NANOS) {
                keep(now);
            }
            complained = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Records what is in use at this moment, for an audit. */
    public void sample(License license) throws IOException {
        Instant now = now();
        take(now);
        record(Optional.of(license), now);
        keep(now);
    }

    /** The last words of a server that stops. */
    public void close(Optional<License> license) {
        Instant now = now();
        take(now);
        try {
            record(license, now);
            keep(now);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void take(Instant now) {
        boolean quarterIsOver = !Quarter.of(now).equals(Quarter.of(takenAt));
        List<RecordedUse> taken = uses.take(now, server, quarterIsOver);
        if (unrecorded.size() + taken.size() <= MOST_UNRECORDED) {
            unrecorded.addAll(taken);
        }
        takenAt = now;
    }

    private boolean record(Optional<License> license, Instant now) throws IOException {
        if (license.isEmpty() || unrecorded.isEmpty()) {
            return false;
        }
        RecordKeeping.add(store, license.get(), now, unrecorded);
        unrecorded.clear();
        return true;
    }

    private void keep(Instant now) throws IOException {
        writtenAtNanos = time.elapsedNanos();
        if (blind) {
            restore();
        }
        if (!usage.counts(now).sameCounts(kept)) {
            restore();
            KeptCounts counts = usage.counts(now);
            byte[] document = counts.toDocument();
            store.write(document(), document);
            known = document;
            kept = counts;
        }
    }

    /** What is there and not known is gone on with: it could not be read at the start, or its disk was mounted later. */
    private void restore() throws IOException {
        Optional<byte[]> document = store.read(document());
        blind = false;
        if (document.isEmpty() || Arrays.equals(document.get(), known)) {
            return;
        }
        known = document.get();
        Optional<KeptCounts> counts = KeptCounts.parse(known);
        if (counts.isPresent()) {
            restore(counts.get());
        } else {
            Log.get().warn("The document {} is damaged: peaks and rates of this server are counted anew", document());
        }
    }

    private void restore(KeptCounts counts) {
        kept = counts;
        usage.restore(counts, !Quarter.of(takenAt).equals(Quarter.of(counts.at())));
        for (Map.Entry<String, KeptCounts.Peak> peak : counts.peaks().entrySet()) {
            restore(counts.at(), peak.getKey(), peak.getValue().unrecorded());
        }
        for (Map.Entry<String, KeptCounts.Rate> rate : counts.rates().entrySet()) {
            restore(counts.at(), rate.getKey(), rate.getValue().unrecorded());
        }
    }

    private void restore(Instant at, String feature, long used) {
        // In a farm its controller records what a server has published
        if (used > 0 && uses == usage) {
            unrecorded.add(new RecordedUse(at, Kind.OWN, feature, used, server));
        }
    }

    private String document() {
        return "usage." + server + ".txt";
    }

    private Instant now() {
        return terms.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** Once, until it has worked again. */
    private void complain(IOException e) {
        if (!complained) {
            Log.get().warn("What this server counts of the usage is out of reach: {}", e.getMessage());
            complained = true;
        }
    }
}
