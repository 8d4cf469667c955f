package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every header here is signed, rightly, by the trusted key: an insider's file, which only strictness refuses. */
class ProtectedHeaderTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final String HEADER = TestJws.header(ISSUER);
    private static final String FIELD = "envelope.signatures[0].protected";
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"crit\":[]",
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"b64\":false",
                "\"b64\":true",
                "\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "\"jku\":\"https://keys.example/jwks.json\"",
                "\"x5c\":[\"MIIB\"]",
                "\"x5u\":\"https://keys.example\"",
                "\"x5t\":\"AA\"",
                "\"x5t#S256\":\"AA\"",
                "\"cty\":\"json\"",
                "\"zip\":\"DEF\"",
                "\"exp\":1",
                "\"nonce\":\"a\"",
                "\"Alg\":\"none\"",
                "\"\":null"
            })
    void a_member_beyond_alg_kid_and_typ_is_refused(String member) {
        Evidence.Defect defect = malformed(HEADER.substring(0, HEADER.length() - 1) + "," + member + "}");
        assertThat(defect.field()).isEqualTo(FIELD);
        assertThat(defect.found()).startsWith("the member ");
        assertThat(defect.allowed()).isEqualTo("only alg, kid, typ");
        assertThat(malformed("{" + member + "," + HEADER.substring(1)).field()).isEqualTo(FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "kid", "typ"})
    void a_missing_member_is_refused_by_its_name(String member) {
        String header =
                HEADER.replaceFirst(",?\"" + member + "\":\"[^\"]*\"", "").replace("{,", "{");
        assertThat(malformed(header))
                .extracting(defect -> defect.field() + " is " + defect.found())
                .isEqualTo(FIELD + "." + member + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "kid", "typ"})
    void a_member_that_stands_twice_is_refused(String member) {
        malformed("{\"" + member + "\":\"none\"," + HEADER.substring(1));
        malformed(HEADER.substring(0, HEADER.length() - 1) + ",\"\\u00" + Integer.toHexString(member.charAt(0))
                + member.substring(1) + "\":\"none\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None",
                "NONE",
                "nOnE",
                "",
                "EdDSA",
                "ed25519",
                "ED25519",
                "Ed25519 ",
                "Ed25519ph",
                "Ed448",
                "HS256",
                "HS512",
                "ES256",
                "RS256",
                "PS256",
                "ML-DSA-44",
                "ML-DSA-87",
                "ML-DSA",
                "Ed\u0662\u0665519"
            })
    void an_algorithm_that_the_format_does_not_name_is_refused(String algorithm) {
        Evidence.Defect defect = malformed(HEADER.replace("\"Ed25519\"", "\"" + algorithm + "\""));
        assertThat(defect.field()).isEqualTo(FIELD + ".alg");
        assertThat(defect.allowed()).isEqualTo("Ed25519 or ML-DSA-65");
    }

    @Test
    void an_algorithm_other_than_the_keys_is_refused() {
        byte[] payload = SampleLicense.payload();
        String header = TestJws.encoded(HEADER.replace("Ed25519", "ML-DSA-65"));
        String signature = TestJws.signature(header, StrictBase64.encodeUrl(new byte[3309]));
        Evidence.Defect defect = Verdicts.malformed(verifier.verify(TestJws.armored(TestJws.json(payload, signature))));
        assertThat(defect.field()).endsWith("protected.alg");
        assertThat(defect.found()).isEqualTo("ML-DSA-65");
        assertThat(defect.allowed()).isEqualTo("Ed25519, which is the key's");
    }

    @Test
    void the_length_of_a_signature_is_the_stated_algorithms() {
        assertThat(malformed(HEADER.replace("Ed25519", "ML-DSA-65")))
                .extracting(defect -> defect.field() + ": " + defect.found() + ", " + defect.allowed())
                .isEqualTo("envelope.signatures[0].signature: 64 bytes, 3309 bytes for ML-DSA-65");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "acme",
                "AAAA",
                "../../etc/passwd",
                "' OR 1=1 --",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_kid_that_is_no_thumbprint_is_refused(String kid) {
        assertThat(malformed(HEADER.replace(ISSUER.kid(), kid)).field()).isEqualTo(FIELD + ".kid");
    }

    @Test
    void a_kid_in_another_spelling_of_the_same_bytes_is_refused() {
        assertThat(malformed(HEADER.replace(ISSUER.kid(), ISSUER.kid() + "=")).found())
                .isEqualTo("not canonical base64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "license.v1+JSON",
                "License.v1+json",
                "application/license.v1+json",
                "license.v+json",
                "license.vx+json",
                "license.v1000+json",
                "license.v-1+json",
                "license.v1+json ",
                "license",
                "JWT",
                "",
                "licensev1+json",
                "license.v\u0661+json",
                "license.v1+json;v=2"
            })
    void a_type_that_is_no_type_of_ours_is_malformed(String type) {
        Evidence.Defect defect = malformed(HEADER.replace("license.v1+json", type));
        assertThat(defect.field()).isEqualTo(FIELD + ".typ");
        assertThat(defect.allowed()).isEqualTo("license.v1+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"license.v2+json", "license.v0+json", "license.v10+json", "license.v999+json"})
    void another_version_of_the_type_is_an_unsupported_version(String type) {
        Refusal refusal = refusal(HEADER.replace("license.v1+json", type));
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
        assertThat(refusal.evidence().members())
                .containsEntry("field", FIELD + ".typ")
                .containsEntry("found", type)
                .containsEntry("allowed", "license.v1+json");
    }

    @Test
    void another_version_is_named_as_such_even_when_its_header_has_other_members() {
        String header = HEADER.replace("license.v1+json", "license.v2+json");
        assertThat(refusal(header.substring(0, header.length() - 1) + ",\"scope\":\"a\"}")
                        .code())
                .isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
        assertThat(refusal("{\"typ\":\"license.v2+json\",\"alg\":\"SLH-DSA-SHA2-128s\"}")
                        .code())
                .isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"\"", "1", "{}{}", "{\"alg\":1,\"kid\":2,\"typ\":3}", "\ufeff{}"})
    void a_header_of_another_shape_is_refused(String header) {
        assertThat(malformed(header).field()).startsWith(FIELD);
    }

    private Refusal refusal(String header) {
        return Verdicts.refusal(verifier.verify(TestJws.fileWithHeader(ISSUER, header, SampleLicense.payload())));
    }

    private Evidence.Defect malformed(String header) {
        return Refusals.malformed(refusal(header));
    }
}
