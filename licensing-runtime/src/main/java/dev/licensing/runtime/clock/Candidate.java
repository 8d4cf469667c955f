package dev.licensing.runtime.clock;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;

/**
 * A jump ahead that the clock has shown and that is not confirmed yet.
 *
 * @param time what the clock showed at first, and what has passed since: not later than what it shows now
 * @param remaining how much longer the server must run before the jump is confirmed, more than 0
 * @param believed whether nothing is known against it: what the clock shows at a first start is no jump, though it may be wrong
 */
record Candidate(Instant time, Duration remaining, boolean believed) {
    /** A jump of the given length, of which nothing is confirmed. */
    static Candidate of(Instant time, Duration length) {
        return new Candidate(time, ClockRules.confirmationOf(length), false);
    }

    /** What the clock shows where no mark was kept. */
    static Candidate atFirstStart(Instant time) {
        return new Candidate(time, JumpAhead.CONFIRMATION, true);
    }

    /** The same jump after some time, during which the clock was not looked at. */
    Candidate later(Duration elapsed) {
        return new Candidate(ClockRules.plus(time, elapsed), remaining, believed);
    }

    /** Says whether a clock that shows this still stands for the jump; one that is further ahead does too. */
    boolean agreesWith(Instant wall) {
        return !wall.isBefore(time.minus(ClockRules.TOLERATED));
    }

    /** The same jump after the clock has agreed for some time; confirmed when nothing remains. */
    Candidate agreed(Instant wall, Duration running) {
        return new Candidate(ClockRules.earlier(time, wall), remaining.minus(running), believed);
    }

    boolean isConfirmed() {
        return remaining.isZero() || remaining.isNegative();
    }
}
