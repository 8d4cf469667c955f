package dev.licensing.runtime.presence;

import dev.licensing.core.license.facts.FarmFacts.OtherController;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The other servers of a farm, as last read. Whether one is there is told by its document changing, for clocks differ. For one thread
 * at a time.
 */
public final class Neighbours {
    private static final long READING_HOLDS_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long TOLERATED_SILENCE_NANOS = Presence.TOLERATED_SILENCE.toNanos();

    private final StoreReader store;
    private final String self;
    private final TimeSource time;
    private final Map<String, Seen> seen = new TreeMap<>();
    private long readAtNanos;
    private boolean read;

    public Neighbours(StoreReader store, String self, TimeSource time) {
        this.store = store;
        this.self = self;
        this.time = time;
    }

    /**
     * The serial number of the controller that has spoken last, by its own word; read again when that is a minute old. A store that cannot be
     * read now leaves what is known.
     */
    public Optional<SerialNumber> controllerSerialNumber() {
        try {
            if (!read || time.elapsedNanos() - readAtNanos >= READING_HOLDS_NANOS) {
                refresh();
            }
        } catch (IOException e) {
            // Whoever needs the store finds that out for itself
        }
        Optional<Presence> latest = Optional.empty();
        for (Seen neighbour : seen.values()) {
            Presence presence = neighbour.presence();
            if (presence.role() == ServerRole.CONTROLLER
                    && (latest.isEmpty() || presence.at().isAfter(latest.get().at()))) {
                latest = Optional.of(presence);
            }
        }
        return latest.isPresent() ? latest.get().serialNumber() : Optional.empty();
    }

    /** Another server that acts as the controller now. */
    Optional<OtherController> otherController() {
        for (Seen neighbour : seen.values()) {
            if (isThere(neighbour) && neighbour.presence().role() == ServerRole.CONTROLLER) {
                return Optional.of(new OtherController(
                        neighbour.presence().server(), neighbour.presence().serialNumber()));
            }
        }
        return Optional.empty();
    }

    /**
     * What the others use: of one that has stopped or vanished, what it last said counts once more for the highest.
     *
     * @param lastSum when the others were added up before, perhaps by another controller
     */
    List<ServerCount> counts(Instant lastSum) {
        List<ServerCount> counts = new ArrayList<>();
        for (Seen neighbour : seen.values()) {
            boolean there = isThere(neighbour);
            if (there || (neighbour.unsummed() && isLaterThan(lastSum, neighbour.presence()))) {
                for (ServerCount count : neighbour.presence().counts()) {
                    counts.add(there ? count : new ServerCount(count.kind(), count.feature(), 0, count.highest()));
                }
            }
        }
        return counts;
    }

    /** Clocks differ. */
    private static boolean isLaterThan(Instant lastSum, Presence presence) {
        return presence.at().isAfter(lastSum.minus(Presence.TOLERATED_SILENCE));
    }

    /** What the others have said is added up. */
    void summed() {
        for (Map.Entry<String, Seen> neighbour : seen.entrySet()) {
            neighbour.setValue(neighbour.getValue().summed());
        }
    }

    /** Those that have not been heard of since. */
    List<String> silentSince(Instant since) {
        List<String> silent = new ArrayList<>();
        for (Seen neighbour : seen.values()) {
            if (!isThere(neighbour) && neighbour.presence().at().isBefore(since)) {
                silent.add(neighbour.presence().server());
            }
        }
        return silent;
    }

    /** Reads what all others have last said. */
    void refresh() throws IOException {
        Map<String, byte[]> documents = Presence.readAll(store);
        readAtNanos = time.elapsedNanos();
        documents.remove(self);
        seen.keySet().retainAll(documents.keySet());
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Optional<Presence> presence = Presence.parse(document.getKey(), document.getValue());
            if (presence.isPresent()) {
                see(document.getValue(), presence.get());
            }
        }
        read = true;
    }

    private void see(byte[] document, Presence presence) {
        Seen before = seen.get(presence.server());
        if (before == null) {
            seen.put(presence.server(), new Seen(document, presence, readAtNanos - ageNanos(presence), true));
        } else if (!Arrays.equals(before.document(), document)) {
            seen.put(presence.server(), new Seen(document, presence, readAtNanos, true));
        }
    }

    /** Nobody has watched the document of a server that is seen first: it is as old as it says. */
    private long ageNanos(Presence presence) {
        Duration age = Duration.between(presence.at(), time.wallClock());
        boolean there = age.compareTo(Presence.TOLERATED_SILENCE) <= 0;
        return there ? (age.isNegative() ? 0 : age.toNanos()) : TOLERATED_SILENCE_NANOS + 1;
    }

    private boolean isThere(Seen neighbour) {
        return neighbour.presence().running()
                && time.elapsedNanos() - neighbour.changedAtNanos() <= TOLERATED_SILENCE_NANOS;
    }

    /**
     * A server.
     *
     * @param document what it wrote
     * @param changedAtNanos when it was first seen so, by this server's elapsed time
     * @param unsummed whether this server has not added it up
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves this class
    private record Seen(byte[] document, Presence presence, long changedAtNanos, boolean unsummed) {
        Seen summed() {
            return new Seen(document, presence, changedAtNanos, false);
        }
    }
}
