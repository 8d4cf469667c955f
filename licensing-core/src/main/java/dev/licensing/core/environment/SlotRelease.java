package dev.licensing.core.environment;

import dev.licensing.core.check.Check;
import java.time.Duration;
import java.time.Instant;

/**
 * A registration that has ended. Its license is revoked 14 days later, never its serial number, so that a slot that was
 * chosen wrongly can be corrected. Immutable.
 *
 * @param slotId the slot that it was in
 * @param licenseId the license that ends with it
 * @param reason why
 * @param releasedAt when
 */
public record SlotRelease(SlotId slotId, LicenseId licenseId, ReleaseReason reason, Instant releasedAt) {
    private static final Duration DELAY = Duration.ofDays(14);

    /**
     * Checks the instant.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds
     */
    public SlotRelease {
        Check.instant("releasedAt", releasedAt);
    }

    /**
     * When the license is revoked.
     *
     * @return the first instant from which a trust bundle names the license
     */
    public Instant revokedFrom() {
        return releasedAt.plus(DELAY);
    }
}
