package dev.licensing.testkit.jqwik;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.issue.Ed25519SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Licenses, and what they consist of. */
@SuppressWarnings("exports") // who uses it has jqwik
public final class LicenseArbitraries {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final int MOST_DAYS = 3_650;

    private LicenseArbitraries() {}

    /**
     * Identifiers of licenses.
     *
     * @return any that the format allows
     */
    public static Arbitrary<LicenseId> licenseIds() {
        return TextArbitraries.identifiers().map(LicenseId::parse);
    }

    /**
     * Identifiers of environment slots.
     *
     * @return any that the format allows
     */
    public static Arbitrary<SlotId> slotIds() {
        return TextArbitraries.identifiers().map(SlotId::parse);
    }

    /**
     * Validities, some without an end.
     *
     * @return from any instant on
     */
    public static Arbitrary<Validity> validities() {
        return validitiesEndingAfter(Instant.MIN);
    }

    /**
     * The numbers by which machines are compared: the default ones, and others within their bounds.
     *
     * @return policies
     */
    public static Arbitrary<HardwarePolicy> hardwarePolicies() {
        Arbitrary<HardwarePolicy> own = Combinators.combine(
                        Arbitraries.maps(
                                Arbitraries.of(ComponentSlot.class),
                                Arbitraries.integers().between(0, 9)),
                        Arbitraries.integers().between(50, 100),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.of(true, false))
                .as(HardwarePolicy::new);
        return Arbitraries.oneOf(Arbitraries.just(HardwarePolicy.DEFAULT), own);
    }

    /**
     * Controllers of any class, some with a key that the vendor vouches for.
     *
     * @return controllers that can be signed: their keys are points of the curve
     */
    public static Arbitrary<Controller> controllers() {
        return Combinators.combine(
                        MachineArbitraries.serialNumbers(),
                        Arbitraries.of(Keys.VALID).optional())
                .as(Controller::new);
    }

    /**
     * Environments that licenses are for.
     *
     * @return each with a controller and up to 3 standbys
     */
    public static Arbitrary<LicensedEnvironment> licensedEnvironments() {
        return Combinators.combine(
                        TextArbitraries.identifiers(),
                        TextArbitraries.displayNames(),
                        Arbitraries.of(EnvironmentType.class),
                        controllers().list().ofMinSize(1).ofMaxSize(4).uniqueElements(Controller::serialNumber),
                        hardwarePolicies())
                .as(LicensedEnvironment::new);
    }

    /**
     * Licenses of every shape that the format allows.
     *
     * @return licenses that can be signed at their own time
     */
    public static Arbitrary<License> licenses() {
        return Combinators.combine(
                        TextArbitraries.identifiers().list().ofSize(2),
                        Arbitraries.longs().between(1, LARGEST),
                        TextArbitraries.instants(),
                        TextArbitraries.displayNames().list().ofSize(3),
                        TextArbitraries.displayNames().optional(),
                        MachineArbitraries.activationCodes(),
                        licensedEnvironments(),
                        FeatureArbitraries.entitlements())
                .flatAs((ids, revision, issuedAt, names, edition, code, environment, features) -> validitiesEndingAfter(
                                issuedAt)
                        .map(validity -> new License(
                                LicenseId.parse(ids.get(0)),
                                revision,
                                ids.get(1),
                                issuedAt,
                                0,
                                names.get(0),
                                names.get(1),
                                edition,
                                code,
                                environment,
                                validity,
                                names.get(2),
                                features)));
    }

    private static Arbitrary<Validity> validitiesEndingAfter(Instant least) {
        return Combinators.combine(
                        TextArbitraries.instants(),
                        Arbitraries.longs().between(1, 1L << 32).optional(),
                        Arbitraries.integers().between(0, MOST_DAYS),
                        Arbitraries.integers().between(0, MOST_DAYS))
                .as((from, length, notice, grace) -> new Validity(
                        from, length.map(seconds -> later(from, least).plusSeconds(seconds)), notice, grace));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Few do: making one takes longer than all the rest of a license. */
    private static final class Keys {
        static final List<EnvironmentKey> VALID = List.of(key(), key(), key());

        private static EnvironmentKey key() {
            Matcher jwk = Pattern.compile("\"x\":\"([^\"]+)\"")
                    .matcher(Ed25519SigningKey.generate(new SecureRandom()).publicJwk());
            if (!jwk.find()) {
                throw new IllegalStateException("an Ed25519 key has a member x (RFC 8037)");
            }
            return EnvironmentKey.of(Base64.getUrlDecoder().decode(jwk.group(1)));
        }
    }
}
