package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.testing.FixedRandom;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlDsa65KeysTest {
    private static final FixedRandom NO_RANDOM = new FixedRandom(new byte[32]);
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final MlDsa65PrivateKey KEY = MlDsa65PrivateKey.ofSeed(new byte[32]);
    private static final MlDsa65PublicKey PUBLIC_KEY =
            MlDsa65PublicKey.decode(KEY.publicKey()).orElseThrow();
    private static final byte[] SIGNATURE = KEY.sign(MESSAGE, NO_RANDOM);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 64, 1312, 1951, 1953, 2592, 1974, 4032})
    void a_key_of_another_length_is_refused(int length) {
        assertThat(MlDsa65PublicKey.decode(Arrays.copyOf(KEY.publicKey(), length)))
                .isEmpty();
        assertThat(MlDsa65PublicKey.decode(KEY.publicKey())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 2420, 3308, 3310, 4627, 6618})
    void no_key_accepts_a_signature_of_another_length(int length) {
        assertThat(PUBLIC_KEY.accepts(MESSAGE, Arrays.copyOf(SIGNATURE, length)))
                .isFalse();
        assertThat(PUBLIC_KEY.accepts(MESSAGE, SIGNATURE)).isTrue();
    }

    @Property(tries = 200)
    void any_bytes_are_a_key_or_none_and_never_accept_any_bytes(
            @ForAll("anyKeys") byte[] key, @ForAll byte[] message, @ForAll("anySignatures") byte[] signature) {
        MlDsa65PublicKey.decode(key).ifPresent(decoded -> {
            assertThat(decoded.encoded()).isEqualTo(key);
            assertThat(decoded.accepts(message, signature)).isFalse();
        });
    }

    @Property(tries = 100)
    void the_public_key_of_any_secret_accepts_its_signatures_over_that_message_alone(
            @ForAll @Size(32) byte[] secret, @ForAll byte[] message, @ForAll @Size(32) byte[] hedge) {
        MlDsa65PrivateKey key = MlDsa65PrivateKey.ofSeed(secret);
        MlDsa65PublicKey decoded = MlDsa65PublicKey.decode(key.publicKey()).orElseThrow();
        byte[] signature = key.sign(message, new FixedRandom(hedge));
        assertThat(decoded.encoded()).isEqualTo(key.publicKey());
        assertThat(decoded.isBlank()).isFalse();
        assertThat(decoded.accepts(message, signature)).isTrue();
        assertThat(decoded.accepts(Arrays.copyOf(message, message.length + 1), signature))
                .isFalse();
        assertThat(PUBLIC_KEY.accepts(message, signature)).isEqualTo(Arrays.equals(secret, new byte[32]));
    }

    @Test
    void signatures_of_one_message_differ_by_what_is_drawn_for_them() {
        byte[] one = KEY.sign(MESSAGE, new SecureRandom());
        byte[] other = KEY.sign(MESSAGE, new SecureRandom());
        assertThat(one).hasSize(3309).isNotEqualTo(other);
        assertThat(PUBLIC_KEY.accepts(MESSAGE, one)).isTrue();
        assertThat(PUBLIC_KEY.accepts(MESSAGE, other)).isTrue();
        assertThat(KEY.sign(MESSAGE, NO_RANDOM)).isEqualTo(SIGNATURE);
    }

    @Test
    void a_signature_in_a_context_is_none_without_it_and_no_context_is_longer_than_255_bytes() {
        assertThat(PUBLIC_KEY.accepts(new byte[0], MESSAGE, SIGNATURE)).isTrue();
        assertThat(PUBLIC_KEY.accepts(new byte[1], MESSAGE, SIGNATURE)).isFalse();
        // Its length would be written as 0, and what is in it read as the beginning of the message
        byte[] contextAndMessage = new byte[256 + MESSAGE.length];
        System.arraycopy(MESSAGE, 0, contextAndMessage, 256, MESSAGE.length);
        byte[] signature = KEY.sign(contextAndMessage, NO_RANDOM);
        assertThat(PUBLIC_KEY.accepts(contextAndMessage, signature)).isTrue();
        assertThat(PUBLIC_KEY.accepts(new byte[256], MESSAGE, signature)).isFalse();
    }

    /** No bytes are known at which the library fails, so what fails here is the absence of any. */
    @Test
    void what_the_library_fails_at_is_not_accepted() {
        assertThat(PUBLIC_KEY.accepts(null, SIGNATURE)).isFalse();
    }

    @Test
    void new_keys_differ() {
        byte[] one = MlDsa65PrivateKey.generate(new SecureRandom()).publicKey();
        assertThat(one)
                .hasSize(1952)
                .isNotEqualTo(MlDsa65PrivateKey.generate(new SecureRandom()).publicKey());
    }

    @Test
    void a_key_that_was_never_filled_in_is_blank() {
        byte[] blank = Arrays.copyOf(Arrays.copyOf(KEY.publicKey(), 32), 1952);
        assertThat(MlDsa65PublicKey.decode(blank).orElseThrow().isBlank()).isTrue();
        blank[1951] = 1;
        assertThat(MlDsa65PublicKey.decode(blank).orElseThrow().isBlank()).isFalse();
    }

    @Test
    void nobody_changes_a_key_through_its_bytes() {
        byte[] secret = new byte[32];
        MlDsa65PrivateKey key = MlDsa65PrivateKey.ofSeed(secret);
        Arrays.fill(secret, (byte) 1);
        Arrays.fill(key.seed(), (byte) 1);
        Arrays.fill(key.publicKey(), (byte) 1);
        assertThat(key.seed()).isEqualTo(new byte[32]);
        assertThat(key.sign(MESSAGE, NO_RANDOM)).isEqualTo(SIGNATURE);
        byte[] encoded = KEY.publicKey();
        MlDsa65PublicKey decoded = MlDsa65PublicKey.decode(encoded).orElseThrow();
        Arrays.fill(encoded, (byte) 0);
        Arrays.fill(decoded.encoded(), (byte) 0);
        assertThat(decoded.accepts(MESSAGE, SIGNATURE)).isTrue();
        assertThat(decoded.encoded()).isEqualTo(KEY.publicKey());
    }

    @Test
    void keys_are_used_by_many_threads_at_once() {
        List<byte[]> messages = IntStream.range(0, 200)
                .mapToObj(i -> new byte[] {(byte) i, (byte) (i >> 8)})
                .toList();
        assertThat(messages.parallelStream()
                        .filter(message -> PUBLIC_KEY.accepts(message, KEY.sign(message, new SecureRandom())))
                        .filter(message -> !PUBLIC_KEY.accepts(message, SIGNATURE)))
                .hasSize(200);
    }

    @Test
    void no_secret_prints() {
        assertThat(KEY).hasToString("MlDsa65PrivateKey[secret]");
    }

    @Provide
    Arbitrary<byte[]> anyKeys() {
        return bytes(1952);
    }

    @Provide
    Arbitrary<byte[]> anySignatures() {
        return bytes(3309);
    }

    /** Of the right length, of all the same or of any bytes; and of any length. */
    private static Arbitrary<byte[]> bytes(int right) {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofSize(right),
                Arbitraries.bytes().map(same -> {
                    byte[] bytes = new byte[right];
                    Arrays.fill(bytes, same);
                    return bytes;
                }),
                Arbitraries.bytes().array(byte[].class));
    }
}
