package dev.licensing.core.overview;

import dev.licensing.core.license.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The last valid day: the calendar date that the last valid second still has somewhere on earth. */
final class EndDate {
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private EndDate() {}

    static String of(Validity validity) {
        return validity.untilExclusive().isPresent()
                ? of(validity.untilExclusive().get()).toString()
                : "Never";
    }

    private static LocalDate of(Instant untilExclusive) {
        return untilExclusive.minusSeconds(1).atOffset(LAST_ON_EARTH).toLocalDate();
    }
}
