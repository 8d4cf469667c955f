package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.usage.Decided;
import dev.licensing.core.usage.Growth;
import dev.licensing.core.usage.PeakUse;

/**
 * The concurrent use of a feature on this server. Immutable.
 *
 * @param use what is in use, and the highest since it was last taken for the record
 * @param before the highest of this quarter before that
 */
record PeakCount(PeakUse use, long before) {
    static final PeakCount NONE = new PeakCount(PeakUse.NONE, 0);

    /** Goes on with what was the highest before a restart, which has been taken for the record; whoever is in now stays. */
    PeakCount resuming(long highest) {
        return new PeakCount(use, Math.max(before, highest));
    }

    Decided<PeakCount> enter(Growth<Entitlement.Peak> growth) {
        Decided<PeakUse> decided = use.enter(growth);
        return new Decided<>(decided.decision(), new PeakCount(decided.after(), before));
    }

    PeakCount leave() {
        return new PeakCount(use.leave(), before);
    }

    /** The highest of the quarter. */
    long highest() {
        return Math.max(before, use.highest());
    }

    /** What to go on with once the highest is taken for the record. */
    PeakCount taken(boolean quarterIsOver) {
        return new PeakCount(new PeakUse(use.current(), use.current()), quarterIsOver ? 0 : highest());
    }
}
