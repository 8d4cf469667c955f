package dev.licensing.issue;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.key.Ed25519PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Licenses of every shape that the format allows. */
public final class Licenses {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_9000 = Instant.parse("9000-01-01T00:00:00Z").getEpochSecond();
    private static final List<EnvironmentKey> KEYS = List.of(key(), key(), key());
    private static final ActivationCode CODE = ActivationCode.random(new SecureRandom());

    private Licenses() {}

    static Arbitrary<License> any() {
        return Combinators.combine(
                        identifiers(),
                        Arbitraries.longs().between(1, LARGEST),
                        instants(),
                        Arbitraries.longs().between(0, LARGEST),
                        names().list().ofSize(3),
                        names().optional(),
                        environments(),
                        Features.any())
                .flatAs((id, revision, issuedAt, trust, names, edition, environment, features) -> validities(issuedAt)
                        .map(validity -> new License(
                                LicenseId.parse(id),
                                revision,
                                id,
                                issuedAt,
                                trust,
                                names.get(0),
                                names.get(1),
                                edition,
                                CODE,
                                environment,
                                validity,
                                names.get(2),
                                features)));
    }

    /** One with everything, of which the text is known. */
    public static License sample() {
        return sampleAt(Instant.parse("2026-11-21T20:45:00Z"));
    }

    /** The same, issued at another time. */
    public static License sampleAt(Instant issuedAt) {
        return new License(
                LicenseId.parse("lic-1"),
                7,
                "acme-platform",
                issuedAt,
                3,
                "Acme",
                "Main",
                Optional.of("Enterprise"),
                CODE,
                new LicensedEnvironment(
                        "slot-1",
                        "Development Environment #1",
                        EnvironmentType.DEVELOPMENT,
                        List.of(new Controller(serial(1, 2), Optional.of(KEYS.get(0))), Controller.typed(serial(3, 4))),
                        new HardwarePolicy(Map.of(ComponentSlot.A, 4), 55, 30, 14, true)),
                new Validity(issuedAt, Optional.of(Instant.parse("2027-11-21T20:45:00Z")), 60, 30),
                "Premium",
                Features.sample());
    }

    static Arbitrary<String> identifiers() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("._-")
                .ofMinLength(1)
                .ofMaxLength(100);
    }

    /** Display names: any text that UTF-8 can write. */
    static Arbitrary<String> names() {
        Arbitrary<String> plain = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<String> odd = Arbitraries.of(
                "", "\"\\/\b\f\n\r\t\u0000\u001f", "\u2028\u2029\ufeff\u202e", "\ud83d\ude00", "<b>&amp;</b>");
        return Arbitraries.oneOf(plain, odd).filter(name -> name.codePoints().noneMatch(Licenses::isSurrogate));
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(YEAR_2000, YEAR_9000).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Validity> validities(Instant issuedAt) {
        return Combinators.combine(
                        instants(),
                        Arbitraries.longs().between(1, 1L << 32).optional(),
                        Arbitraries.integers().between(0, 3650),
                        Arbitraries.integers().between(0, 3650))
                .as((from, length, notice, grace) -> new Validity(
                        from, length.map(seconds -> later(from, issuedAt).plusSeconds(seconds)), notice, grace));
    }

    private static Arbitrary<LicensedEnvironment> environments() {
        Arbitrary<Integer> digests = Arbitraries.integers().between(1, 0xFFFF);
        Arbitrary<Controller> controllers = Combinators.combine(
                        Combinators.combine(digests, digests).as(Licenses::serial),
                        Arbitraries.of(KEYS).optional())
                .as(Controller::new);
        return Combinators.combine(
                        identifiers(),
                        names(),
                        Arbitraries.of(EnvironmentType.class),
                        controllers.list().ofMinSize(1).ofMaxSize(4).uniqueElements(Controller::serialNumber),
                        policies())
                .as(LicensedEnvironment::new);
    }

    private static Arbitrary<HardwarePolicy> policies() {
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

    private static SerialNumber serial(int firmware, int board) {
        return SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, firmware, ComponentSlot.B, board));
    }

    private static EnvironmentKey key() {
        return EnvironmentKey.of(Ed25519PrivateKey.generate(new SecureRandom()).publicKey());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
