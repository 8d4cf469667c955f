package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.usage.Decided;
import dev.licensing.core.usage.Growth;
import dev.licensing.core.usage.RateUse;
import java.time.Instant;

/**
 * The events of a feature on this server. Immutable.
 *
 * @param use the window that runs
 * @param most the fullest window since it was last taken for the record
 * @param before the fullest of this quarter before that
 */
record RateCount(RateUse use, long most, long before) {
    static final RateCount NONE = new RateCount(RateUse.NONE, 0, 0);

    /** Goes on with the window that ran before a restart, which gains nobody anything, unless another one runs already. */
    RateCount resuming(RateUse window, long highest) {
        return new RateCount(use.equals(RateUse.NONE) ? window : use, most, Math.max(before, highest));
    }

    Decided<RateCount> use(Growth<Entitlement.Rate> growth, long events, Instant at) {
        Decided<RateUse> decided = use.use(growth, events, at);
        RateUse after = decided.after();
        return new Decided<>(decided.decision(), new RateCount(after, Math.max(most, after.counted()), before));
    }

    /** The fullest window of the quarter. */
    long highest() {
        return Math.max(before, most);
    }

    /** What to go on with once the fullest window is taken for the record. */
    RateCount taken(boolean quarterIsOver) {
        return new RateCount(use, 0, quarterIsOver ? 0 : highest());
    }
}
