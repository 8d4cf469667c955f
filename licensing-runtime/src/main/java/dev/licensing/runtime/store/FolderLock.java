package dev.licensing.runtime.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One changer of a folder at a time, among all threads, instances, class loaders and processes. Waits for a bounded time, by
 * trying again: the system's own waiting has no end. Thread-safe.
 */
final class FolderLock {
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Disk disk;
    private final Duration longestWait;
    private final ReentrantLock threads = new ReentrantLock();

    FolderLock(Disk disk, Duration longestWait) {
        this.disk = disk;
        this.longestWait = longestWait;
    }

    boolean isHeldByThisThread() {
        return threads.isHeldByCurrentThread();
    }

    Disk.Held acquire() throws IOException {
        long deadline = System.nanoTime() + longestWait.toNanos();
        try {
            if (!threads.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
            return acquireFiles(deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.interrupted(failure());
        }
    }

    private Disk.Held acquireFiles(long deadline) throws IOException, InterruptedException {
        Disk.Held withinProcess = null;
        Disk.Held betweenProcesses = null;
        try {
            withinProcess = await(true, deadline);
            betweenProcesses = await(false, deadline);
            return new AllHeld(threads, withinProcess, betweenProcesses);
        } finally {
            if (betweenProcesses == null) {
                if (withinProcess != null) {
                    withinProcess.close();
                }
                threads.unlock();
            }
        }
    }

    private Disk.Held await(boolean withinProcess, long deadline) throws IOException, InterruptedException {
        long pause = SHORTEST_PAUSE_NANOS;
        while (true) {
            Optional<Disk.Held> held = attempt(withinProcess);
            if (held.isPresent()) {
                return held.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw busy();
            }
            TimeUnit.NANOSECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    private Optional<Disk.Held> attempt(boolean withinProcess) throws IOException {
        try {
            return withinProcess ? disk.tryLockWithinProcess() : disk.tryLockBetweenProcesses();
        } catch (IOException e) {
            throw Trouble.of(failure(), e);
        }
    }

    private IOException busy() {
        return Trouble.busy(failure(), longestWait);
    }

    private String failure() {
        return "the license store " + disk.place() + " cannot be locked for a change";
    }

    private record AllHeld(ReentrantLock threads, Disk.Held withinProcess, Disk.Held betweenProcesses)
            implements Disk.Held {
        @Override
        public void close() {
            betweenProcesses.close();
            withinProcess.close();
            threads.unlock();
        }
    }
}
