package dev.licensing.core.license;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.serial.Fingerprint;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The license that the tests start from, and one step away from it in each direction. */
public final class Licenses {
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2027-01-01T12:00:00Z");
    public static final Validity VALIDITY = new Validity(FROM, Optional.of(UNTIL), 60, 30);

    /** In the middle of the validity, far from any boundary. */
    public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    public static final ActivationCode ACTIVATION_CODE = activationCode(1);

    public static final License STANDARD = license(
            environment(HardwarePolicy.DEFAULT, Controller.typed(Servers.REGISTERED)),
            VALIDITY,
            FROM,
            Entitlements.NONE);

    private Licenses() {}

    public static License withValidity(Validity validity) {
        return license(STANDARD.environment(), validity, FROM, Entitlements.NONE);
    }

    public static License withFeatures(Entitlements features) {
        return license(STANDARD.environment(), VALIDITY, FROM, features);
    }

    public static License withCeiling(String upTo) {
        return withFeatures(new Entitlements(Map.of(
                Feature.PLATFORM_SERVER_UPGRADE.name(),
                new Entitlement.VersionCeiling(VersionBound.parse(upTo), Term.CLOSE))));
    }

    public static License issuedAt(Instant issuedAt) {
        return license(STANDARD.environment(), VALIDITY, issuedAt, Entitlements.NONE);
    }

    public static License withControllers(HardwarePolicy policy, Controller... controllers) {
        return license(environment(policy, controllers), VALIDITY, FROM, Entitlements.NONE);
    }

    public static License license(
            LicensedEnvironment environment, Validity validity, Instant issuedAt, Entitlements features) {
        return new License(
                LicenseId.parse("license-1"),
                1,
                "acme-platform",
                issuedAt,
                0,
                "Example Ltd",
                "Main",
                Optional.empty(),
                ACTIVATION_CODE,
                environment,
                validity,
                "Standard",
                features);
    }

    public static ActivationCode activationCode(long random) {
        BigInteger data = BigInteger.valueOf(random).setBit(102);
        return ActivationCode.parse(CodeWord.of(CodeKind.ACTIVATION_CODE, data).text());
    }

    /** The state in the middle of the validity on a host that states nothing. */
    public static LicenseState state(License license, Fingerprint server) {
        return status(license, server).state();
    }

    public static LicenseStatus status(License license, Fingerprint server) {
        return LicenseAssessment.of(license, server, NOW, AssessmentFacts.NONE);
    }

    private static LicensedEnvironment environment(HardwarePolicy policy, Controller... controllers) {
        return new LicensedEnvironment(
                "slot-1", "Development Environment #1", EnvironmentType.DEVELOPMENT, List.of(controllers), policy);
    }
}
