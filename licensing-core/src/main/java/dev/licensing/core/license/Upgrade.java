package dev.licensing.core.license;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.usage.Availability;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the platform may be upgraded. An upgrade that is blocked leaves what runs as it is. All cases are immutable.
 */
public sealed interface Upgrade {
    /**
     * Decides on an upgrade. A license without a ceiling allows every version; a ceiling of a kind that this version does not
     * know allows none, since nobody can say what it allows.
     *
     * @param version the version to upgrade to
     * @param license the license of the environment
     * @param state what the license amounts to
     * @param at the effective time; while a jump ahead of the clock is not confirmed, the confirmed one
     * @return whether it is allowed, and if not, why
     */
    static Upgrade mayUpgradeTo(ProductVersion version, License license, LicenseState state, Instant at) {
        String name = Feature.PLATFORM_SERVER_UPGRADE.name();
        Optional<Entitlement> granted =
                Optional.ofNullable(license.features().byName().get(name));
        boolean bounded = granted.isPresent()
                && (granted.get() instanceof Entitlement.VersionCeiling
                        || granted.get() instanceof Entitlement.Unrecognized);
        if (state.isUsable() && !bounded) {
            return new Allowed();
        }
        Availability availability = state.availability(name, granted, at);
        if (availability instanceof Availability.Closed closed) {
            return new Blocked(closed.why());
        }
        if (availability instanceof Availability.Kept kept) {
            return new Blocked(kept.why());
        }
        return upTo((Entitlement.VersionCeiling) granted.get(), version);
    }

    private static Upgrade upTo(Entitlement.VersionCeiling ceiling, ProductVersion version) {
        return ceiling.upTo().allows(version)
                ? new Allowed()
                : new Blocked(Refusal.mismatch(RefusalCode.VERSION_CEILING, ceiling.upTo(), version));
    }

    /** It may go ahead. */
    record Allowed() implements Upgrade {}

    /**
     * It may not.
     *
     * @param why what stands in the way
     */
    record Blocked(Refusal why) implements Upgrade {}
}
