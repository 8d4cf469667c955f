package dev.licensing.runtime.clock.simulation;

import dev.licensing.runtime.time.TimeSource;
import java.time.Instant;

/** The clocks of a machine beside the true time, in seconds. */
final class Machine implements TimeSource {
    private static final long NANOS = 1_000_000_000;

    /** By how many billionths the counter runs faster than true time, or slower. */
    private final long drift;

    private long now;
    private long nanos;
    private long small;
    private long wrong;
    private long boot;
    private boolean booted;

    Machine(long now, long drift) {
        this.now = now;
        this.drift = drift;
    }

    long now() {
        return now;
    }

    void run(long seconds) {
        now += seconds;
        nanos += seconds * (NANOS + drift);
    }

    /** Off or suspended: true time goes on, and the clock with it; the counter stands still. */
    void rest(long seconds) {
        now += seconds;
    }

    /** The counter of a new process begins anywhere. */
    void count(long from) {
        nanos = from;
    }

    /** Until a time server is reached, a clock shows what the hardware has kept. */
    void startAt(long shown) {
        boot = shown - now;
        booted = true;
    }

    void reachTimeServer() {
        booted = false;
    }

    /** What a time server or the hardware leaves of inaccuracy. */
    void setSmall(long seconds) {
        small = seconds;
    }

    /** A wrong date, which a time server does not mend. */
    void setWrong(long seconds) {
        wrong = seconds;
    }

    boolean isWrong() {
        return wrong != 0;
    }

    long shown() {
        return now + (booted ? boot : wrong + small);
    }

    @Override
    public Instant wallClock() {
        return Instant.ofEpochSecond(shown());
    }

    @Override
    public long elapsedNanos() {
        return nanos;
    }
}
