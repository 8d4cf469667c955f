package dev.licensing.runtime.presence;

import dev.licensing.core.audit.Quarter;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.license.facts.FarmFacts.OtherController;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.metering.FarmUse;
import dev.licensing.runtime.metering.RecordedUses;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.metering.ServerUsage;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server's part in telling the farm who is there and what is used. Every server says about once a minute what it uses; the
 * controller adds it up once a minute; all read the sum. So the load of a store grows with the number of servers and not with its
 * square, and no question of a host ever waits for it.
 *
 * <p>A server speaks 45 seconds after it has seen a sum, and the next comes 60 seconds after the last: what it has said is in the next
 * sum, and so it knows its own part of it.
 *
 * <p>For one thread at a time, under the caller's lock.
 */
public final class FarmKeeper implements RecordedUses {
    private static final long BETWEEN_SUMS_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SPEAKS_AFTER_NANOS = TimeUnit.SECONDS.toNanos(45);
    private static final long LONGEST_QUIET_NANOS = BETWEEN_SUMS_NANOS + SPEAKS_AFTER_NANOS;
    /** Longer than that a sum says nothing of what the others use now. */
    private static final long SUM_HOLDS_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private final LicenseStore store;
    private final String name;
    private final TimeSource time;
    private final Neighbours neighbours;
    private final Speaker speaker;
    private FarmTotals totals = FarmTotals.NONE;
    private FarmUse use = FarmUse.NONE;
    private Optional<OtherController> otherController = Optional.empty();
    private Optional<ServerRole> role = Optional.empty();
    private long sumSeenAtNanos;
    private long summedAtNanos;
    private boolean begun;
    private boolean complained;

    public FarmKeeper(LicenseStore store, String name, TimeSource time, Neighbours neighbours) {
        this.store = store;
        this.name = name;
        this.time = time;
        this.neighbours = neighbours;
        this.speaker = new Speaker(store, name, time);
    }

    /** What this server knows of the others, for the assessment of its license. */
    public FarmFacts facts() {
        return otherController.isPresent() ? FarmFacts.NONE.withOtherController(otherController.get()) : FarmFacts.NONE;
    }

    /** What the others use, as of the latest sum. */
    public FarmUse use() {
        return use;
    }

    /** What is to be done now and then. */
    public void look(ServerReport report, ServerUsage usage) {
        try {
            boolean first = !begun || !role.equals(Optional.of(report.role()));
            role = Optional.of(report.role());
            begun = true;
            readSum(report.at());
            if (report.role() == ServerRole.CONTROLLER) {
                if (first || time.elapsedNanos() - summedAtNanos >= BETWEEN_SUMS_NANOS) {
                    speaker.speak(report, usage, totals.at());
                    addUp(report.at());
                }
            } else {
                otherController = Optional.empty();
                if (first || isDueToSpeak()) {
                    speaker.speak(report, usage, totals.at());
                }
            }
            complained = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    /** One that looks seldom sees another sum at every look, and is not to be silent for ever. */
    private boolean isDueToSpeak() {
        long now = time.elapsedNanos();
        long quietSince = Math.max(sumSeenAtNanos, speaker.spokenAtNanos());
        return now - quietSince >= SPEAKS_AFTER_NANOS || now - speaker.spokenAtNanos() >= LONGEST_QUIET_NANOS;
    }

    /** The last words of a server that stops. */
    public void close(ServerReport report, ServerUsage usage) {
        try {
            speaker.say(report, usage, false);
        } catch (IOException e) {
            complain(e);
        }
    }

    /** What all have used is recorded by the controller, and by nobody twice. */
    @Override
    public List<RecordedUse> take(Instant at, String server, boolean quarterIsOver) {
        List<RecordedUse> taken = new ArrayList<>();
        if (role.equals(Optional.of(ServerRole.CONTROLLER))) {
            for (Map.Entry<String, FarmTotals.Total> total : totals.totals().entrySet()) {
                long highest =
                        Math.max(total.getValue().unrecorded(), total.getValue().current());
                taken.add(new RecordedUse(at, RecordedUse.Kind.SHARED, total.getKey(), highest, server));
            }
            totals = totals.recorded();
        }
        return taken;
    }

    private void readSum(Instant at) throws IOException {
        Optional<byte[]> document = store.read(FarmTotals.DOCUMENT);
        Optional<FarmTotals> read = document.isPresent() ? FarmTotals.parse(document.get()) : Optional.empty();
        if (read.isPresent() && !read.get().at().equals(totals.at())) {
            take(read.get());
        } else if (time.elapsedNanos() - sumSeenAtNanos > SUM_HOLDS_NANOS) {
            use = use(false, at);
        }
    }

    private void take(FarmTotals sum) {
        totals = sum;
        sumSeenAtNanos = time.elapsedNanos();
        use = use(true, sum.at());
        speaker.heard();
    }

    private void addUp(Instant at) throws IOException {
        summedAtNanos = time.elapsedNanos();
        neighbours.refresh();
        otherController = speaker.isDoubled()
                ? Optional.of(new OtherController(name + " (a second server of this name)", Optional.empty()))
                : neighbours.otherController();
        List<ServerCount> counts = new ArrayList<>(neighbours.counts(totals.at()));
        counts.addAll(speaker.spoken());
        FarmTotals next = totals.next(at.truncatedTo(ChronoUnit.SECONDS), counts);
        store.write(FarmTotals.DOCUMENT, next.toDocument());
        neighbours.summed();
        take(next);
        forget(neighbours.silentSince(at.minus(FORGOTTEN_AFTER)));
    }

    /** Names of servers come and go, with containers every day: what they have left is removed in the end. */
    private void forget(List<String> gone) throws IOException {
        if (!gone.isEmpty()) {
            store.exclusively(documents -> {
                for (String server : gone) {
                    documents.delete(Presence.document(server));
                    documents.delete("clock." + server + ".txt");
                    documents.delete("usage." + server + ".txt");
                }
                return gone;
            });
        }
    }

    private FarmUse use(boolean isFresh, Instant at) {
        boolean sameQuarter = Quarter.of(at).equals(Quarter.of(totals.at()));
        Map<String, FarmUse.Use> uses = new java.util.HashMap<>();
        for (Map.Entry<String, FarmTotals.Total> entry : totals.totals().entrySet()) {
            FarmTotals.Total total = entry.getValue();
            boolean own = total.kind() == RecordedUse.Kind.OWN;
            long elsewhere = own && isFresh ? Math.max(0, total.current() - speaker.spokenCurrent(entry.getKey())) : 0;
            uses.put(
                    entry.getKey(),
                    new FarmUse.Use(total.kind(), elsewhere, total.current(), sameQuarter ? total.highest() : 0));
        }
        return new FarmUse(uses);
    }

    /** Once, until it has worked again. */
    private void complain(IOException e) {
        if (!complained) {
            Log.get().warn("What this server has to tell the others of its farm is not stored: {}", e.getMessage());
            complained = true;
        }
    }
}
