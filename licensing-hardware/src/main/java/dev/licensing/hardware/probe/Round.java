package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.MachineReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One reading of all parts. Each thread that runs it takes the next part that nobody has taken, so a second thread goes on where a
 * first one hangs.
 */
final class Round implements Runnable {
    private static final Part[] PARTS = Part.values();

    private final MachineReader reader;
    private final Answers answers;
    private final Map<Part, Thread> hanging;
    private final Map<Part, Thread> asking = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch unanswered = new CountDownLatch(PARTS.length);

    /** A round that leaves out what hangs since an earlier one. */
    Round(MachineReader reader, Answers answers, Map<Part, Thread> hanging) {
        this.reader = reader;
        this.answers = answers;
        this.hanging = hanging;
    }

    @Override
    public void run() {
        for (int i = next.getAndIncrement(); i < PARTS.length; i = next.getAndIncrement()) {
            try {
                ask(PARTS[i]);
            } finally {
                unanswered.countDown();
            }
        }
    }

    /** Whether there are parts that no thread has taken. */
    boolean hasUntaken() {
        return next.get() < PARTS.length;
    }

    /** Whether all parts answer in time. */
    boolean endsWithin(long nanos) throws InterruptedException {
        return unanswered.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Takes no further part, and tells which have not answered, with the thread that is left behind in each. */
    Map<Part, Thread> stop() {
        next.set(PARTS.length);
        return Map.copyOf(asking);
    }

    private void ask(Part part) {
        Thread before = hanging.get(part);
        if (before != null && before.isAlive()) {
            answers.fail(part, "an earlier reading still hangs");
            return;
        }
        asking.put(part, Thread.currentThread());
        try {
            answers.ask(reader, part);
        } catch (RuntimeException | LinkageError e) {
            // Not its message, which may hold what was read
            answers.fail(part, "cannot be read (" + e.getClass().getSimpleName() + ")");
        } finally {
            asking.remove(part);
        }
    }
}
