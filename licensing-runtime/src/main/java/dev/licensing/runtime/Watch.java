package dev.licensing.runtime;

import dev.licensing.core.license.License;
import dev.licensing.runtime.duty.FarmPost;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.installed.Delivery;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.metering.ServerUsage;
import dev.licensing.runtime.metering.UsageKeeper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Follows the license on a daemon thread, and looks on demand: one look at a time, under one lock. Thread-safe. */
final class Watch implements Runnable {
    private static final long LONGEST_END_MILLIS = 5_000;

    private final ReentrantLock looking = new ReentrantLock();
    private final Condition closing = looking.newCondition();
    private final Engine engine;
    private final Board board;
    private final ServerUsage usage;
    private final Optional<UsageKeeper> usageKeeper;
    private final Optional<FarmPost> farm;
    private final Notifier notifier;
    private final long pollNanos;
    private final Snapshot first;
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean closed;

    Watch(
            Engine engine,
            Board board,
            ServerUsage usage,
            Optional<UsageKeeper> usageKeeper,
            Optional<FarmPost> farm,
            Notifier notifier,
            long pollNanos) {
        this.engine = engine;
        this.board = board;
        this.usage = usage;
        this.usageKeeper = usageKeeper;
        this.farm = farm;
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

    /** Takes another role, and looks at the license in it. */
    void become(ServerRole role, String actor) {
        looking.lock();
        try {
            if (closed || farm.isEmpty()) {
                throw new IllegalStateException(
                        closed
                                ? "this licensing is closed; open it again in another role"
                                : "this is the only server of its environment; state its role(…) on the builder");
            }
            if (farm.get().become(role)) {
                Log.get().info("{} has made this server the {} of its environment", actor, role.id());
                look();
            }
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

    /** Waits for a store that hangs no longer than for the end of the thread: it is then left behind without last words. */
    void close() {
        if (!tryToLock()) {
            closed = true;
            Log.get().warn("The store of licenses does not answer: what this server counted last is not stored");
            return;
        }
        try {
            if (closed) {
                return;
            }
            closed = true;
            Snapshot last = board.snapshot();
            if (farm.isPresent()) {
                farm.get().close(last.status(), last.installed(), last.date(), usage);
            }
            if (usageKeeper.isPresent()) {
                usageKeeper.get().close(last.installed());
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
        begin();
        looking.lock();
        try {
            long leftNanos = pollNanos;
            while (!closed) {
                try {
                    leftNanos = leftNanos > 0 ? closing.awaitNanos(leftNanos) : lookAgain();
                } catch (InterruptedException e) {
                    // It goes on: nobody but close ends it
                }
            }
        } finally {
            looking.unlock();
        }
    }

    /** Not where the server starts: the first line of a log may be slow. */
    private void begin() {
        try {
            Announcer.announce(first);
            tellFarmFirst();
        } catch (RuntimeException | Error e) {
            report(e);
        }
    }

    private void tellFarmFirst() {
        looking.lock();
        try {
            if (!closed) {
                // As of the latest look: this thread may have begun late
                tellFarm(board.snapshot());
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
            report(e);
        }
        return pollNanos;
    }

    private static void report(Throwable failure) {
        try {
            Log.get().error("The license could not be looked at; what is known stays as it is", failure);
        } catch (RuntimeException | Error e) {
            // The host's log may be what has failed, and the license is followed all the same
        }
    }

    private void look() {
        Snapshot before = board.snapshot();
        Snapshot after = engine.look(usage.current());
        board.show(after);
        if (after.differsFrom(before)) {
            Announcer.announce(after);
            notifier.tell(new LicenseChange(before.toStatus(usage.current()), after.toStatus(usage.current())));
        }
        tellFarm(after);
        if (usageKeeper.isPresent()) {
            usageKeeper.get().look(after.installed());
        }
    }

    private void tellFarm(Snapshot snapshot) {
        if (farm.isPresent()) {
            farm.get().tell(snapshot.status(), snapshot.installed(), snapshot.date(), usage);
        }
    }

    /** Also for a caller that is interrupted, as those are who shut a server down. */
    private boolean tryToLock() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_END_MILLIS);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return looking.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
