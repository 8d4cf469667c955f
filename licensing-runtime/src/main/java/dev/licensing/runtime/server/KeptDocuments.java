package dev.licensing.runtime.server;

import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.clock.MarkCondition;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this server alone keeps in the store. A store that cannot be written now is tried again at the next look: nothing that is
 * licensed depends on it.
 */
public final class KeptDocuments {
    private static final String CLOCK_MARKS = "clock.";

    private final LicenseStore store;
    private final String clockMark;
    private byte[] known = {};
    private boolean complained;

    public KeptDocuments(LicenseStore store, String serverName) {
        this.store = store;
        this.clockMark = CLOCK_MARKS + serverName + ".txt";
    }

    /** The clock of a server that starts. */
    public ClockGuard startClock(Instant builtAt, TimeSource time) {
        try {
            Optional<byte[]> mark = store.read(clockMark);
            known = mark.orElse(known);
            ClockGuard clock = ClockGuard.starting(mark, builtAt, time);
            if (clock.markCondition() != MarkCondition.KEPT) {
                begin(clock, marks());
            }
            return clock;
        } catch (IOException e) {
            complain(e);
            return ClockGuard.startingBlind(builtAt, time);
        }
    }

    /** Reads what could not be read where the server started. */
    public void recall(ClockGuard clock) {
        if (clock.markCondition() != MarkCondition.UNREADABLE) {
            return;
        }
        try {
            Map<String, byte[]> marks = marks();
            Optional<byte[]> mark = Optional.ofNullable(marks.get(clockMark));
            known = mark.orElse(known);
            clock.recall(mark);
            if (clock.markCondition() != MarkCondition.KEPT) {
                begin(clock, marks);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    private Map<String, byte[]> marks() throws IOException {
        return store.readAll(store.names(CLOCK_MARKS));
    }

    /** Without a mark of its own. */
    private void begin(ClockGuard clock, Map<String, byte[]> marks) {
        if (clock.markCondition() == MarkCondition.DAMAGED) {
            Log.get().warn("The document {} is damaged: the time is reckoned from what else is known", clockMark);
        }
        clock.join(marks.values());
    }

    public void keep(ClockGuard clock) {
        try {
            Optional<byte[]> there = store.read(clockMark);
            if (there.isPresent() && !Arrays.equals(there.get(), known)) {
                // The disk was mounted after this server had found nothing, or another has its name
                clock.join(List.of(there.get()));
            }
            byte[] mark = clock.mark();
            store.write(clockMark, mark);
            known = mark;
            clock.kept();
            complained = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Once, until it has worked again. */
    private void complain(IOException e) {
        if (!complained) {
            Log.get().warn("What this server keeps of its clock is out of reach: {}", e.getMessage());
            complained = true;
        }
    }
}
