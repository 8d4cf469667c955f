package dev.licensing.core.delivery;

import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;

/** Makes the license of an environment slot from what the subscription says now. Pure, to be called from any thread. */
public final class SlotLicense {
    private SlotLicense() {}

    /**
     * The license of a registration: bought limits in Production, Unlimited elsewhere; its revision is the
     * infrastructure's, so that whatever changes makes a license that replaces the one before.
     *
     * <p>Nothing is said of time: whether a license may still be handed out is for {@link DownloadLicense} and
     * {@link SendLicense} to decide.
     *
     * @param infrastructure whose license
     * @param id the slot
     * @param primary the primary controller's serial number: during a review the held registration has a license under
     *     its own and the replacement under its own, which ends with the replacement
     * @param issuedAt when it will be signed, whole seconds in UTC
     * @param minimumTrustVersion the least version of trust that may accept it, from 0
     * @return the license; empty when the slot is not there, holds no such serial number as a primary, or holds a
     *     replacement that ends before the subscription starts
     * @throws dev.licensing.core.InvalidValueException when the trust version is out of its bounds
     */
    public static Optional<License> of(
            Infrastructure infrastructure,
            SlotId id,
            SerialNumber primary,
            Instant issuedAt,
            long minimumTrustVersion) {
        Optional<EnvironmentSlot> slot = infrastructure.slot(id);
        Optional<Licensable> licensable = slot.isEmpty() ? Optional.empty() : Licensable.in(slot.get(), primary);
        if (licensable.isEmpty()) {
            return Optional.empty();
        }
        Optional<Validity> validity =
                licensable.get().validity(infrastructure.subscription().term());
        return validity.isEmpty()
                ? Optional.empty()
                : Optional.of(license(infrastructure, licensable.get(), validity.get(), issuedAt, minimumTrustVersion));
    }

    private static License license(
            Infrastructure infrastructure,
            Licensable licensable,
            Validity validity,
            Instant issuedAt,
            long minimumTrustVersion) {
        Subscription subscription = infrastructure.subscription();
        return new License(
                licensable.registration().licenseId(),
                infrastructure.revision(),
                subscription.product(),
                issuedAt,
                minimumTrustVersion,
                infrastructure.organization().name(),
                infrastructure.name(),
                subscription.edition(),
                subscription.activationCode(),
                environment(licensable, subscription),
                validity,
                subscription.support().name(),
                subscription.featuresOf(licensable.slot().type()));
    }

    private static LicensedEnvironment environment(Licensable licensable, Subscription subscription) {
        EnvironmentSlot slot = licensable.slot();
        return new LicensedEnvironment(
                slot.id().text(),
                slot.name(),
                slot.type(),
                licensable.registration().controllers(),
                subscription.hardwarePolicy());
    }
}
