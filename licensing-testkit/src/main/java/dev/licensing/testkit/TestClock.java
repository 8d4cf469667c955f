package dev.licensing.testkit;

import dev.licensing.runtime.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The clocks of a server that a test moves; of themselves they stand still. Thread-safe: the two clocks move together.
 *
 * <p>The wall clock is what people and networks set, the elapsed time is what has passed while the server ran.
 */
public final class TestClock implements TimeSource {
    private record Time(Instant wall, long elapsedNanos) {}

    private final ReentrantLock moving = new ReentrantLock();
    private volatile Time time;

    private TestClock(Instant wall) {
        this.time = new Time(wall, 0);
    }

    /**
     * Clocks that stand at a time.
     *
     * @param wallClock what the wall clock shows
     * @return the clocks
     */
    public static TestClock at(Instant wallClock) {
        return new TestClock(wallClock);
    }

    /**
     * Lets time pass while the server runs: both clocks move.
     *
     * @param duration how long, not negative
     * @throws IllegalArgumentException when it is negative; {@link #moveWallClock} goes back
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "advance: found " + duration + ", allowed is PT0S or more; moveWallClock sets a clock back");
        }
        move(now -> new Time(now.wall().plus(duration), Math.addExact(now.elapsedNanos(), duration.toNanos())));
    }

    /**
     * Lets time pass while the server is off or suspended: the wall clock moves, no time elapses.
     *
     * @param duration how long
     */
    public void suspend(Duration duration) {
        moveWallClock(duration);
    }

    /**
     * Sets the wall clock ahead or back, as a person or a time server does: no time elapses.
     *
     * @param duration how far; negative to set it back
     */
    public void moveWallClock(Duration duration) {
        move(now -> new Time(now.wall().plus(duration), now.elapsedNanos()));
    }

    /**
     * Sets the wall clock: no time elapses.
     *
     * @param wallClock what it shows from now on
     */
    public void setWallClock(Instant wallClock) {
        move(now -> new Time(wallClock, now.elapsedNanos()));
    }

    @Override
    public Instant wallClock() {
        return time.wall();
    }

    @Override
    public long elapsedNanos() {
        return time.elapsedNanos();
    }

    private void move(UnaryOperator<Time> step) {
        moving.lock();
        try {
            time = step.apply(time);
        } finally {
            moving.unlock();
        }
    }

    /** What both clocks show. */
    @Override
    public String toString() {
        Time now = time;
        return "TestClock[" + now.wall() + ", elapsed " + Duration.ofNanos(now.elapsedNanos()) + "]";
    }
}
