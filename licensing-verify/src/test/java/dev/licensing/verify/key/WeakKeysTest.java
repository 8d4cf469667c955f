package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under a weak key anybody can sign: each is refused before it can be trusted. */
class WeakKeysTest {
    @ParameterizedTest
    @CsvSource({
        "0100000000000000000000000000000000000000000000000000000000000000, order 1",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, order 2",
        "0000000000000000000000000000000000000000000000000000000000000000, order 4",
        "0000000000000000000000000000000000000000000000000000000000000080, order 4",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05, order 8",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85, order 8",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a, order 8",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, order 8",
        "0100000000000000000000000000000000000000000000000000000000000080, order 1 with a sign",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, order 2 with a sign"
    })
    void a_key_of_small_order_is_refused(String key, String what) {
        assertThat(Ed25519PublicKey.decode(Keys.bytes(key))).as(what).isEmpty();
    }

    @Test
    void a_key_with_a_component_of_small_order_is_refused() {
        assertThat(Ed25519PublicKey.decode(
                        Keys.bytes("cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d")))
                .isEmpty();
    }

    @Test
    void no_encoding_of_a_coordinate_from_the_field_prime_on_is_a_key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 0xFF);
        for (int sign = 0; sign < 2; sign++) {
            key[31] = (byte) (sign == 0 ? 0x7F : 0xFF);
            for (int low = 0xED; low <= 0xFF; low++) {
                key[0] = (byte) low;
                assertThat(Ed25519PublicKey.decode(key))
                        .as("sign %d, first byte %d", sign, low)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 44, 64})
    void a_key_of_another_length_is_refused(int length) {
        byte[] right = Keys.secret("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                .publicKey();
        assertThat(Ed25519PublicKey.decode(Arrays.copyOf(right, length))).isEmpty();
        assertThat(Ed25519PublicKey.decode(right)).isPresent();
    }

    @Property
    void any_32_bytes_are_a_key_or_none_and_never_accept_random_signatures(
            @ForAll @Size(32) byte[] key, @ForAll @Size(64) byte[] signature) {
        Ed25519PublicKey.decode(key)
                .ifPresent(decoded ->
                        assertThat(decoded.accepts(new byte[1], signature)).isFalse());
    }

    @Property
    void the_public_key_of_any_secret_is_valid_and_accepts_its_signatures(
            @ForAll @Size(32) byte[] secret, @ForAll byte[] message) {
        Ed25519PrivateKey key = Ed25519PrivateKey.ofSeed(secret);
        Ed25519PublicKey decoded = Ed25519PublicKey.decode(key.publicKey()).orElseThrow();
        assertThat(decoded.encoded()).isEqualTo(key.publicKey());
        assertThat(decoded.accepts(message, key.sign(message))).isTrue();
    }

    @Test
    void nobody_changes_a_key_through_its_bytes() {
        byte[] secret = Keys.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Ed25519PrivateKey key = Ed25519PrivateKey.ofSeed(secret);
        byte[] before = key.sign(new byte[1]);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(key.publicKey(), (byte) 0);
        Arrays.fill(key.seed(), (byte) 0);
        assertThat(key.sign(new byte[1])).isEqualTo(before);
        byte[] encoded = key.publicKey();
        Ed25519PublicKey decoded = Ed25519PublicKey.decode(encoded).orElseThrow();
        Arrays.fill(encoded, (byte) 0);
        Arrays.fill(decoded.encoded(), (byte) 0);
        assertThat(decoded.accepts(new byte[1], before)).isTrue();
        assertThat(decoded.encoded()).isEqualTo(key.publicKey());
    }
}
