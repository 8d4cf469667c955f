package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.UnverifiedFile;
import dev.licensing.verify.UnverifiedFile.ClaimedSignature;
import dev.licensing.verify.Verified;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Licenses that an Ed25519 and an ML-DSA-65 key of one issuer have both signed. */
class HybridIssuerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey ED25519 = Ed25519SigningKey.generate(RANDOM);
    private static final SigningKey ML_DSA = MlDsa65SigningKey.generate(RANDOM);
    private static final List<SigningKey> BOTH = List.of(ED25519, ML_DSA);
    private static final LicenseVerifier PLATFORM = LicenseVerifier.trusting(
            TrustedKeys.parse(TrustedKeysWriter.write(9_999_999_999_999_999L, "acme", TrustedKey.allOf(BOTH))));
    private static final License LICENSE = Licenses.sample();

    @Property(tries = 100)
    void every_license_that_is_issued_is_verified_as_the_same_license(@ForAll("licenses") License license) {
        Verified verified = (Verified) PLATFORM.verify(issuer(BOTH, license).issue(license));
        assertThat(verified.license()).isEqualTo(license);
        assertThat(verified.payload()).isEqualTo(LicenseWriter.write(license));
        assertThat(verified.issuerId()).isEqualTo("acme");
    }

    @Test
    void both_signatures_are_in_the_file_in_the_order_of_the_keys() {
        assertThat(signatures(issuer(BOTH, LICENSE).issue(LICENSE)))
                .containsExactly(
                        new ClaimedSignature("Ed25519", ED25519.kid()),
                        new ClaimedSignature("ML-DSA-65", ML_DSA.kid()));
        List<SigningKey> reversed = List.of(ML_DSA, ED25519);
        byte[] file = issuer(reversed, LICENSE).issue(LICENSE);
        assertThat(signatures(file)).extracting(ClaimedSignature::algorithm).containsExactly("ML-DSA-65", "Ed25519");
        assertThat(PLATFORM.verify(file)).isInstanceOf(Verified.class);
    }

    @Test
    void one_key_alone_does_not_do_for_a_platform_that_requires_both() {
        Rejected rejected =
                (Rejected) PLATFORM.verify(issuer(List.of(ED25519), LICENSE).issue(LICENSE));
        assertThat(rejected.refusal().code()).isEqualTo(RefusalCode.MISSING_SIGNATURE);
        assertThat(rejected.refusal().evidence()).isEqualTo(new Evidence.Missing(List.of("ML-DSA-65")));
    }

    @Test
    void a_platform_that_knows_the_ed25519_key_alone_takes_a_hybrid_license() {
        TrustedKeys trust = TrustedKeys.parse(TrustedKeysWriter.write(3, "acme", ED25519));
        assertThat(LicenseVerifier.trusting(trust).verify(issuer(BOTH, LICENSE).issue(LICENSE)))
                .isInstanceOf(Verified.class);
    }

    @Test
    void keys_that_no_platform_could_trust_together_make_no_issuer() {
        assertNoIssuer("at least one key");
        assertNoIssuer("ML-DSA-65 alone", ML_DSA);
        assertNoIssuer("each key once", ED25519, ED25519);
        assertNoIssuer("each key once", ED25519, ML_DSA, ML_DSA);
    }

    @Test
    void the_larger_file_of_two_signatures_is_what_must_not_be_too_large() {
        String payload = new String(LicenseWriter.write(LICENSE), StandardCharsets.UTF_8);
        byte[] large =
                payload.replace("\"Premium\"", "\"" + "x".repeat(34_000) + "\"").getBytes(StandardCharsets.UTF_8);
        assertThat(issuer(List.of(ED25519), LICENSE).issuePayload(large)).isNotEmpty();
        assertThat(catchThrowableOfType(
                                InvalidLicenseException.class,
                                () -> issuer(BOTH, LICENSE).issuePayload(large))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void a_key_that_signs_wrongly_gives_no_file_whichever_it_is() {
        for (SigningKey wrong : BOTH) {
            SigningKey faulty = new OtherKey(wrong) {
                @Override
                public byte[] sign(byte[] message) {
                    byte[] signature = super.sign(message);
                    signature[5] ^= 1;
                    return signature;
                }
            };
            List<SigningKey> keys = wrong == ED25519 ? List.of(faulty, ML_DSA) : List.of(ED25519, faulty);
            InvalidLicenseException refused = catchThrowableOfType(
                    InvalidLicenseException.class, () -> issuer(keys, LICENSE).issue(LICENSE));
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.BAD_SIGNATURE);
            assertThat(refused.refusal().evidence()).isEqualTo(new Evidence.Keys(List.of(wrong.kid())));
        }
    }

    @Provide
    Arbitrary<License> licenses() {
        return Licenses.any();
    }

    private static void assertNoIssuer(String message, SigningKey... keys) {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> LicenseIssuer.signingWith(List.of(keys), Clock.systemUTC()))
                .withMessageContaining(message);
    }

    private static LicenseIssuer issuer(List<SigningKey> keys, License license) {
        return LicenseIssuer.signingWith(keys, Clock.fixed(license.issuedAt(), ZoneOffset.UTC));
    }

    private static List<ClaimedSignature> signatures(byte[] file) {
        return ((UnverifiedFile) Inspection.ofUnverified(file)).signatures();
    }
}
