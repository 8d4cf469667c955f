package dev.licensing.hardware.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComponentDigestTest {
    @Property
    void the_hmac_is_that_of_the_platform(@ForAll @Size(min = 1, max = 64) byte[] key, @ForAll byte[] message)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(new ComponentDigest(key).hmacSha256(message)).isEqualTo(mac.doFinal(message));
    }

    @Test
    void the_hmac_is_that_of_rfc_4231_test_case_2() {
        byte[] mac = new ComponentDigest(ascii("Jefe")).hmacSha256(ascii("what do ya want for nothing?"));

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Property
    void a_digest_fits_its_slot_and_is_never_0(@ForAll ComponentSlot slot, @ForAll String value) {
        assertThat(ComponentDigest.of(slot, value)).isBetween(1, (1 << slot.bits()) - 1);
    }

    @Test
    void the_two_interfaces_share_a_label_and_no_others_do() {
        assertThat(ComponentDigest.of(ComponentSlot.D, "x")).isEqualTo(ComponentDigest.of(ComponentSlot.E, "x"));
        assertThat(ComponentDigest.of(ComponentSlot.B, "x")).isNotEqualTo(ComponentDigest.of(ComponentSlot.C, "x"));
        assertThat(ComponentDigest.of(ComponentSlot.D, "x")).isNotEqualTo(ComponentDigest.of(ComponentSlot.F, "x"));
    }

    /** Computed with another implementation of HMAC, from the document alone. */
    @Test
    void a_digest_is_what_the_document_says() {
        assertThat(ComponentDigest.of(ComponentSlot.B, "i-0a1b2c3d4e5f60718")).isEqualTo(46171);
        assertThat(ComponentDigest.of(ComponentSlot.D, "0affc1223344")).isEqualTo(45810);
    }

    @Test
    void the_examples_of_the_standard_have_their_hashes() {
        assertThat(hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    @Test
    void the_hash_of_every_length_up_to_four_blocks_is_that_of_the_jdk() throws NoSuchAlgorithmException {
        Random random = new Random(1);
        for (int length = 0; length <= 256; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertThat(ComponentDigest.sha256(message)).as("length %d", length).isEqualTo(ofTheJdk(message));
        }
    }

    @Property
    void the_hash_of_any_message_is_that_of_the_jdk(@ForAll byte[] message) throws NoSuchAlgorithmException {
        assertThat(ComponentDigest.sha256(message)).isEqualTo(ofTheJdk(message));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(ComponentDigest.sha256(ascii(text)));
    }

    private static byte[] ofTheJdk(byte[] message) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(message);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
