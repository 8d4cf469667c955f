package dev.licensing.runtime.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * When the vendor signed what this server has: no right clock is before it. Leases are signed by a controller's clock and do not
 * count.
 *
 * @param license {@code issuedAt} of the installed license; empty when there is none
 * @param trust {@code issuedAt} of the trust bundle in force; empty when there is none
 */
public record SignedTimes(Optional<Instant> license, Optional<Instant> trust) {
    /** Nothing that is signed was installed. */
    public static final SignedTimes NONE = new SignedTimes(Optional.empty(), Optional.empty());
}
