package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeyTest {
    @Test
    void a_public_key_alone_tells_its_algorithm_and_its_name() {
        SigningKey ed25519 = Ed25519SigningKey.generate(new SecureRandom());
        SigningKey mlDsa = MlDsa65SigningKey.generate(new SecureRandom());
        for (SigningKey key : new SigningKey[] {ed25519, mlDsa}) {
            assertThat(TrustedKey.ofJwk(key.publicJwk())).isEqualTo(TrustedKey.of(key));
            assertThat(TrustedKey.of(key).kid()).isEqualTo(key.kid());
        }
    }

    @Test
    void the_name_is_that_of_rfc_8037() {
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
        assertThat(TrustedKey.ofJwk(jwk).kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "{\"kty\":\"OKP\",\"crv\":\"X25519\"}", "{\"kty\":\"AKP\"}"})
    void what_is_no_key_of_ours_is_named(String jwk) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedKey.ofJwk(jwk))
                .withMessageStartingWith("the public key is ")
                .withMessageEndingWith("; allowed is a JSON Web Key of Ed25519 or ML-DSA-65");
    }
}
