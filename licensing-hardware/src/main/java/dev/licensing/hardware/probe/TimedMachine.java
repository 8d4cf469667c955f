package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks a machine for its parts on daemon threads. What has not answered at the deadline is unreadable; its thread is left behind, and
 * until it ends that part is not asked again.
 *
 * <p>Thread-safe. It keeps nothing that was read.
 */
public final class TimedMachine {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

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

    /**
     * For parts that take much less than a thread does: two threads share them, since in a fresh JVM most of the time goes into
     * loading the classes that read. Where both hang for a second, another goes on behind them.
     */
    public static TimedMachine ofQuickParts(MachineReader reader, int deadlineSeconds) {
        return new TimedMachine(reader, 2, deadlineSeconds);
    }

    /** Reads the machine; takes hardly longer than the deadline. */
    public MachineFacts read() {
        Answers answers = new Answers("timed out after " + deadlineSeconds + " s");
        Round round = new Round(reader, answers, hanging);
        for (int i = 0; i < threads; i++) {
            start(round);
        }
        if (!ends(round)) {
            hanging.putAll(round.stop());
        }
        return answers.facts();
    }

    /** Waits on when the caller is interrupted, because the wait is short; the caller finds its interruption afterwards. */
    private boolean ends(Round round) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(deadlineSeconds);
        boolean interrupted = false;
        boolean ended = false;
        for (long left = end - System.nanoTime(); left > 0 && !ended; left = end - System.nanoTime()) {
            try {
                ended = round.endsWithin(Math.min(left, PATIENCE_NANOS));
                if (!ended && round.hasUntaken()) {
                    start(round);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }

    private static void start(Round round) {
        Thread thread = new Thread(null, round, "licensing-hardware", 0, false);
        thread.setDaemon(true);
        // One that hangs for long must not keep the class loader of an application that has gone
        thread.setContextClassLoader(TimedMachine.class.getClassLoader());
        thread.start();
    }
}
