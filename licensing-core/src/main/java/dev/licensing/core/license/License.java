package dev.licensing.core.license;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a license file says of one environment. Immutable.
 *
 * <p>A value of this type is only as trustworthy as where it came from: on the platform, take it from the verifier's
 * result and from nowhere else.
 *
 * @param licenseId one per registration of a slot, kept by renewals
 * @param revision raised by every renewal, from 1; compared only within one {@code licenseId}
 * @param product the product that the license is for, an identifier
 * @param issuedAt when it was signed, whole seconds in UTC of the years 0000 to 9999
 * @param minimumTrustVersion the least version of trust that may accept it, from 0
 * @param organization the customer company's display name
 * @param infrastructure the infrastructure's display name
 * @param edition the subscription's edition; may be empty
 * @param activationCode the infrastructure's unique identifier
 * @param environment the environment that the license is for
 * @param validity when it is valid
 * @param support the support level's display name
 * @param features what it grants
 */
public record License(
        LicenseId licenseId,
        long revision,
        String product,
        Instant issuedAt,
        long minimumTrustVersion,
        String organization,
        String infrastructure,
        Optional<String> edition,
        ActivationCode activationCode,
        LicensedEnvironment environment,
        Validity validity,
        String support,
        Entitlements features) {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final Duration TOLERATED_LEAD = Duration.ofHours(24);

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public License {
        Check.range("revision", revision, 1, LARGEST);
        Check.range("minimumTrustVersion", minimumTrustVersion, 0, LARGEST);
        Check.identifier("product", product);
        Check.instant("issuedAt", issuedAt);
    }

    /**
     * The time to assess this license at: the wall clock, but never before the license was signed, so that a clock that
     * was set back or never set gains nothing and harms nobody. A signing time more than 24 hours ahead of the wall
     * clock is no such floor, since one wrong date must not push a server into the future.
     *
     * @param wallClock what the server's clock says
     * @return the effective time
     */
    public Instant effectiveTime(Instant wallClock) {
        return issuedAt.isAfter(wallClock) && !isIssuedInFutureOf(wallClock) ? issuedAt : wallClock;
    }

    /**
     * This license for fewer controllers: what a vendor has revoked drops out, the others stay licensed.
     *
     * @param controllers those that stay, in the license's order
     * @return a license that says the same of everything else
     * @throws dev.licensing.core.InvalidValueException when none stays
     */
    public License withControllers(List<Controller> controllers) {
        LicensedEnvironment reduced = new LicensedEnvironment(
                environment.slotId(),
                environment.name(),
                environment.type(),
                controllers,
                environment.hardwarePolicy());
        return new License(
                licenseId,
                revision,
                product,
                issuedAt,
                minimumTrustVersion,
                organization,
                infrastructure,
                edition,
                activationCode,
                reduced,
                validity,
                support,
                features);
    }

    /** Whether a clock is more than a day behind the signing of this license, which took place within its validity. */
    boolean hadBegunWhenSignedAfter(Instant wallClock) {
        return isIssuedInFutureOf(wallClock) && !issuedAt.isBefore(validity.from());
    }

    boolean isIssuedInFutureOf(Instant wallClock) {
        return issuedAt.minus(TOLERATED_LEAD).isAfter(wallClock);
    }
}
