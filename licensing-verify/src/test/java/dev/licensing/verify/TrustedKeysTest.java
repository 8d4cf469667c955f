package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.strict.JsonDocument;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.TestIssuer;
import dev.licensing.verify.trust.IssuerKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeysTest {
    private static final TestIssuer ACME = TestIssuer.named("acme");
    private static final TestIssuer OTHER = TestIssuer.named("other");
    private static final String TRUST = TrustJson.of(1, ACME, OTHER);
    private static final MlDsaIssuer ACME_ML_DSA = MlDsaIssuer.named("acme");
    private static final String HYBRID = TrustJson.ofHybrid("acme");
    private static final String BOTH = "\"Ed25519\",\"ML-DSA-65\"";
    private static final String REQUIRED = "\"acme\":[\"Ed25519\"]";

    @Test
    void every_issuers_key_is_found_by_its_thumbprint() {
        TrustedKeys trust = TrustedKeys.parse(TRUST);
        assertThat(trust.version()).isEqualTo(1);
        assertThat(trust.trust().issuers().find(ACME.kid()).orElseThrow().issuerId())
                .isEqualTo("acme");
        assertThat(trust.trust().issuers().find(OTHER.kid()).orElseThrow().issuerId())
                .isEqualTo("other");
        assertThat(trust.trust().issuers().find("nobody")).isEmpty();
    }

    @Test
    void an_issuer_may_have_several_keys() {
        String keys = TrustJson.entry(ACME, ",\"notAfter\":\"2026-01-01T00:00:00Z\"") + ","
                + TrustJson.entry(OTHER, "").replace("\"other\"", "\"acme\"");
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of("0", keys, REQUIRED));
        assertThat(trust.trust().issuers().find(OTHER.kid()).orElseThrow().issuerId())
                .isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"x\"", "{\"version\":1}", "{\"version\":1,\"issuers\":[]}"})
    void a_text_of_another_shape_is_refused(String json) {
        refusal(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "\"1\"", "null", "12345678901234567", "true"})
    void a_version_that_is_no_number_from_0_is_refused(String version) {
        assertThat(refusal(TrustJson.of(version, TrustJson.entry(ACME, ""), REQUIRED)))
                .hasMessageContaining("trusted-keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kty\":\"OKP\" | \"kty\":\"okp\" | trusted-keys.issuers[0].jwk.kty is okp; allowed is OKP or AKP",
                "\"kty\":\"OKP\" | \"kty\":\"AKP\" | trusted-keys.issuers[0].jwk.alg is missing",
                "\"crv\":\"Ed25519\" | \"crv\":\"Ed448\" | trusted-keys.issuers[0].jwk.crv is Ed448; allowed is Ed25519",
                "\"crv\":\"Ed25519\" | \"crv\":\"X25519\" | trusted-keys.issuers[0].jwk.crv is X25519; allowed is Ed25519",
                "\"kty\":\"OKP\" | \"kty\":\"OKP\",\"d\":\"AA\" | the member d",
                "\"kty\":\"OKP\" | \"kty\":\"OKP\",\"kid\":\"a\" | the member kid",
                "\"kty\":\"OKP\", | '' | trusted-keys.issuers[0].jwk.kty is missing",
                "\"x\": | \"y\": | the member y",
                "\"issuerId\":\"acme\" | \"issuerId\":1 | trusted-keys.issuers[0].issuerId is 1; allowed is text in quotes",
                "\"issuerId\":\"acme\" | \"issuerId\":\"acme\",\"url\":\"x\" | the member url",
                "\"issuerId\":\"acme\" | \"issuerId\":\"acme\",\"notBefore\":\"2026\" | trusted-keys.issuers[0].notBefore is 2026",
                "\"issuerId\":\"acme\" | \"issuerId\":\"acme\",\"notAfter\":null | trusted-keys.issuers[0].notAfter is null",
                "\"issuerId\":\"acme\" | \"issuerId\":\"acme\",\"notBefore\":\"2026-01-02T00:00:00Z\",\"notAfter\":\"2026-01-01T00:00:00Z\" | trusted-keys.issuers[0].notAfter is 2026-01-01T00:00:00Z",
                "\"issuerId\":\"acme\" | \"issuerId\":\"acm\" | trusted-keys.requires.acm",
                "\"acme\":[\"Ed25519\"] | \"acme\":[] | trusted-keys.requires.acme is no algorithm",
                "\"acme\":[\"Ed25519\"] | \"acme\":\"Ed25519\" | trusted-keys.requires.acme is Ed25519; allowed is an array",
                "\"acme\":[\"Ed25519\"] | \"acme\":[1] | trusted-keys.requires.acme[0] is 1",
                "\"acme\":[\"Ed25519\"] | \"acme\":[\"EdDSA\"] | trusted-keys.requires.acme is EdDSA",
                "\"acme\":[\"Ed25519\"] | \"acme\":[\"none\"] | trusted-keys.requires.acme is none",
                "\"acme\":[\"Ed25519\"] | \"acme\":[\"ML-DSA-65\"] | algorithms that the issuer has a key of",
                "\"requires\":{ | \"requires\":{\"nobody\":[\"Ed25519\"], | trusted-keys.requires.nobody is Ed25519",
                "\"requires\":{ | \"extra\":1,\"requires\":{ | the member extra",
                "\"version\":1 | \"version\":1,\"version\":1 | the member version twice"
            })
    void a_defect_is_refused_by_its_name(String right, String wrong, String message) {
        assertThat(refusal(TRUST.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .hasMessageContaining(message);
    }

    @Test
    void an_issuer_may_have_a_key_of_each_algorithm_and_require_both() {
        TrustedKeys trust = TrustedKeys.parse(HYBRID);
        assertThat(trust.trust().issuers().find(ACME.kid()).orElseThrow().key().algorithm())
                .isEqualTo(Algorithm.ED25519);
        IssuerKey mlDsa = trust.trust().issuers().find(ACME_ML_DSA.kid()).orElseThrow();
        assertThat(mlDsa.key().algorithm()).isEqualTo(Algorithm.ML_DSA_65);
        assertThat(mlDsa.issuerId()).isEqualTo("acme");
        assertThat(mlDsa.key().encoded()).isEqualTo(ACME_ML_DSA.key().publicKey());
        assertThat(trust.trust().issuers().requiredOf("acme")).containsExactly(Algorithm.ED25519, Algorithm.ML_DSA_65);
        assertThat(TrustedKeys.parse(HYBRID.replace(BOTH, "\"ML-DSA-65\",\"Ed25519\""))
                        .trust()
                        .issuers()
                        .requiredOf("acme"))
                .containsExactly(Algorithm.ML_DSA_65, Algorithm.ED25519);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kty\":\"AKP\" | \"kty\":\"akp\" | trusted-keys.issuers[1].jwk.kty is akp; allowed is OKP or AKP",
                "\"kty\":\"AKP\" | \"kty\":\"OKP\" | trusted-keys.issuers[1].jwk.crv is missing",
                "\"kty\":\"AKP\" | \"kty\":\"AKP\",\"priv\":\"AA\" | the member priv",
                "\"kty\":\"AKP\" | \"kty\":\"AKP\",\"kid\":\"a\" | the member kid",
                "\"alg\":\"ML-DSA-65\" | \"alg\":\"ML-DSA-44\" | trusted-keys.issuers[1].jwk.alg is ML-DSA-44; allowed is ML-DSA-65",
                "\"alg\":\"ML-DSA-65\" | \"alg\":\"Ed25519\" | trusted-keys.issuers[1].jwk.alg is Ed25519; allowed is ML-DSA-65",
                "\"alg\":\"ML-DSA-65\", | '' | trusted-keys.issuers[1].jwk.alg is missing",
                "\"pub\": | \"x\": | the member x",
                "\"Ed25519\",\"ML-DSA-65\" | \"ML-DSA-65\" | trusted-keys.requires.acme is ML-DSA-65 alone; allowed is Ed25519, or Ed25519 and ML-DSA-65",
                "\"Ed25519\",\"ML-DSA-65\" | \"Ed25519\",\"Ed25519\" | trusted-keys.requires.acme is Ed25519 twice; allowed is each algorithm once",
                "\"Ed25519\",\"ML-DSA-65\" | \"Ed25519\",\"ML-DSA-65\",\"ML-DSA-65\" | ML-DSA-65 twice"
            })
    void a_defect_of_a_hybrid_issuer_is_refused_by_its_name(String right, String wrong, String message) {
        assertThat(HYBRID).contains(right);
        assertThat(refusal(HYBRID.replace(right, wrong))).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 1312, 1951, 1953, 2592})
    void an_ml_dsa_key_of_another_length_is_refused(int bytes) {
        assertThat(refusal(withMlDsaKey(Arrays.copyOf(ACME_ML_DSA.key().publicKey(), bytes))))
                .hasMessage(
                        "trusted-keys.issuers[1].jwk.pub is no valid public key; allowed is a valid ML-DSA-65 public"
                                + " key");
    }

    @Test
    void an_ml_dsa_key_under_which_anybody_signs_because_it_is_blank_is_refused() {
        byte[] blank = Arrays.copyOf(Arrays.copyOf(ACME_ML_DSA.key().publicKey(), 32), 1952);
        assertThat(refusal(withMlDsaKey(blank))).hasMessageContaining("jwk.pub is no valid public key");
        assertThat(refusal(withMlDsaKey(new byte[1952]))).hasMessageContaining("jwk.pub is no valid public key");
    }

    @Test
    void a_key_that_stands_twice_is_refused_also_under_two_issuers() {
        String twice =
                TrustJson.entry(ACME, "") + "," + TrustJson.entry(ACME, "").replace("\"acme\"", "\"other\"");
        assertThat(refusal(TrustJson.of("1", twice, REQUIRED + ",\"other\":[\"Ed25519\"]")))
                .hasMessageContaining("each key once");
    }

    @Test
    void an_issuer_of_whom_nothing_is_required_is_refused() {
        String keys = TrustJson.entry(ACME, "") + "," + TrustJson.entry(OTHER, "");
        assertThat(refusal(TrustJson.of("1", keys, REQUIRED)))
                .hasMessage("trusted-keys.requires.other is missing; allowed is the issuer's algorithms");
    }

    @Test
    void an_issuer_whose_name_is_too_long_is_refused() {
        TrustedKeys.parse(TRUST.replace("\"acme\"", "\"" + "x".repeat(100) + "\""));
        refusal(TRUST.replace("\"acme\"", "\"" + "x".repeat(101) + "\""));
    }

    @Test
    void trust_in_nobody_is_refused() {
        assertThat(refusal(TrustJson.of("1", "", ""))).hasMessageContaining("at least one key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "acme\\n", "\\u001b[31m", "../acme", "\u00e4", "acm\u0435", "\ud800", "{a}"})
    void an_issuer_whose_name_is_no_identifier_is_refused(String issuerId) {
        String json = TRUST.replace("\"acme\"", "\"" + issuerId + "\"");
        assertThat(refusal(json)).hasMessageNotContaining("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // the neutral element
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // order 4
                "7P_______________________________________38", // order 2
                "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // not on the curve
                "",
                "AA",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURoA",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp"
            })
    void a_key_that_is_not_fully_valid_is_refused(String x) {
        String json = TRUST.replaceFirst("\"x\":\"[^\"]*\"", "\"x\":\"" + x + "\"");
        assertThat(refusal(json)).hasMessageStartingWith("trusted-keys.issuers[0].jwk.x is ");
    }

    @Property
    void any_text_gives_keys_or_the_one_exception(@ForAll String text) {
        parse(text);
    }

    @Property
    void any_json_gives_keys_or_the_one_exception(@ForAll("documents") JsonDocument document) {
        parse(document.text());
        parse("{\"version\":1,\"issuers\":[{\"issuerId\":\"a\",\"jwk\":" + document.text() + "}],\"requires\":{}}");
        parse(TrustJson.of(document.text(), document.text(), "\"acme\":" + document.text()));
    }

    @Property
    void damaged_text_gives_keys_or_the_one_exception(@ForAll("damages") Damage damage) {
        for (String text : new String[] {TRUST, HYBRID}) {
            parse(new String(damage.of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        }
    }

    @Provide
    Arbitrary<JsonDocument> documents() {
        return JsonDocument.arbitrary();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static String withMlDsaKey(byte[] key) {
        return HYBRID.replaceFirst("\"pub\":\"[^\"]*\"", "\"pub\":\"" + StrictBase64.encodeUrl(key) + "\"");
    }

    private static void parse(String text) {
        try {
            assertThat(TrustedKeys.parse(text).toString()).startsWith("TrustedKeys[");
        } catch (InvalidTrustException e) {
            assertThat(e.refusal().code()).isEqualTo(RefusalCode.MALFORMED);
            assertThat(e.getMessage()).contains(" is ").contains("; allowed is ");
        }
    }

    private static InvalidTrustException refusal(String json) {
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> TrustedKeys.parse(json));
        return catchThrowableOfType(InvalidTrustException.class, () -> TrustedKeys.parse(json));
    }
}
