package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An issuer that requires Ed25519 and ML-DSA-65: nobody who breaks one of the two signs its licenses. */
class HybridLicenseTest {
    private static final TestIssuer ACME = TestIssuer.named("acme");
    private static final MlDsaIssuer ACME_ML_DSA = MlDsaIssuer.named("acme");
    private static final TestIssuer OTHER = TestIssuer.named("other");
    private static final MlDsaIssuer OTHER_ML_DSA = MlDsaIssuer.named("other");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] ANOTHER_PAYLOAD = SampleLicense.with(json -> json.put("revision", 8));
    private static final TrustedKeys HYBRID = TrustedKeys.parse(TrustJson.ofHybrid("acme"));
    private static final TrustedKeys TWO_HYBRIDS = TrustedKeys.parse(TrustJson.ofHybrid("acme", "other"));
    private static final String BOTH_ENTRIES = TrustJson.entry(ACME, "") + "," + TrustJson.entry(ACME_ML_DSA, "");

    @Test
    void a_license_that_both_keys_signed_is_verified_in_either_order() {
        assertThat(verified(HYBRID, right(ACME), right(ACME_ML_DSA)).issuerId()).isEqualTo("acme");
        assertThat(verified(HYBRID, right(ACME_ML_DSA), right(ACME)).payload()).isEqualTo(PAYLOAD);
        assertThat(Verdicts.verified(LicenseVerifier.trusting(HYBRID).verify(MlDsaIssuer.issue("acme", PAYLOAD)))
                        .payload())
                .isEqualTo(PAYLOAD);
    }

    @Test
    void a_stripped_signature_is_missed_whichever_it_is() {
        assertMissing("ML-DSA-65", HYBRID, right(ACME));
        assertMissing("Ed25519", HYBRID, right(ACME_ML_DSA));
    }

    @Test
    void signatures_that_were_swapped_are_refused() {
        String[] headers = {TestJws.encoded(TestJws.header(ACME)), TestJws.encoded(TestJws.header(ACME_ML_DSA))};
        String[] signatures = {signatureIn(right(ACME)), signatureIn(right(ACME_ML_DSA))};
        Evidence.Defect defect = malformed(
                HYBRID, TestJws.signature(headers[0], signatures[1]), TestJws.signature(headers[1], signatures[0]));
        assertThat(defect.found() + ", " + defect.allowed()).isEqualTo("3309 bytes, 64 bytes for Ed25519");
    }

    @Test
    void keys_that_were_swapped_are_refused() {
        String ed25519 = underKid(ACME, ACME_ML_DSA.kid());
        String mlDsa = underKid(ACME_ML_DSA, ACME.kid());
        Evidence.Defect defect = malformed(HYBRID, ed25519, mlDsa);
        assertThat(defect.field()).endsWith("protected.alg");
        assertThat(defect.found() + "; " + defect.allowed()).isEqualTo("Ed25519; ML-DSA-65, which is the key's");
        assertThat(malformed(HYBRID, mlDsa, ed25519).allowed()).isEqualTo("Ed25519, which is the key's");
    }

    @Test
    void a_repeated_signature_stands_for_no_other() {
        for (EnvelopeSigner signer : List.of(ACME, ACME_ML_DSA)) {
            assertThat(malformed(HYBRID, right(signer), right(signer)).found())
                    .isEqualTo("the kid " + signer.kid() + " twice");
        }
    }

    @Test
    void two_keys_of_one_algorithm_stand_for_no_other() {
        TestIssuer second = TestIssuer.named("second");
        String entries = BOTH_ENTRIES + "," + TrustJson.entry(second, "").replace("\"second\"", "\"acme\"");
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of("1", entries, requires("\"Ed25519\",\"ML-DSA-65\"")));
        assertMissing("ML-DSA-65", trust, right(ACME), right(second));
        verified(trust, right(ACME), right(second), right(ACME_ML_DSA));
    }

    @Test
    void a_signature_of_a_foreign_issuer_stands_for_none_of_ones_own() {
        assertMissing("ML-DSA-65", TWO_HYBRIDS, right(ACME), right(OTHER_ML_DSA));
        assertMissing("Ed25519", TWO_HYBRIDS, right(ACME_ML_DSA), right(OTHER));
        assertMissing("ML-DSA-65", HYBRID, right(ACME), right(OTHER_ML_DSA));
        assertThat(verified(TWO_HYBRIDS, right(OTHER), right(ACME), right(OTHER_ML_DSA))
                        .issuerId())
                .isEqualTo("other");
    }

    @Test
    void a_signature_of_another_license_refuses_whichever_it_is() {
        assertBad(ACME_ML_DSA, HYBRID, right(ACME), ofAnotherLicense(ACME_ML_DSA));
        assertBad(ACME, HYBRID, ofAnotherLicense(ACME), right(ACME_ML_DSA));
    }

    @Test
    void of_two_wrong_signatures_the_cheaper_one_refuses_wherever_it_stands() {
        assertBad(ACME, HYBRID, ofAnotherLicense(ACME), ofAnotherLicense(ACME_ML_DSA));
        assertBad(ACME, HYBRID, ofAnotherLicense(ACME_ML_DSA), ofAnotherLicense(ACME));
    }

    @Test
    void a_wrong_signature_under_a_known_key_refuses_even_where_it_is_not_required() {
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of("1", BOTH_ENTRIES, requires("\"Ed25519\"")));
        verified(trust, right(ACME));
        verified(trust, right(ACME), right(ACME_ML_DSA));
        assertBad(ACME_ML_DSA, trust, right(ACME), ofAnotherLicense(ACME_ML_DSA));
        assertMissing("Ed25519", trust, right(ACME_ML_DSA));
    }

    @Test
    void both_keys_must_have_been_allowed_to_sign_when_the_license_was_issued() {
        for (String early :
                List.of(",\"notAfter\":\"2025-01-01T00:00:00Z\"", ",\"notBefore\":\"2027-01-01T00:00:00Z\"")) {
            assertUntrusted(ACME_ML_DSA, TrustJson.entry(ACME, "") + "," + TrustJson.entry(ACME_ML_DSA, early));
            assertUntrusted(ACME, TrustJson.entry(ACME, early) + "," + TrustJson.entry(ACME_ML_DSA, ""));
        }
    }

    @Test
    void a_signature_over_the_payload_without_its_header_is_refused() {
        String header = TestJws.encoded(TestJws.header(ACME_ML_DSA));
        String bare = TestJws.signature(header, StrictBase64.encodeUrl(ACME_ML_DSA.sign(PAYLOAD)));
        assertBad(ACME_ML_DSA, HYBRID, right(ACME), bare);
    }

    @Test
    void a_signature_of_zeros_is_refused() {
        String header = TestJws.encoded(TestJws.header(ACME_ML_DSA));
        assertBad(ACME_ML_DSA, HYBRID, right(ACME), TestJws.signature(header, StrictBase64.encodeUrl(new byte[3309])));
    }

    private static String requires(String algorithms) {
        return "\"acme\":[" + algorithms + "]";
    }

    private static void assertUntrusted(EnvelopeSigner signer, String entries) {
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of("1", entries, requires("\"Ed25519\",\"ML-DSA-65\"")));
        assertThat(refusal(trust, right(ACME), right(ACME_ML_DSA)))
                .isEqualTo(new Refusal(RefusalCode.UNTRUSTED_KEY, new Evidence.Keys(List.of(signer.kid()))));
    }

    private static void assertMissing(String algorithm, TrustedKeys trust, String... signatures) {
        assertThat(refusal(trust, signatures))
                .isEqualTo(new Refusal(RefusalCode.MISSING_SIGNATURE, new Evidence.Missing(List.of(algorithm))));
    }

    private static void assertBad(EnvelopeSigner signer, TrustedKeys trust, String... signatures) {
        assertThat(refusal(trust, signatures))
                .isEqualTo(new Refusal(RefusalCode.BAD_SIGNATURE, new Evidence.Keys(List.of(signer.kid()))));
    }

    private static String right(EnvelopeSigner signer) {
        return TestJws.signature(signer, PAYLOAD);
    }

    private static String ofAnotherLicense(EnvelopeSigner signer) {
        return TestJws.signature(signer, ANOTHER_PAYLOAD);
    }

    private static String underKid(EnvelopeSigner signer, String kid) {
        return TestJws.signature(signer, TestJws.header(signer).replace(signer.kid(), kid), PAYLOAD);
    }

    private static String signatureIn(String entry) {
        String member = "\"signature\":\"";
        return entry.substring(entry.indexOf(member) + member.length(), entry.length() - 2);
    }

    private static Verified verified(TrustedKeys trust, String... signatures) {
        return Verdicts.verified(verify(trust, signatures));
    }

    private static Refusal refusal(TrustedKeys trust, String... signatures) {
        return Verdicts.refusal(verify(trust, signatures));
    }

    private static Evidence.Defect malformed(TrustedKeys trust, String... signatures) {
        return Verdicts.malformed(verify(trust, signatures));
    }

    private static Verification verify(TrustedKeys trust, String... signatures) {
        return LicenseVerifier.trusting(trust).verify(TestJws.armored(TestJws.json(PAYLOAD, signatures)));
    }
}
