package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Nobody changes a license with two signatures: neither of them, nor what they are over. */
class HybridTamperTest {
    private static final TestIssuer ED25519 = TestIssuer.named("acme");
    private static final MlDsaIssuer ML_DSA = MlDsaIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] FILE = MlDsaIssuer.issue("acme", PAYLOAD);
    private static final String ED25519_SIGNATURE = TestJws.signature(ED25519, PAYLOAD);
    private static final String ML_DSA_SIGNATURE = TestJws.signature(ML_DSA, PAYLOAD);
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustedKeys.parse(TrustJson.ofHybrid("acme")));

    @Test
    void no_flip_of_a_bit_of_the_ed25519_signature_is_accepted() {
        byte[] signature = signature(ED25519);
        for (int bit = 0; bit < signature.length * 8; bit++) {
            assertBad(tampered(ED25519, flipped(signature, bit)), ML_DSA_SIGNATURE);
        }
    }

    @Test
    void no_flip_of_a_bit_of_the_ml_dsa_signature_is_accepted() {
        byte[] signature = signature(ML_DSA);
        for (int bit = 0; bit < signature.length * 8; bit += 29) {
            assertBad(ED25519_SIGNATURE, tampered(ML_DSA, flipped(signature, bit)));
        }
    }

    /** Its last 61 bytes are the hint, of which many have no meaning that a lax reader would miss. */
    @Test
    void no_other_value_of_a_byte_of_the_hint_is_accepted() {
        byte[] signature = signature(ML_DSA);
        for (int position = signature.length - 61; position < signature.length; position++) {
            for (int change = 1; change < 256; change *= 2) {
                byte[] changed = signature.clone();
                changed[position] += (byte) change;
                assertBad(ED25519_SIGNATURE, tampered(ML_DSA, changed));
            }
        }
    }

    @Test
    void no_flip_of_a_bit_of_the_payload_is_accepted() {
        for (int bit = 0; bit < PAYLOAD.length * 8; bit += 11) {
            byte[] tampered = TestJws.armored(TestJws.json(flipped(PAYLOAD, bit), ED25519_SIGNATURE, ML_DSA_SIGNATURE));
            assertThat(Verdicts.code(verifier.verify(tampered))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        }
    }

    @Test
    void no_flip_of_a_bit_of_the_file_changes_what_it_says() {
        Verdicts.verified(verifier.verify(FILE));
        for (int bit = 0; bit < FILE.length * 8; bit += 31) {
            assertUnchangedOrRejected(flipped(FILE, bit));
        }
    }

    @Property(tries = 1000)
    void no_replaced_stretch_of_the_file_changes_what_it_says(@ForAll("damages") Damage damage) {
        assertUnchangedOrRejected(damage.of(FILE));
    }

    @Property(tries = 1000)
    void no_replaced_stretch_inside_the_armor_changes_what_it_says(@ForAll("damages") Damage damage) {
        byte[] jws = TestJws.json(PAYLOAD, ED25519_SIGNATURE, ML_DSA_SIGNATURE).getBytes(StandardCharsets.US_ASCII);
        assertUnchangedOrRejected(TestJws.armored(new String(damage.of(jws), StandardCharsets.ISO_8859_1)));
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private void assertBad(String... signatures) {
        Verification result = verifier.verify(TestJws.armored(TestJws.json(PAYLOAD, signatures)));
        assertThat(Verdicts.code(result)).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    private void assertUnchangedOrRejected(byte[] file) {
        if (verifier.verify(file) instanceof Verified verified) {
            assertThat(verified.payload()).isEqualTo(PAYLOAD);
        }
    }

    private static byte[] signature(EnvelopeSigner signer) {
        String input = TestJws.encoded(TestJws.header(signer)) + "." + StrictBase64.encodeUrl(PAYLOAD);
        return signer.sign(input.getBytes(StandardCharsets.US_ASCII));
    }

    private static String tampered(EnvelopeSigner signer, byte[] signature) {
        return TestJws.signature(TestJws.encoded(TestJws.header(signer)), StrictBase64.encodeUrl(signature));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
