package dev.licensing.examples.licensetool.store;

import dev.licensing.runtime.time.TimeSource;
import java.time.Clock;
import java.time.Instant;

/** The clock of the tool's surroundings. */
record TerminalTime(Clock clock) implements TimeSource {
    @Override
    public Instant wallClock() {
        return clock.instant();
    }

    @Override
    public long elapsedNanos() {
        return System.nanoTime();
    }
}
