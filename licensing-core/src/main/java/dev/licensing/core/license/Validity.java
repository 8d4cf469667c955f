package dev.licensing.core.license;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a license is valid, half-open and in UTC; a day is 24 hours. Immutable.
 *
 * @param from the first valid instant
 * @param untilExclusive the first instant after the end; empty for a license that never ends
 * @param noticeDays how many days before the end it is announced, 0 to 3,650
 * @param graceDays how many days after the end nothing is switched off, 0 to 3,650
 */
public record Validity(Instant from, Optional<Instant> untilExclusive, int noticeDays, int graceDays) {
    private static final int MOST_DAYS = 3_650;

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when the end is not after the start, or days are out of bounds
     */
    public Validity {
        Check.range("validity.noticeDays", noticeDays, 0, MOST_DAYS);
        Check.range("validity.graceDays", graceDays, 0, MOST_DAYS);
        if (untilExclusive.isPresent() && !from.isBefore(untilExclusive.get())) {
            throw new InvalidValueException(
                    "validity.until", untilExclusive.get().toString(), "an instant after validity.from, or null");
        }
    }

    /**
     * When the notice period starts.
     *
     * @return the first instant at which the end is announced; empty when there is no end
     */
    public Optional<Instant> noticeFrom() {
        return untilExclusive.isEmpty()
                ? Optional.empty()
                : Optional.of(untilExclusive.get().minus(Duration.ofDays(noticeDays)));
    }

    /**
     * When the grace after the end is over.
     *
     * @return the first instant that is expired; empty when there is no end
     */
    public Optional<Instant> graceUntilExclusive() {
        return untilExclusive.isEmpty()
                ? Optional.empty()
                : Optional.of(untilExclusive.get().plus(Duration.ofDays(graceDays)));
    }
}
