package dev.licensing.core.license.facts;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server's clock shows, and how far it can be relied on. Immutable.
 *
 * @param wallClock what the clock shows; whatever it is, it is cut to the whole second and to the years 0000 to 9999
 * @param buildTime when the product was built, whole seconds in UTC: no right clock is before it
 * @param jump a jump ahead that is not confirmed yet; empty when there is none
 */
public record ClockFacts(Instant wallClock, Instant buildTime, Optional<JumpAhead> jump) {
    private static final Duration TOLERATED_LAG = Duration.ofHours(24);

    /**
     * Checks the build time; a clock is never refused.
     *
     * @throws dev.licensing.core.InvalidValueException when the build time is not in whole seconds of the years 0000 to 9999
     */
    public ClockFacts {
        wallClock = Check.nearestInstant(wallClock);
        Check.instant("clock.buildTime", buildTime);
    }

    /**
     * A clock of which no jump is known.
     *
     * @param wallClock what the clock shows
     * @param buildTime when the product was built
     * @return the facts
     */
    public static ClockFacts of(Instant wallClock, Instant buildTime) {
        return new ClockFacts(wallClock, buildTime, Optional.empty());
    }

    /**
     * The same clock after a jump ahead that is not confirmed yet.
     *
     * @param unconfirmed the jump
     * @return new facts
     */
    public ClockFacts withJump(JumpAhead unconfirmed) {
        return new ClockFacts(wallClock, buildTime, Optional.of(unconfirmed));
    }

    /**
     * Says whether the clock was never set, as after a dead battery.
     *
     * @return true when it shows a time before the product was built
     */
    public boolean isUnset() {
        return wallClock.isBefore(buildTime);
    }

    /**
     * Says whether the clock lags so far that it is worth a word.
     *
     * @param effectiveNow the effective time
     * @return true when the clock is more than 24 hours behind it
     */
    public boolean isBehind(Instant effectiveNow) {
        return wallClock.plus(TOLERATED_LAG).isBefore(effectiveNow);
    }

    /**
     * The time that no clock's mistake has brought about.
     *
     * @param effectiveNow the effective time, any jump included
     * @return the confirmed time while a jump is not confirmed, otherwise the effective time
     */
    public Instant confirmed(Instant effectiveNow) {
        return jump.isPresent() && jump.get().confirmedNow().isBefore(effectiveNow)
                ? jump.get().confirmedNow()
                : effectiveNow;
    }

    /**
     * A jump ahead: a candidate until enough hours of running, summed over restarts, agree with it.
     *
     * @param confirmedNow the time without the jump, cut to the whole second
     * @param untilConfirmed how much longer the server must run until the jump is confirmed: more than 0, at most 30 days
     * @param seen whether the clock was seen before it; where it was not, the clock is only far ahead of what is signed, which a
     *     right clock is too
     */
    public record JumpAhead(Instant confirmedNow, Duration untilConfirmed, boolean seen) {
        /** How long a server runs until a jump is confirmed that time off explains. */
        public static final Duration CONFIRMATION = Duration.ofHours(6);

        /** How long a server runs until a jump is confirmed that would end a valid license with its grace. */
        public static final Duration LONGEST_CONFIRMATION = Duration.ofDays(30);

        /**
         * Checks the bounds.
         *
         * @throws dev.licensing.core.InvalidValueException when the jump is confirmed already, or waits longer than 30 days
         */
        public JumpAhead {
            confirmedNow = Check.nearestInstant(confirmedNow);
            if (untilConfirmed.isNegative()
                    || untilConfirmed.isZero()
                    || untilConfirmed.compareTo(LONGEST_CONFIRMATION) > 0) {
                throw new InvalidValueException(
                        "clock.untilConfirmed",
                        untilConfirmed.toString(),
                        "more than PT0S, at most " + LONGEST_CONFIRMATION);
            }
        }

        /**
         * A jump of a clock that was seen before it.
         *
         * @param confirmedNow the time without the jump
         * @param untilConfirmed how much longer the server must run until the jump is confirmed
         */
        public JumpAhead(Instant confirmedNow, Duration untilConfirmed) {
            this(confirmedNow, untilConfirmed, true);
        }
    }
}
