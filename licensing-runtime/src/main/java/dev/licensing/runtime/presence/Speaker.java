package dev.licensing.runtime.presence;

import dev.licensing.core.audit.Quarter;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.metering.ServerUsage;
import dev.licensing.runtime.records.RecordedUse.Kind;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Says what a server uses, and remembers what it has said. The highest uses are repeated until a sum has come: nobody has added them up
 * before. Not thread-safe.
 */
final class Speaker {
    private final LicenseStore store;
    private final String name;
    private final TimeSource time;
    private final String instance = Long.toHexString(ThreadLocalRandom.current().nextLong());
    private final Map<String, Long> unheard = new HashMap<>();
    private final Set<String> takenUp = new TreeSet<>();
    private List<ServerCount> spoken = List.of();
    private Optional<byte[]> written = Optional.empty();
    private Optional<Instant> spokenAt = Optional.empty();
    private long spokenAtNanos;
    private boolean doubled;

    Speaker(LicenseStore store, String name, TimeSource time) {
        this.store = store;
        this.name = name;
        this.time = time;
    }

    /** What was said last. */
    List<ServerCount> spoken() {
        return spoken;
    }

    long spokenAtNanos() {
        return spokenAtNanos;
    }

    /** How much of a feature this server has last said to use. */
    long spokenCurrent(String feature) {
        for (ServerCount count : spoken) {
            if (count.feature().equals(feature)) {
                return count.current();
            }
        }
        return 0;
    }

    /** Whether another server of the same name speaks, too. */
    boolean isDoubled() {
        return doubled;
    }

    /** What was said has been added up. */
    void heard() {
        unheard.clear();
        takenUp.clear();
    }

    /**
     * Says that this server is there, and what it uses.
     *
     * @param lastSum when all was added up last
     */
    void speak(ServerReport report, ServerUsage usage, Instant lastSum) throws IOException {
        Optional<byte[]> found = store.read(Presence.document(name));
        if (written.isPresent()) {
            lookForDouble(found, written.get());
        } else if (found.isPresent()) {
            takeUp(Presence.parse(name, found.get()), lastSum);
        }
        say(report, usage, true);
    }

    /** What this server has said before it was restarted, if nobody has added it up. */
    private void takeUp(Optional<Presence> before, Instant lastSum) {
        if (before.isEmpty() || !before.get().at().isAfter(lastSum)) {
            return;
        }
        for (ServerCount count : before.get().counts()) {
            if (count.kind() == Kind.OWN) {
                unheard.merge(count.feature(), count.highest(), Math::max);
                takenUp.add(count.feature());
            }
        }
    }

    void say(ServerReport report, ServerUsage usage, boolean running) throws IOException {
        spokenAtNanos = time.elapsedNanos();
        Instant at = report.at().truncatedTo(ChronoUnit.SECONDS);
        List<ServerCount> counts = counts(usage, at);
        Presence presence = new Presence(
                name,
                instance,
                report.role(),
                running,
                report.version(),
                at,
                report.state(),
                report.serialNumber(),
                report.leaseUntilExclusive(),
                counts);
        byte[] document = presence.toDocument();
        store.write(Presence.document(name), document);
        written = Optional.of(document);
        spoken = counts;
    }

    private List<ServerCount> counts(ServerUsage usage, Instant at) {
        boolean quarterIsOver =
                spokenAt.isPresent() && !Quarter.of(spokenAt.get()).equals(Quarter.of(at));
        spokenAt = Optional.of(at);
        List<ServerCount> counts = new ArrayList<>();
        Set<String> unused = new TreeSet<>(takenUp);
        for (ServerCount count : usage.counts(quarterIsOver)) {
            long highest = unheard.merge(count.feature(), count.highest(), Math::max);
            counts.add(new ServerCount(count.kind(), count.feature(), count.current(), highest));
            unused.remove(count.feature());
        }
        for (String feature : unused) {
            // Not used since the restart
            counts.add(new ServerCount(Kind.OWN, feature, 0, unheard.getOrDefault(feature, 0L)));
        }
        return counts;
    }

    private void lookForDouble(Optional<byte[]> found, byte[] own) {
        boolean other = found.isPresent() && !Arrays.equals(found.get(), own);
        if (other && !doubled) {
            Log.get()
                    .warn(
                            "Another server with the same store is called {}, too: give each server a serverName(…) of its own",
                            name);
        }
        doubled = other;
    }
}
