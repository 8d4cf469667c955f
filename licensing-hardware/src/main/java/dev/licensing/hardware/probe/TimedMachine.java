package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a machine for its parts on daemon threads. What has not answered at the deadline is unreadable; its thread is left behind, and
 * until it ends that part is not asked again.
 *
 * <p>Thread-safe. It keeps nothing that was read.
 */
public final class TimedMachine {
    private final MachineReader reader;
    private final int threads;
    private final int deadlineSeconds;
    private final Map<Part, Thread> hanging = new ConcurrentHashMap<>();

    private TimedMachine(MachineReader reader, int threads, int deadlineSeconds) {
        this.reader = reader;
        this.threads = threads;
        this.deadlineSeconds = deadlineSeconds;
    }

    /** For parts that each may take long: all are asked at once, each on a thread of its own. */
    public static TimedMachine ofSlowParts(MachineReader reader, int deadlineSeconds) {
        return new TimedMachine(reader, Part.values().length, deadlineSeconds);
    }

    /** For parts that take less than a thread does: one thread reads all, and where it hangs, another goes on behind it. */
    public static TimedMachine ofQuickParts(MachineReader reader, int deadlineSeconds) {
        return new TimedMachine(reader, 1, deadlineSeconds);
    }

    /** Reads the machine; takes hardly longer than the deadline. */
    public MachineFacts read() {
        Round round = new Round(reader, hanging, deadlineSeconds);
        for (int i = 0; i < threads; i++) {
            round.start();
        }
        return round.facts();
    }
}
