package dev.licensing.core.subscription;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import dev.licensing.core.license.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The days that a subscription lasts. A day belongs to it as long as it is that day anywhere on earth: the first day
 * begins at UTC+14, the end date ends at UTC-12. Immutable.
 *
 * @param firstDay the first valid day, in the years 1 to 9998
 * @param endDate the last valid day, not before the first, in the years 1 to 9998; empty for Never
 */
public record SubscriptionTerm(LocalDate firstDay, Optional<LocalDate> endDate) {
    private static final LocalTime FIRST_DAY_BEGINS = LocalTime.of(10, 0);
    private static final LocalTime END_DATE_ENDS = LocalTime.of(12, 0);
    private static final int LONGEST_NOTICE_DAYS = 60;
    private static final int GRACE_DAYS = 30;

    /**
     * Checks the years and the order of the days.
     *
     * @throws dev.licensing.core.InvalidValueException when a year is out of bounds, or the end date before the first day
     */
    public SubscriptionTerm {
        Check.day("firstDay", firstDay);
        if (endDate.isPresent()) {
            Check.day("endDate", endDate.get());
        }
        if (endDate.isPresent() && endDate.get().isBefore(firstDay)) {
            throw new InvalidValueException("endDate", endDate.get().toString(), firstDay + " or later, or Never");
        }
    }

    /**
     * A subscription with an end date.
     *
     * @param firstDay the first valid day
     * @param endDate the last valid day
     * @return the term
     * @throws dev.licensing.core.InvalidValueException when a year is out of bounds, or the end date before the first day
     */
    public static SubscriptionTerm of(LocalDate firstDay, LocalDate endDate) {
        return new SubscriptionTerm(firstDay, Optional.of(endDate));
    }

    /**
     * A subscription that never ends.
     *
     * @param firstDay the first valid day
     * @return the term
     * @throws dev.licensing.core.InvalidValueException when the year is out of bounds
     */
    public static SubscriptionTerm never(LocalDate firstDay) {
        return new SubscriptionTerm(firstDay, Optional.empty());
    }

    /**
     * When licenses of this subscription are valid, with 30 days of grace and a notice of 60 days, or of a quarter of the
     * term where that is shorter: a short trial is not born expiring.
     *
     * @return the validity, in UTC; days are 24 hours
     */
    public Validity validity() {
        Instant from = firstDay.minusDays(1).atTime(FIRST_DAY_BEGINS).toInstant(ZoneOffset.UTC);
        return endDate.isEmpty()
                ? new Validity(from, Optional.empty(), LONGEST_NOTICE_DAYS, GRACE_DAYS)
                : ending(from, endDate.get().plusDays(1).atTime(END_DATE_ENDS).toInstant(ZoneOffset.UTC), GRACE_DAYS);
    }

    /**
     * When the license of a replacement is valid, which only bridges the wait for a review: no grace follows its own end,
     * and where the subscription ends before, the grace of that lasts no longer either.
     *
     * @param untilExclusive its own end, after the subscription's beginning
     * @return the validity up to that end or the subscription's, whichever is earlier
     * @throws dev.licensing.core.InvalidValueException when its own end is not after the subscription's beginning
     */
    public Validity validityUntil(Instant untilExclusive) {
        Validity whole = validity();
        Instant last = whole.untilExclusive().orElse(untilExclusive);
        Instant end = last.isBefore(untilExclusive) ? last : untilExclusive;
        long daysLeft = Duration.between(end, untilExclusive).toDays();
        return ending(whole.from(), end, (int) Math.min(GRACE_DAYS, daysLeft));
    }

    /** The end date, or {@code Never}. */
    @Override
    public String toString() {
        return endDate.isPresent() ? endDate.get().toString() : "Never";
    }

    private static Validity ending(Instant from, Instant untilExclusive, int graceDays) {
        long quarter = Duration.between(from, untilExclusive).toDays() / 4;
        return new Validity(from, Optional.of(untilExclusive), (int) Math.min(LONGEST_NOTICE_DAYS, quarter), graceDays);
    }
}
