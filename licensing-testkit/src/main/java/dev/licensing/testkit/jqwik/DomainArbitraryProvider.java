package dev.licensing.testkit.jqwik;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.testkit.TestMachine;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries for {@code @ForAll}; jqwik finds it by itself. Stateless, thread-safe. */
@SuppressWarnings("exports") // who uses it has jqwik
public final class DomainArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE = Map.ofEntries(
            Map.entry(ActivationCode.class, MachineArbitraries::activationCodes),
            Map.entry(SerialNumber.class, MachineArbitraries::serialNumbers),
            Map.entry(EnvironmentKey.class, MachineArbitraries::environmentKeys),
            Map.entry(Fingerprint.class, MachineArbitraries::fingerprints),
            Map.entry(TestMachine.class, MachineArbitraries::machines),
            Map.entry(ProductVersion.class, FeatureArbitraries::productVersions),
            Map.entry(VersionBound.class, FeatureArbitraries::versionBounds),
            Map.entry(Limit.class, FeatureArbitraries::limits),
            Map.entry(Term.class, FeatureArbitraries::terms),
            Map.entry(Entitlement.class, FeatureArbitraries::entitlement),
            Map.entry(Entitlements.class, FeatureArbitraries::entitlements),
            Map.entry(LicenseId.class, LicenseArbitraries::licenseIds),
            Map.entry(SlotId.class, LicenseArbitraries::slotIds),
            Map.entry(Validity.class, LicenseArbitraries::validities),
            Map.entry(HardwarePolicy.class, LicenseArbitraries::hardwarePolicies),
            Map.entry(Controller.class, LicenseArbitraries::controllers),
            Map.entry(LicensedEnvironment.class, LicenseArbitraries::licensedEnvironments),
            Map.entry(License.class, LicenseArbitraries::licenses));

    /** For jqwik. */
    public DomainArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return BY_TYPE.containsKey(type.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(Objects.requireNonNull(BY_TYPE.get(type.getRawType())).get());
    }
}
