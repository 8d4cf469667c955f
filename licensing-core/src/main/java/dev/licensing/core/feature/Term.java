package dev.licensing.core.feature;

import dev.licensing.core.check.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a feature is granted within its license, and what becomes of it afterwards. Immutable.
 *
 * @param untilExclusive the feature's own end, in UTC (add-ons, trials; it has no grace); empty when it ends with the
 *     license
 * @param afterEnd what becomes of the feature after its end or the license's
 */
public record Term(Optional<Instant> untilExclusive, AfterEnd afterEnd) {
    /** As long as the license, in use for as long as it is used. */
    public static final Term KEEP = new Term(Optional.empty(), AfterEnd.KEEP);

    /** As long as the license, then closed. */
    public static final Term CLOSE = new Term(Optional.empty(), AfterEnd.CLOSE);

    /**
     * Checks the end.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
     */
    public Term {
        if (untilExclusive.isPresent()) {
            Check.instant("until", untilExclusive.get());
        }
    }

    /**
     * Says whether the feature's own end has not passed.
     *
     * @param at the effective time
     * @return true before the end, and always when there is none
     */
    public boolean covers(Instant at) {
        return untilExclusive.isEmpty() || at.isBefore(untilExclusive.get());
    }
}
