package dev.licensing.core.license;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a license is valid, half-open and in UTC; a day is 24 hours. Immutable.
 *
 * @param from the first valid instant, whole seconds of the years 0000 to 9999
 * @param untilExclusive the first instant after the end, in the same bounds; empty for a license that never ends
 * @param noticeDays how many days before the end it is announced, 0 to 3,650
 * @param graceDays how many days after the end nothing is switched off, 0 to 3,650
 */
public record Validity(Instant from, Optional<Instant> untilExclusive, int noticeDays, int graceDays) {
    private static final int MOST_DAYS = 3_650;

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when an instant or a number of days is out of its bounds, or the end is
     *     not after the start
     */
    public Validity {
        Check.instant("validity.from", from);
        Check.range("validity.noticeDays", noticeDays, 0, MOST_DAYS);
        Check.range("validity.graceDays", graceDays, 0, MOST_DAYS);
        if (untilExclusive.isPresent()) {
            Check.instant("validity.until", untilExclusive.get());
            requireAfter(from, untilExclusive.get());
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

    boolean isInNotice(Instant now) {
        return untilExclusive.isPresent()
                && now.isBefore(untilExclusive.get())
                && !now.isBefore(noticeFrom().get());
    }

    private static void requireAfter(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new InvalidValueException(
                    "validity.until", until.toString(), "an instant after validity.from, or null");
        }
    }
}
