package dev.licensing.hardware.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
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

        assertThat(ComponentDigest.hmacSha256(key, message)).isEqualTo(mac.doFinal(message));
    }

    @Test
    void the_hmac_is_that_of_rfc_4231_test_case_2() {
        byte[] mac = ComponentDigest.hmacSha256(ascii("Jefe"), ascii("what do ya want for nothing?"));

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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
