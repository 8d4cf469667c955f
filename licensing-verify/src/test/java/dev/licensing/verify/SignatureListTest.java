package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many signatures, how long they are, and that none has a second spelling. */
class SignatureListTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final String HEADER = TestJws.encoded(TestJws.header(ISSUER));
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @Test
    void no_signature_is_refused() {
        assertThat(Verdicts.malformed(verify()).found()).isEqualTo("0 signatures");
    }

    @Test
    void four_signatures_are_accepted_and_five_refused() {
        String[] five = IntStream.range(0, 5)
                .mapToObj(i -> i == 0 ? ISSUER : TestIssuer.named("other" + i))
                .map(issuer -> TestJws.signature(issuer, TestJws.header(issuer), PAYLOAD))
                .toArray(String[]::new);
        Verdicts.verified(verify(Arrays.copyOf(five, 4)));
        assertThat(Verdicts.malformed(verify(five)))
                .extracting(defect -> defect.found() + ", " + defect.allowed())
                .isEqualTo("5 signatures, 1 to 4 signatures");
    }

    @Test
    void a_repeated_kid_is_refused_whether_it_is_trusted_or_not() {
        TestIssuer stranger = TestIssuer.named("stranger");
        String own = TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD);
        String strangers = TestJws.signature(stranger, TestJws.header(stranger), PAYLOAD);
        assertThat(Verdicts.malformed(verify(own, own)).found()).isEqualTo("the kid " + ISSUER.kid() + " twice");
        assertThat(Verdicts.malformed(verify(own, strangers, strangers)).found())
                .isEqualTo("the kid " + stranger.kid() + " twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 128})
    void a_signature_of_another_length_is_refused(int length) {
        byte[] signature = Arrays.copyOf(signature(), length);
        assertThat(Verdicts.malformed(verify(signature)))
                .extracting(defect -> defect.field() + ": " + defect.found() + ", " + defect.allowed())
                .isEqualTo("envelope.signatures[0].signature: " + length + " bytes, 64 bytes for Ed25519");
    }

    @Test
    void a_key_accepts_no_signature_of_another_length() {
        Ed25519PublicKey key = Ed25519PublicKey.decode(ISSUER.key().publicKey()).orElseThrow();
        byte[] message = signingInput();
        assertThat(key.accepts(message, signature())).isTrue();
        for (int length = 0; length < 200; length++) {
            assertThat(key.accepts(message, Arrays.copyOf(signature(), length))).isEqualTo(length == 64);
        }
    }

    @Test
    void a_signature_with_the_group_order_added_is_refused() {
        byte[] signature = signature();
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = signature[63 - i];
        }
        byte[] sum = new BigInteger(1, reversed).add(ORDER).toByteArray();
        assertThat(sum.length).isLessThanOrEqualTo(32);
        for (int i = 0; i < 32; i++) {
            signature[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
        }
        assertThat(Verdicts.code(verify(signature))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void a_signature_of_zeros_or_of_another_payload_or_header_is_refused() {
        assertThat(Verdicts.code(verify(new byte[64]))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        byte[] other = SampleLicense.with(json -> json.put("revision", 8));
        String othersSignature = TestJws.signature(ISSUER, TestJws.header(ISSUER), other);
        assertThat(Verdicts.code(verify(othersSignature))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        String reordered = TestJws.header(ISSUER).replace("{\"alg\":\"Ed25519\",", "{");
        String sameMembers = reordered.substring(0, reordered.length() - 1) + ",\"alg\":\"Ed25519\"}";
        assertThat(Verdicts.code(
                        verify(TestJws.signature(TestJws.encoded(sameMembers), StrictBase64.encodeUrl(signature())))))
                .isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    private Verification verify(byte[] signature) {
        return verify(TestJws.signature(HEADER, StrictBase64.encodeUrl(signature)));
    }

    private Verification verify(String... signatures) {
        return verifier.verify(TestJws.armored(TestJws.json(PAYLOAD, signatures)));
    }

    private static byte[] signature() {
        return ISSUER.sign(signingInput());
    }

    private static byte[] signingInput() {
        return (HEADER + "." + StrictBase64.encodeUrl(PAYLOAD)).getBytes(StandardCharsets.US_ASCII);
    }
}
