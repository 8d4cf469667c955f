package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an issuer is told of a payload is what platforms will say of it. */
class PayloadReadingTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final LicenseVerifier PLATFORM = LicenseVerifier.trusting(
            TrustedKeys.parse("{\"version\":9999999999999999,\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":"
                    + ISSUER.jwk() + "}],\"requires\":{\"acme\":[\"Ed25519\"]}}"));

    @Test
    void a_right_payload_is_read_as_its_license() {
        assertThat(PayloadReading.of(SampleLicense.payload())).isEqualTo(onPlatform(SampleLicense.payload()));
    }

    @Test
    void a_wrong_payload_is_refused_with_the_code_of_platforms() {
        byte[] payload =
                SampleLicense.with(json -> json.withObject("/environment").put("type", "Sandbox"));
        assertThat(PayloadReading.of(payload))
                .isEqualTo(onPlatform(payload))
                .isInstanceOfSatisfying(
                        PayloadReading.Refused.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNKNOWN_ENVIRONMENT_TYPE));
    }

    @Property
    void any_bytes_are_read_as_platforms_read_them(@ForAll byte[] payload) {
        assertThat(PayloadReading.of(payload)).isEqualTo(onPlatform(payload));
    }

    @Property
    void any_damaged_payload_is_read_as_platforms_read_it(@ForAll("damages") Damage damage) {
        byte[] payload = damage.of(SampleLicense.payload());
        assertThat(PayloadReading.of(payload)).isEqualTo(onPlatform(payload));
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static PayloadReading onPlatform(byte[] payload) {
        Verification verification = PLATFORM.verify(ISSUER.issue(payload));
        return verification instanceof Verified verified
                ? new PayloadReading.Read(verified.license())
                : new PayloadReading.Refused(((Rejected) verification).refusal());
    }
}
