package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.envelope.Algorithm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 8032, section 7.1, and of RFC 8037, appendix A. */
class Rfc8032Test {
    @ParameterizedTest
    @CsvSource({
        // TEST 1
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        // TEST 2
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        // TEST 3
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        // TEST SHA(abc)
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
                + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
                + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
                + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void keys_and_signatures_are_those_of_the_rfc(String secret, String publicKey, String message, String signature) {
        Ed25519PrivateKey key = Keys.secret(secret);
        assertThat(key.publicKey()).isEqualTo(Keys.bytes(publicKey));
        assertThat(key.sign(Keys.bytes(message))).isEqualTo(Keys.bytes(signature));
        Ed25519PublicKey decoded =
                Ed25519PublicKey.decode(Keys.bytes(publicKey)).orElseThrow();
        assertThat(decoded.accepts(Keys.bytes(message), Keys.bytes(signature))).isTrue();
        assertThat(decoded.accepts(Keys.bytes(message + "00"), Keys.bytes(signature)))
                .isFalse();
    }

    @Test
    void the_key_and_the_thumbprint_are_those_of_rfc_8037() {
        byte[] key = Keys.secret("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                .publicKey();
        assertThat(Jwk.write(Algorithm.ED25519, key))
                .isEqualTo(
                        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");
        assertThat(Jwk.thumbprint(Algorithm.ED25519, key)).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void sha_256_is_that_of_fips_180() {
        assertThat(Sha256.digest("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Keys.bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
}
