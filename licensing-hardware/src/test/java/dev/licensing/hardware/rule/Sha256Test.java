package dev.licensing.hardware.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void the_examples_of_the_standard_have_their_digests() {
        assertThat(hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    @Test
    void every_length_up_to_four_blocks_gives_what_the_jdk_gives() throws NoSuchAlgorithmException {
        Random random = new Random(1);
        for (int length = 0; length <= 256; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertThat(Sha256.digest(message)).as("length %d", length).isEqualTo(ofTheJdk(message));
        }
    }

    @Property
    void any_message_gives_what_the_jdk_gives(@ForAll byte[] message) throws NoSuchAlgorithmException {
        assertThat(Sha256.digest(message)).isEqualTo(ofTheJdk(message));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(Sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] ofTheJdk(byte[] message) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(message);
    }
}
