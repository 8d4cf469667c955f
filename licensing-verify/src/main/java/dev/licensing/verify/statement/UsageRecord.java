package dev.licensing.verify.statement;

import java.time.Instant;

/**
 * How much of a feature was in use at one time. Immutable.
 *
 * @param at when, whole seconds in UTC of the years 0000 to 9999
 * @param feature the feature's name as the license spells it: 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 * @param used how many were in use, 0 to 9,999,999,999,999,999
 */
public record UsageRecord(Instant at, String feature, long used) {
    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public UsageRecord {
        Bounds.instant("at", at);
        Bounds.identifier("feature", feature);
        Bounds.whole("used", used, 0);
    }
}
