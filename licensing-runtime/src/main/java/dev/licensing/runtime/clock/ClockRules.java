package dev.licensing.runtime.clock;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;

/** The guard's limits, and arithmetic that stays within the years that documents can write. */
final class ClockRules {
    /**
     * A step ahead of up to a day is just taken: time servers correct clocks, machines start with local time as if it were UTC,
     * are off for a night, are suspended. It is also how far a clock may lag before that is reported.
     */
    static final Duration TOLERATED = Duration.ofHours(24);

    /**
     * The longest jump that a few hours confirm. It is the grace that a license usually has after its end: no such jump takes a
     * license that is valid past its grace, while a longer one, if it is a mistake, would.
     */
    static final Duration ORDINARY_JUMP = Duration.ofDays(30);

    /** How much time may pass between two marks; what a crash loses of the time that has passed. */
    static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);

    /** The years 0000 to 9999. */
    private static final Instant FIRST = Instant.ofEpochSecond(-62_167_219_200L);

    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L);

    private ClockRules() {}

    static Duration confirmationOf(Duration jump) {
        return jump.compareTo(ORDINARY_JUMP) > 0 ? JumpAhead.LONGEST_CONFIRMATION : JumpAhead.CONFIRMATION;
    }

    static Instant nearest(Instant time) {
        return later(FIRST, earlier(LAST, time));
    }

    static Instant plus(Instant time, Duration elapsed) {
        return earlier(LAST, time.plus(elapsed));
    }

    static Duration sinceFirst(Instant time) {
        return Duration.between(FIRST, time);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
