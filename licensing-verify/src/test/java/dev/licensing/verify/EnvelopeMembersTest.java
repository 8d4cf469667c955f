package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of the JWS outside its protected headers. */
class EnvelopeMembersTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final String SIGNATURE = TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD);
    private static final String JWS = TestJws.json(PAYLOAD, SIGNATURE);
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @Test
    void an_envelope_or_header_of_more_than_256_values_is_refused_before_it_is_held() {
        String many = "1,".repeat(300) + "1";
        assertThat(Verdicts.malformed(verifier.verify(TestJws.armored("{\"payload\":[" + many + "]}")))
                        .found())
                .isEqualTo("more than 256 values");
        String header = TestJws.header(ISSUER).replace("}", ",\"crit\":[" + many + "]}");
        assertThat(Verdicts.malformed(verifier.verify(TestJws.fileWithHeader(ISSUER, header, PAYLOAD)))
                        .found())
                .isEqualTo("more than 256 values");
    }

    @Test
    void the_envelope_that_the_others_are_made_of_is_accepted() {
        assertThat(Verdicts.verified(verify(JWS)).payload()).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"protected\":\"\"",
                "\"header\":{}",
                "\"signature\":\"\"",
                "\"kid\":\"x\"",
                "\"Payload\":\"\"",
                "\"\":1",
                "\"payload2\":null"
            })
    void an_unknown_member_of_the_envelope_is_refused(String member) {
        Evidence.Defect defect = malformed(JWS.substring(0, JWS.length() - 1) + "," + member + "}");
        assertThat(defect.field()).isEqualTo("envelope");
        assertThat(defect.allowed()).isEqualTo("only payload, signatures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"header\":{\"kid\":\"x\"}", "\"header\":{}", "\"header\":null", "\"alg\":\"none\""})
    void an_unprotected_header_is_refused(String member) {
        String signature = SIGNATURE.substring(0, SIGNATURE.length() - 1) + "," + member + "}";
        Evidence.Defect defect = malformed(TestJws.json(PAYLOAD, signature));
        assertThat(defect.field()).isEqualTo("envelope.signatures[0]");
        assertThat(defect.allowed()).isEqualTo("only protected, signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "signatures", "protected", "signature"})
    void a_missing_member_is_refused_by_its_name(String member) {
        Evidence.Defect defect = malformed(JWS.replace("\"" + member + "\":", "\"x\":"));
        assertThat(defect.found() + defect.allowed()).contains("x").contains(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "signatures", "protected", "signature"})
    void a_member_that_stands_twice_is_refused(String member) {
        String twice = JWS.replace("\"" + member + "\":", "\"" + member + "\":\"\",\"" + member + "\":");
        assertThat(malformed(twice).found()).isEqualTo("the member " + member + " twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "signatures", "protected", "signature"})
    void an_escape_is_refused_so_that_an_envelope_has_one_spelling(String member) {
        String escaped = "\\u00" + Integer.toHexString(member.charAt(0)) + member.substring(1);
        assertThat(malformed(JWS.replace("\"" + member + "\":", "\"" + escaped + "\":"))
                        .found())
                .isEqualTo("an escape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"\"", "1", "true"})
    void an_envelope_of_another_shape_is_refused(String json) {
        malformed(json);
        malformed("[" + JWS + "]");
        malformed(TestJws.json(PAYLOAD, json));
        malformed(JWS.replace("[" + SIGNATURE + "]", json));
    }

    @Test
    void the_flattened_and_the_compact_serialization_are_refused() {
        String flattened =
                "{\"payload\":\"" + JWS.substring(12, JWS.indexOf("\",\"signatures")) + "\"," + SIGNATURE.substring(1);
        assertThat(malformed(flattened).allowed()).isEqualTo("only payload, signatures");
        malformed(TestJws.encoded(TestJws.header(ISSUER)) + ".e30.AAAA");
    }

    @Test
    void data_behind_the_envelope_is_refused() {
        assertThat(malformed(JWS + JWS).allowed()).isEqualTo("the end of the document");
        malformed(JWS + "\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "==", " ", "+", "/", ".", "*", "\u00c1", "\ud83d\ude00", "A"})
    void base64url_that_does_not_re_encode_to_itself_is_refused_in_every_member(String foreign) {
        assertThat(malformed(JWS.replace("\",\"signatures", foreign + "\",\"signatures"))
                        .field())
                .isEqualTo("envelope.payload");
        assertThat(malformed(JWS.replace("\",\"signature\"", foreign + "\",\"signature\""))
                        .field())
                .isEqualTo("envelope.signatures[0].protected");
        assertThat(malformed(JWS.replace("\"}]}", foreign + "\"}]}")).field())
                .isEqualTo("envelope.signatures[0].signature");
    }

    @Test
    void trailing_bits_that_a_lenient_decoder_drops_are_refused() {
        // 64 bytes are 86 symbols of which the last carries 4 unused bits: each of the 15 other spellings decodes alike
        String symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = JWS.length() - 5;
        int canonical = symbols.indexOf(JWS.charAt(last));
        for (int bits = 1; bits < 16; bits++) {
            String altered = JWS.substring(0, last) + symbols.charAt(canonical + bits) + JWS.substring(last + 1);
            assertThat(malformed(altered).found()).isEqualTo("not canonical base64");
        }
    }

    private Verification verify(String json) {
        return verifier.verify(TestJws.armored(json));
    }

    private Evidence.Defect malformed(String json) {
        return Verdicts.malformed(verify(json));
    }
}
