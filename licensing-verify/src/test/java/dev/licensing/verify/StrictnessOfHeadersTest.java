package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the format's list of strictness says of protected headers, item by item. Every header is rightly signed by the
 * trusted key.
 */
class StrictnessOfHeadersTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final String HEADER = TestJws.header(ISSUER);
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "[\"crit\"]", "[\"typ\"]", "[\"exp\"]", "[\"https://example.com/x\"]"})
    void a_crit_of_any_value_is_refused(String value) {
        assertMemberRefused("crit", value);
    }

    @Test
    void a_payload_that_is_not_encoded_is_not_asked_for_by_b64() {
        assertMemberRefused("b64", "false");
        assertMemberRefused("b64", "true");
    }

    /** Even the very key that is trusted. */
    @Test
    void a_key_embedded_as_jwk_is_refused() {
        assertMemberRefused("jwk", ISSUER.jwk());
        assertMemberRefused("jwk", TestIssuer.named("stranger").jwk());
    }

    @Test
    void a_place_to_fetch_keys_from_as_jku_is_refused() {
        assertMemberRefused("jku", "\"https://keys.example/jwks.json\"");
    }

    @Test
    void a_chain_of_certificates_as_x5c_is_refused() {
        assertMemberRefused("x5c", "[\"MIIB\"]");
        assertMemberRefused("x5c", "[]");
    }

    @Test
    void the_name_eddsa_that_leaves_the_curve_open_is_refused() {
        assertAlgorithmRefused("EdDSA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void the_algorithm_none_is_refused_in_every_spelling(String none) {
        assertAlgorithmRefused(none);
        String unsigned = TestJws.signature(TestJws.encoded(HEADER.replace("Ed25519", none)), "");
        Evidence.Defect defect = Verdicts.malformed(verifier.verify(TestJws.armored(TestJws.json(PAYLOAD, unsigned))));
        assertThat(defect.found()).isEqualTo(none);
    }

    private void assertAlgorithmRefused(String algorithm) {
        Evidence.Defect defect = malformed(HEADER.replace("\"Ed25519\"", "\"" + algorithm + "\""));
        assertThat(defect.field()).isEqualTo("envelope.signatures[0].protected.alg");
        assertThat(defect.found()).isEqualTo(algorithm);
    }

    private void assertMemberRefused(String name, String value) {
        Evidence.Defect defect = malformed(HEADER.replace("}", ",\"" + name + "\":" + value + "}"));
        assertThat(defect.field()).isEqualTo("envelope.signatures[0].protected");
        assertThat(defect.found()).isEqualTo("the member " + name);
    }

    private Evidence.Defect malformed(String header) {
        return Verdicts.malformed(verifier.verify(TestJws.fileWithHeader(ISSUER, header, PAYLOAD)));
    }
}
