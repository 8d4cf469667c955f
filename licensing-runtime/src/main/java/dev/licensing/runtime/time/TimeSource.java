package dev.licensing.runtime.time;

import java.time.Instant;

/** The clocks of a server. Implementations are thread-safe. */
public interface TimeSource {
    /** The clocks of this machine. */
    TimeSource SYSTEM = new SystemTime();

    /**
     * What the clock shows that people and networks set: it may be wrong, and may step in both directions.
     *
     * @return the time in UTC
     */
    Instant wallClock();

    /**
     * What has passed while this process ran, like {@link System#nanoTime}: it never goes back, says nothing of the date, and may
     * stand still while the machine is suspended.
     *
     * @return nanoseconds since an arbitrary beginning; only differences count
     */
    long elapsedNanos();
}
