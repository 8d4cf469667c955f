package dev.licensing.runtime.clock;

import dev.licensing.runtime.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** Two clocks that a test sets. */
final class TestTime implements TimeSource {
    private Instant wall;
    private long nanos = Long.MAX_VALUE - 1_000_000_000;

    TestTime(Instant wall) {
        this.wall = wall;
    }

    /** The server runs, and its clock is as wrong as before. */
    void run(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    /** The clock is set by somebody, or went on alone while the machine was off or suspended. */
    void step(Duration time) {
        wall = wall.plus(time);
    }

    void set(Instant time) {
        wall = time;
    }

    /** Only a broken machine does so. */
    void runBackwards(Duration time) {
        nanos -= time.toNanos();
    }

    @Override
    public Instant wallClock() {
        return wall;
    }

    @Override
    public long elapsedNanos() {
        return nanos;
    }
}
