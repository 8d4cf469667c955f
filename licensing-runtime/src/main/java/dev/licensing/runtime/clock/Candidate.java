package dev.licensing.runtime.clock;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;

/**
 * A jump ahead that the clock has shown and that is not confirmed yet.
 *
 * @param time what the clock showed at first, and what has passed since: not later than what it shows now
 * @param remaining how much longer the server must run before the jump is confirmed, more than 0
 * @param origin where it comes from
 */
record Candidate(Instant time, Duration remaining, Origin origin) {
    /** A jump of the given length, of which nothing is confirmed. At a first start there is nothing that it could end by mistake. */
    static Candidate of(Instant time, Duration length, Origin origin) {
        Duration confirmation =
                origin == Origin.FIRST_START ? JumpAhead.CONFIRMATION : ClockRules.confirmationOf(length);
        return new Candidate(time, confirmation, origin);
    }

    /** The same jump after some time, during which the clock was not looked at. */
    Candidate later(Duration elapsed) {
        return new Candidate(ClockRules.plus(time, elapsed), remaining, origin);
    }

    /** Says whether a clock that shows this still stands for the jump; one that is further ahead does too. */
    boolean agreesWith(Instant wall) {
        return !wall.isBefore(time.minus(ClockRules.TOLERATED));
    }

    /** The same jump after the clock has agreed for some time; confirmed when nothing remains. */
    Candidate agreed(Instant wall, Duration running) {
        return new Candidate(ClockRules.earlier(time, wall), remaining.minus(running), origin);
    }

    boolean isBelieved() {
        return origin == Origin.FIRST_START;
    }

    boolean isConfirmed() {
        return remaining.isZero() || remaining.isNegative();
    }
}
