package dev.licensing.runtime.metering;

import java.time.Instant;

/** What the license grants now. Every call answers at once and waits for nobody. */
public interface Terms {
    /** What was granted at the latest look: the same object until the next. */
    Grants latest();

    /** The effective time to the moment, not only to the latest look: the windows of rates may be a second long. */
    Instant now();
}
