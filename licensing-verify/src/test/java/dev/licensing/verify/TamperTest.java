package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Nobody changes a license: a changed file is rejected, or what it says is byte for byte what was signed. */
class TamperTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] FILE = ISSUER.issue(PAYLOAD);
    private static final String JWS = TestJws.json(PAYLOAD, TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD));
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @Test
    void no_flip_of_a_single_bit_of_the_file_changes_what_it_says() {
        Verdicts.verified(verifier.verify(FILE));
        for (int bit = 0; bit < FILE.length * 8; bit++) {
            assertUnchangedOrRejected(flipped(FILE, bit));
        }
    }

    @Test
    void no_flip_of_a_bit_inside_the_armor_changes_what_it_says() {
        byte[] json = JWS.getBytes(StandardCharsets.US_ASCII);
        for (int bit = 0; bit < json.length * 8; bit += 3) {
            assertUnchangedOrRejected(TestJws.armored(new String(flipped(json, bit), StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void no_flip_of_a_bit_of_the_payload_is_accepted() {
        String signature = TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD);
        for (int bit = 0; bit < PAYLOAD.length * 8; bit += 11) {
            byte[] tampered = TestJws.armored(TestJws.json(flipped(PAYLOAD, bit), signature));
            assertThat(verifier.verify(tampered)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void a_file_cut_short_anywhere_is_rejected() {
        int whole = FILE.length - 1; // without the last line end
        for (int length = 0; length < whole; length++) {
            assertThat(verifier.verify(Arrays.copyOf(FILE, length))).isInstanceOf(Rejected.class);
        }
    }

    @Property(tries = 1000)
    void no_replaced_stretch_of_the_file_changes_what_it_says(@ForAll("damages") Damage damage) {
        assertUnchangedOrRejected(damage.of(FILE));
    }

    @Property(tries = 1000)
    void no_replaced_stretch_inside_the_armor_changes_what_it_says(@ForAll("damages") Damage damage) {
        byte[] damaged = damage.of(JWS.getBytes(StandardCharsets.US_ASCII));
        assertUnchangedOrRejected(TestJws.armored(new String(damaged, StandardCharsets.ISO_8859_1)));
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private void assertUnchangedOrRejected(byte[] file) {
        if (verifier.verify(file) instanceof Verified verified) {
            assertThat(verified.payload()).isEqualTo(PAYLOAD);
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
