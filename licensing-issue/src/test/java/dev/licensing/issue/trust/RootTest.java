package dev.licensing.issue.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.TrustedKeys;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootTest {
    private static final SigningKey ML_DSA = MlDsa65SigningKey.generate(new SecureRandom());
    private static final Root HYBRID = Root.of("alice", List.of(Ceremony.ALICE, ML_DSA));

    @Test
    void roots_are_written_so_that_products_read_them_and_are_read_again() {
        List<Root> roots = List.of(HYBRID, Ceremony.ROOT_BOB);
        String text = RootKeysWriter.write(1, roots);
        assertThat(text)
                .isEqualTo("{\"roots\":{\"threshold\":1,\"keys\":[{\"rootId\":\"alice\",\"jwk\":"
                        + Ceremony.ALICE.publicJwk() + "},{\"rootId\":\"alice\",\"jwk\":" + ML_DSA.publicJwk()
                        + "},{\"rootId\":\"bob\",\"jwk\":" + Ceremony.BOB.publicJwk() + "}]}}");
        assertThat(TrustedKeys.parse(text).version()).isZero();
        assertThat(Root.parseAll(text)).isEqualTo(roots);
    }

    @Test
    void its_keys_have_the_names_that_they_sign_under() {
        assertThat(HYBRID.kids()).containsExactly(Ceremony.ALICE.kid(), ML_DSA.kid());
        assertThatIllegalArgumentException().isThrownBy(() -> new Root("x", List.of("{}")).kids());
    }

    @Test
    void what_products_would_refuse_is_not_written() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> RootKeysWriter.write(2, List.of(HYBRID)))
                .withMessageContaining("threshold is 2");
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> RootKeysWriter.write(1, List.of(Root.of("young", List.of(ML_DSA)))))
                .withMessageContaining("ML-DSA-65 alone");
    }

    @Test
    void the_keys_of_issuers_are_no_roots() {
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> Root.parseAll(TrustedKeysWriter.write(1, "acme", Ceremony.ACME)))
                .withMessageContaining("trusted-keys.roots is missing; allowed is the keys of roots");
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> Root.parseAll("no JSON"));
    }

    @Test
    void no_root_is_lacking_where_more_than_enough_have_signed() {
        assertThat(new RootQuorum(1, List.of("a", "b"), List.of()).lacking()).isZero();
    }
}
