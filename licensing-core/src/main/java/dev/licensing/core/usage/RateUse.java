package dev.licensing.core.usage;

import dev.licensing.core.feature.Entitlement;
import java.time.Instant;

/**
 * The events that were counted in one span of time, for a feature such as requests per minute. Immutable: each step gives
 * the state to go on with.
 *
 * <p>The spans, called windows, do not overlap: they begin at whole multiples of the rate's {@code per} since
 * 1970-01-01T00:00:00Z, so that all who count agree on them.
 *
 * @param windowStart the first instant of the window, in UTC
 * @param counted the events in it so far, 0 to 9,999,999,999,999,999
 */
public record RateUse(Instant windowStart, long counted) {
    /** Nothing was counted yet. */
    public static final RateUse NONE = new RateUse(Instant.EPOCH, 0);

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when the count is out of bounds
     */
    public RateUse {
        Amount.check("counted", counted);
    }

    /**
     * Events are about to happen, if they may.
     *
     * <p>A later window begins at 0. A clock that steps back into the window before goes on counting in the one that has
     * begun, so that nobody gains a window by it. One that steps back further was wrong before: counting begins anew by the
     * clock as it is now, or a limit that blocks would stay reached until the wrong time comes.
     *
     * @param growth the terms on which the use may grow
     * @param events how many; negative for some that did not happen after all
     * @param at the effective time
     * @return the decision, and the state after it; when it is blocked, nothing is counted
     */
    public Decided<RateUse> use(Growth<Entitlement.Rate> growth, long events, Instant at) {
        RateUse now = inWindowOf(at, growth.entitlement().per().toSeconds());
        Decision decision = running(growth).mayAdd(now.counted, events);
        return new Decided<>(decision, new RateUse(now.windowStart, decision.usedAfterOr(now.counted)));
    }

    /** What is in use of a rate is that events happen: where it is kept, they go on, within the rate. */
    private static Growth<Entitlement.Rate> running(Growth<Entitlement.Rate> growth) {
        return growth.availability() instanceof Availability.Kept
                ? new Growth<>(growth.feature(), growth.entitlement(), Availability.OPEN, growth.usedElsewhere())
                : growth;
    }

    private RateUse inWindowOf(Instant at, long perSeconds) {
        long start = Math.floorDiv(at.getEpochSecond(), perSeconds) * perSeconds;
        // A window of millions of years may begin before all time that can be written
        Instant begin = Instant.ofEpochSecond(Math.max(start, Instant.MIN.getEpochSecond()));
        long secondsBack = windowStart.getEpochSecond() - begin.getEpochSecond();
        return secondsBack >= 0 && secondsBack <= perSeconds ? this : new RateUse(begin, 0);
    }
}
