package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.FixedRandom;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The example of RFC 9964 for ML-DSA-65: the key of a seed of zeros, its thumbprint, and a signed token. */
class Rfc9964Test {
    private static final MlDsa65PrivateKey KEY = MlDsa65PrivateKey.ofSeed(new byte[32]);
    private static final byte[] SIGNING_INPUT =
            ("eyJhbGciOiJNTC1EU0EtNjUiLCJraWQiOiJTdWl1MjlxYmZ1YUJhUjRBdHMtYzZYUUJlUEJfT3BBeEF3Y1RSXzBLWFZNIn0"
                            + ".SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4")
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_key_and_the_thumbprint_are_those_of_the_rfc() {
        assertThat(Jwk.write(Algorithm.ML_DSA_65, KEY.publicKey()))
                .startsWith(
                        "{\"kty\":\"AKP\",\"alg\":\"ML-DSA-65\",\"pub\":\"QksvJn5Y1bO0TXGs_Gpla7JpUNV8YdsciAvPof6rRD8J")
                .endsWith("LeUysWWtSGJ9mpxBvsyW1Juo\"}");
        assertThat(Jwk.thumbprint(Algorithm.ML_DSA_65, KEY.publicKey()))
                .isEqualTo("Suiu29qbfuaBaR4Ats-c6XQBePB_OpAxAwcTR_0KXVM");
    }

    @Test
    void the_signature_without_randomness_is_that_of_the_rfc() {
        byte[] signature = KEY.sign(SIGNING_INPUT, new FixedRandom(new byte[32]));
        assertThat(StrictBase64.encodeUrl(signature))
                .startsWith("zmO9_0bLgJAegoVNymfRo4nGPK5lVtSFGnDbzfzYAD5mUEXpaBUg4itvZ8rAUZi4HLb59QqDQSBSpMXC0axajXOM")
                .endsWith("9TiY6f6Pn-FBUnQkuBhIyPtgAAAAAAAAAABgwVHCUv");
        assertThat(MlDsa65PublicKey.decode(KEY.publicKey()).orElseThrow().accepts(SIGNING_INPUT, signature))
                .isTrue();
    }
}
