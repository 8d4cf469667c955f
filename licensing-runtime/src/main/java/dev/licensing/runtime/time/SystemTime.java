package dev.licensing.runtime.time;

import java.time.Instant;

/** The clocks of this machine. */
final class SystemTime implements TimeSource {
    @Override
    public Instant wallClock() {
        return Instant.now();
    }

    @Override
    public long elapsedNanos() {
        return System.nanoTime();
    }
}
