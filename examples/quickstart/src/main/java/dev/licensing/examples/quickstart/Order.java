package dev.licensing.examples.quickstart;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the customer has bought for one environment, from which its license is made. */
record Order(ActivationCode activationCode, Controller controller, EnvironmentType type, Instant now) {
    private static final Duration TERM = Duration.ofDays(365);

    Order withController(Controller other) {
        return new Order(activationCode, other, type, now);
    }

    Order withType(EnvironmentType other) {
        return new Order(activationCode, controller, other, now);
    }

    License toLicense() {
        return new License(
                LicenseId.parse("quickstart-1"),
                1,
                "acme-platform",
                now,
                0,
                "Example Organization",
                "Example Infrastructure",
                Optional.of("Enterprise"),
                activationCode,
                environment(),
                new Validity(now, Optional.of(now.plus(TERM)), 60, 30),
                "Standard",
                features());
    }

    private LicensedEnvironment environment() {
        HardwarePolicy policy =
                new HardwarePolicy(Map.of(), 55, 30, 14, controller.publicKey().isPresent());
        return new LicensedEnvironment(
                "slot-1", type.displayName() + " Environment #1", type, List.of(controller), policy);
    }

    private static Entitlements features() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("ActiveInternalUsers", new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP));
        features.put("ApplicationObjects", new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        features.put("IntellectualProperty", new Entitlement.Choice("Protected", Term.CLOSE));
        features.put("PlatformServerUpgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        return new Entitlements(features);
    }
}
