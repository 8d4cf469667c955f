package dev.licensing.runtime;

import dev.licensing.core.license.License;
import dev.licensing.runtime.installed.Delivery;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.metering.UsageKeeper;
import dev.licensing.runtime.usage.UsageMeter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Follows the license on a daemon thread, and looks on demand: one look at a time, under one lock. Thread-safe. */
final class Watch implements Runnable {
    private static final long LONGEST_END_MILLIS = 5_000;

    private final ReentrantLock looking = new ReentrantLock();
    private final Condition closing = looking.newCondition();
    private final Engine engine;
    private final Board board;
    private final UsageMeter usage;
    private final Optional<UsageKeeper> usageKeeper;
    private final Notifier notifier;
    private final long pollNanos;
    private final Snapshot first;
    private Optional<Thread> thread = Optional.empty();
    private boolean closed;

    Watch(
            Engine engine,
            Board board,
            UsageMeter usage,
            Optional<UsageKeeper> usageKeeper,
            Notifier notifier,
            long pollNanos) {
        this.engine = engine;
        this.board = board;
        this.usage = usage;
        this.usageKeeper = usageKeeper;
        this.notifier = notifier;
        this.pollNanos = pollNanos;
        this.first = board.snapshot();
    }

    void start(String threadName) {
        thread = Optional.of(DaemonThread.start(threadName, this));
    }

    Delivery deliver(byte[] file, String actor, boolean allowOlder) throws IOException {
        looking.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this licensing is closed; open it again to install a license");
            }
            Delivery delivery = engine.deliver(file, usage.current(), allowOlder);
            Announcer.announce(delivery, actor);
            look();
            return delivery;
        } finally {
            looking.unlock();
        }
    }

    /** Looks now; once it is closed, nothing is looked at any more. */
    void refresh() {
        looking.lock();
        try {
            if (!closed) {
                look();
            }
        } finally {
            looking.unlock();
        }
    }

    /** Records what is in use now, for an audit. */
    void sampleUsage(License license) throws IOException {
        looking.lock();
        try {
            if (!closed && usageKeeper.isPresent()) {
                usageKeeper.get().sample(license);
            }
        } finally {
            looking.unlock();
        }
    }

    void close() {
        looking.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            if (usageKeeper.isPresent()) {
                usageKeeper.get().close(board.snapshot().installed());
            }
            engine.close();
            closing.signalAll();
        } finally {
            looking.unlock();
        }
        awaitEnd();
    }

    /** Only close ends this: the thread belongs to nobody else. */
    @Override
    public void run() {
        // Not where the server starts: the first line of a log may be slow
        Announcer.announce(first);
        looking.lock();
        try {
            long leftNanos = pollNanos;
            while (!closed) {
                try {
                    leftNanos = leftNanos > 0 ? closing.awaitNanos(leftNanos) : lookAgain();
                } catch (InterruptedException e) {
                    Log.get().debug("The thread that follows the license was interrupted, and goes on");
                }
            }
        } finally {
            looking.unlock();
        }
    }

    /** Whatever goes wrong in one look, there is another one. */
    private long lookAgain() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            Log.get().error("The license could not be looked at; what is known stays as it is", e);
        }
        return pollNanos;
    }

    private void look() {
        Snapshot before = board.snapshot();
        Snapshot after = engine.look(usage.current());
        board.show(after);
        if (after.differsFrom(before)) {
            Announcer.announce(after);
            notifier.tell(new LicenseChange(before.toStatus(usage.current()), after.toStatus(usage.current())));
        }
        if (usageKeeper.isPresent()) {
            usageKeeper.get().look(after.installed());
        }
    }

    private void awaitEnd() {
        try {
            if (thread.isPresent()) {
                thread.get().join(LONGEST_END_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
