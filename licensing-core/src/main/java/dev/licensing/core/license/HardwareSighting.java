package dev.licensing.core.license;

import dev.licensing.core.check.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * What the caller has kept of earlier comparisons for one license id: it makes a grace run from its first sighting, and
 * tells an installed license from a new one. The caller persists it. Immutable.
 *
 * @param passed whether a comparison has passed before
 * @param graceSince when a comparison first did not pass after the last one that did, whole seconds in UTC; empty
 *     when the last one passed, or there was none
 */
public record HardwareSighting(boolean passed, Optional<Instant> graceSince) {
    /**
     * Nothing was seen before: a new install. Who never keeps the sighting of a status gives every reading a new grace.
     */
    public static final HardwareSighting NONE = new HardwareSighting(false, Optional.empty());

    /** A license that has passed on this machine. */
    public static final HardwareSighting PASSED = new HardwareSighting(true, Optional.empty());

    /**
     * Checks the instant.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
     */
    public HardwareSighting {
        if (graceSince.isPresent()) {
            Check.instant("sighting.graceSince", graceSince.get());
        }
    }

    /** Written out: the first use of what a record brings along costs a fresh JVM 10 ms and more, and every start comes here. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HardwareSighting that && passed == that.passed && graceSince.equals(that.graceSince);
    }

    @Override
    public int hashCode() {
        return 31 * Boolean.hashCode(passed) + graceSince.hashCode();
    }

    /** A sighting of the future was made by a clock that was wrong then: it would stretch the grace. */
    HardwareSighting inGraceAt(Instant now) {
        boolean begun = graceSince.isPresent() && !graceSince.get().isAfter(now);
        return begun ? this : new HardwareSighting(passed, Optional.of(now));
    }
}
