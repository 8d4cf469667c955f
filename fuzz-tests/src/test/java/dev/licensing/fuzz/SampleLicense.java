package dev.licensing.fuzz;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.key.Ed25519PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The licenses that fuzzing starts from. */
final class SampleLicense {
    private static final Instant ISSUED_AT = Instant.parse("2026-11-21T20:45:00Z");
    private static final Instant END = Instant.parse("2027-11-21T20:45:00Z");

    /** One in which every member of the format stands. */
    static final License FULL = license(
            Optional.of("Enterprise"),
            List.of(new Controller(serialNumber(1), Optional.of(key())), Controller.typed(serialNumber(2))),
            new HardwarePolicy(Map.of(ComponentSlot.A, 4, ComponentSlot.F, 0), 60, 20, 7, true),
            Optional.of(END),
            features());

    /** One in which only members stand that must. */
    static final License LEAST = license(
            Optional.empty(),
            List.of(Controller.typed(serialNumber(1))),
            HardwarePolicy.DEFAULT,
            Optional.empty(),
            Map.of());

    private SampleLicense() {}

    private static License license(
            Optional<String> edition,
            List<Controller> controllers,
            HardwarePolicy policy,
            Optional<Instant> untilExclusive,
            Map<String, Entitlement> features) {
        return new License(
                LicenseId.parse("lic-1"),
                7,
                "acme-platform",
                ISSUED_AT,
                3,
                "Acme",
                "Main",
                edition,
                ActivationCode.random(new FixedRandom(5)),
                new LicensedEnvironment(
                        "slot-1", "Development Environment #1", EnvironmentType.DEVELOPMENT, controllers, policy),
                new Validity(ISSUED_AT, untilExclusive, 60, 30),
                "Premium",
                new Entitlements(features));
    }

    private static Map<String, Entitlement> features() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Users", new Entitlement.Quantity(Limit.of(500), Overage.BLOCK, Term.KEEP));
        features.put(
                "Objects",
                new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, new Term(Optional.of(END), AfterEnd.CLOSE)));
        features.put("Analytics", new Entitlement.Flag(new Term(Optional.of(END), AfterEnd.KEEP)));
        features.put("Protection", new Entitlement.Choice("Protected", Term.CLOSE));
        features.put("Upgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        features.put(
                "Requests", new Entitlement.Rate(Limit.of(6000), Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP));
        features.put("Sessions", new Entitlement.Peak(Limit.of(100), Overage.ADVISE, Term.KEEP));
        return features;
    }

    private static SerialNumber serialNumber(int digest) {
        return SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, digest, ComponentSlot.D, 9));
    }

    private static EnvironmentKey key() {
        return EnvironmentKey.of(Ed25519PrivateKey.generate(new FixedRandom(6)).publicKey());
    }
}
