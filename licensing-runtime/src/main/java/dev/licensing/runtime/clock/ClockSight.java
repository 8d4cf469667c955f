package dev.licensing.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is seen of the time at one moment.
 *
 * @param wall what the wall clock shows
 * @param elapsed how long the server has run since the last sight
 * @param buildTime when the product was built
 * @param signed when the vendor signed what is installed
 * @param origin where it would come from that this clock is far ahead
 */
record ClockSight(Instant wall, Duration elapsed, Instant buildTime, SignedTimes signed, Origin origin) {
    ClockSight {
        wall = ClockRules.nearest(wall);
        elapsed = elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** A clock before the product was built was never set: it tells nothing. */
    boolean isUnset() {
        return wall.isBefore(buildTime);
    }

    /** The latest time that has passed by what was signed. */
    Instant floor() {
        return ClockRules.later(buildTime, ClockRules.later(floor(signed.license()), floor(signed.trust())));
    }

    /** When the installed license was signed, if that counts. */
    Optional<Instant> license() {
        return signed.license().isPresent() && counts(signed.license().get()) ? signed.license() : Optional.empty();
    }

    private Instant floor(Optional<Instant> signedAt) {
        return signedAt.isPresent() && counts(signedAt.get()) ? signedAt.get() : buildTime;
    }

    /** A wrong date on a file pushes no server into the future; but a clock that was never set accuses no file. */
    private boolean counts(Instant signedAt) {
        return isUnset() || !signedAt.minus(ClockRules.TOLERATED).isAfter(wall);
    }
}
