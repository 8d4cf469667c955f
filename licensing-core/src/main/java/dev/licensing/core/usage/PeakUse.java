package dev.licensing.core.usage;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Entitlement;

/**
 * The concurrent use of a feature such as sessions, and the highest that it has been. Immutable: each step gives the state
 * to go on with.
 *
 * @param current how many are in use now, 0 to 9,999,999,999,999,999
 * @param highest the most that were in use at one time: at least the current use, at most 9,999,999,999,999,999
 */
public record PeakUse(long current, long highest) {
    /** Nothing is in use, and nothing was. */
    public static final PeakUse NONE = new PeakUse(0, 0);

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException when a number is out of bounds, or the highest below the current one
     */
    public PeakUse {
        Amount.check("current", current);
        Amount.check("highest", highest);
        if (highest < current) {
            throw new InvalidValueException("highest", Long.toString(highest), "at least the current use, " + current);
        }
    }

    /**
     * One more comes in, if it may.
     *
     * @param growth the terms on which the use may grow
     * @return the decision, and the state after it; the same state when it is blocked
     */
    public Decided<PeakUse> enter(Growth<Entitlement.Peak> growth) {
        Decision decision = growth.mayAdd(current, 1);
        long after = decision.usedAfterOr(current);
        return new Decided<>(decision, new PeakUse(after, Math.max(highest, after)));
    }

    /**
     * One leaves. One that leaves twice takes nobody else's place: below nothing in use the state stays as it is.
     *
     * @return the state after it, with the same highest use
     */
    public PeakUse leave() {
        return new PeakUse(Amount.sum(current, -1), highest);
    }
}
