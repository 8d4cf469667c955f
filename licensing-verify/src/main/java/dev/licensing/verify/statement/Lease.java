package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.SerialNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * A controller vouches to its front-ends that it has checked the license on its own machine: {@code
 * license-lease.v1+json}. Immutable.
 *
 * @param leaseId 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 * @param licenseId the license that was checked
 * @param revision the license's revision, from 1
 * @param serialNumber the controller's serial number
 * @param kid the RFC 7638 thumbprint of the controller's key, which signs the lease
 * @param issuedAt when it was signed by the controller's clock, whole seconds in UTC of the years 0000 to 9999
 * @param expiresAt the first instant at which it does not count any more: after {@code issuedAt}, at most 7 days
 */
public record Lease(
        String leaseId,
        LicenseId licenseId,
        long revision,
        SerialNumber serialNumber,
        String kid,
        Instant issuedAt,
        Instant expiresAt) {
    /** The longest time that a lease may run. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException when a part is out of its bounds
     */
    public Lease {
        Bounds.identifier("leaseId", leaseId);
        Bounds.whole("revision", revision, 1);
        Bounds.digest("kid", kid);
        Bounds.instant("issuedAt", issuedAt);
        Bounds.instant("expiresAt", expiresAt);
        if (!expiresAt.isAfter(issuedAt)) {
            throw new InvalidValueException("expiresAt", expiresAt.toString(), "after issuedAt, " + issuedAt);
        }
        Bounds.notAfter("expiresAt", expiresAt, "7 days from issuedAt", issuedAt.plus(LONGEST));
    }
}
