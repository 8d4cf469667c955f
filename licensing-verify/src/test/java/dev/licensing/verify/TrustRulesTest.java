package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustRulesTest {
    private static final TestIssuer ACME = TestIssuer.named("acme");
    private static final TestIssuer OTHER = TestIssuer.named("other");
    private static final TestIssuer STRANGER = TestIssuer.named("stranger");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final String BOTH = "[\"Ed25519\",\"ML-DSA-65\"]";
    private static final String ONE = "[\"Ed25519\"]";

    @Test
    void a_file_that_no_trusted_key_signed_is_refused_and_names_the_keys_it_claims() {
        Refusal refusal = refusal(TrustJson.trusting(ACME), right(STRANGER), right(OTHER));
        assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_KEY);
        assertThat(refusal.evidence()).isEqualTo(new Evidence.Keys(List.of(STRANGER.kid(), OTHER.kid())));
    }

    @Test
    void an_unknown_key_beside_a_right_signature_is_ignored_even_when_its_signature_is_wrong() {
        for (String strangers : new String[] {right(STRANGER), wrong(STRANGER)}) {
            assertThat(verified(TrustJson.trusting(ACME), strangers, right(ACME))
                            .issuerId())
                    .isEqualTo("acme");
            assertThat(verified(TrustJson.trusting(ACME), right(ACME), strangers)
                            .issuerId())
                    .isEqualTo("acme");
        }
    }

    @Test
    void an_unknown_key_of_an_algorithm_that_no_trusted_key_has_is_ignored_too() {
        String header = TestJws.encoded(TestJws.header("ML-DSA-65", STRANGER.kid(), "license.v1+json"));
        String other = TestJws.signature(header, StrictBase64.encodeUrl(new byte[3309]));
        assertThat(verified(TrustJson.trusting(ACME), right(ACME), other).issuerId())
                .isEqualTo("acme");
    }

    @Test
    void a_wrong_signature_under_a_known_key_refuses_even_beside_a_right_one() {
        TrustedKeys both = TrustedKeys.parse(TrustJson.of(1, ACME, OTHER));
        Refusal refusal = refusal(both, right(ACME), wrong(OTHER));
        assertThat(refusal.code()).isEqualTo(RefusalCode.BAD_SIGNATURE);
        assertThat(refusal.evidence()).isEqualTo(new Evidence.Keys(List.of(OTHER.kid())));
        assertThat(refusal(both, wrong(OTHER), right(ACME)).code()).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void the_signature_of_one_key_under_the_name_of_another_is_refused() {
        String swapped = TestJws.signature(STRANGER, TestJws.header(ACME), PAYLOAD);
        assertThat(refusal(TrustJson.trusting(ACME), swapped).code()).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void a_signature_that_the_issuer_requires_and_the_file_lacks_refuses() {
        Refusal refusal = refusal(requiring(BOTH, ONE), right(ACME));
        assertThat(refusal.code()).isEqualTo(RefusalCode.MISSING_SIGNATURE);
        assertThat(refusal.evidence()).isEqualTo(new Evidence.Missing(List.of("ML-DSA-65")));
    }

    @Test
    void what_two_issuers_signed_is_not_added_up() {
        TrustedKeys trust = requiring(BOTH, BOTH);
        assertThat(refusal(trust, right(ACME), right(OTHER)).code()).isEqualTo(RefusalCode.MISSING_SIGNATURE);
    }

    @Test
    void one_complete_issuer_is_enough_and_is_the_one_that_signed() {
        TrustedKeys trust = requiring(BOTH, ONE);
        assertThat(verified(trust, right(ACME), right(OTHER)).issuerId()).isEqualTo("other");
        assertThat(verified(trust, right(OTHER), right(ACME)).issuerId()).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T20:45:00Z, 2026-11-21T20:45:00Z, true",
        "2026-11-21T20:45:01Z, 2027-01-01T00:00:00Z, false",
        "2026-01-01T00:00:00Z, 2026-11-21T20:44:59Z, false",
        "0000-01-01T00:00:00Z, 9999-12-31T23:59:59Z, true"
    })
    void a_key_signs_between_its_two_bounds_which_both_belong_to_it(
            String notBefore, String notAfter, boolean trusted) {
        Verification result =
                LicenseVerifier.trusting(bounded(notBefore, notAfter)).verify(file(right(ACME)));
        if (trusted) {
            Verdicts.verified(result);
        } else {
            Refusal refusal = Verdicts.refusal(result);
            assertThat(refusal.code()).isEqualTo(RefusalCode.UNTRUSTED_KEY);
            assertThat(refusal.evidence()).isEqualTo(new Evidence.Keys(List.of(ACME.kid())));
        }
    }

    @Test
    void one_bound_alone_binds_too() {
        for (String bound :
                new String[] {"\"notBefore\":\"2027-01-01T00:00:00Z\"", "\"notAfter\":\"2025-01-01T00:00:00Z\""}) {
            String entry = TrustJson.entry(ACME, "," + bound);
            TrustedKeys trust = TrustedKeys.parse(TrustJson.of("1", entry, "\"acme\":[\"Ed25519\"]"));
            assertThat(refusal(trust, right(ACME)).code()).isEqualTo(RefusalCode.UNTRUSTED_KEY);
        }
    }

    @Test
    void keys_that_overlap_during_a_rotation_are_no_fault_when_one_was_in_time() {
        TestIssuer retired = TestIssuer.named("retired");
        String entries = TrustJson.entry(ACME, "")
                + ","
                + TrustJson.entry(retired, ",\"notAfter\":\"2025-01-01T00:00:00Z\"")
                        .replace("\"retired\"", "\"acme\"");
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of("1", entries, "\"acme\":[\"Ed25519\"]"));
        assertThat(verified(trust, right(retired), right(ACME)).issuerId()).isEqualTo("acme");
        assertThat(verified(trust, right(ACME), right(retired)).issuerId()).isEqualTo("acme");
        assertThat(refusal(trust, right(retired)).evidence()).isEqualTo(new Evidence.Keys(List.of(retired.kid())));
    }

    @Test
    void the_signature_is_judged_before_the_time_of_the_key() {
        TrustedKeys past = bounded("2020-01-01T00:00:00Z", "2020-01-02T00:00:00Z");
        assertThat(refusal(past, wrong(ACME)).code()).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "1, 1, true", "2, 1, false", "9999999999999999, 9999999999999998, false"})
    void a_license_that_demands_newer_trust_is_refused(long demanded, long version, boolean accepted) {
        byte[] payload = SampleLicense.with(json -> json.put("minimumTrustVersion", demanded));
        TrustedKeys trust = TrustedKeys.parse(TrustJson.of(version, ACME));
        Verification result = LicenseVerifier.trusting(trust).verify(ACME.issue(payload));
        if (accepted) {
            assertThat(Verdicts.verified(result).license().minimumTrustVersion())
                    .isEqualTo(demanded);
        } else {
            assertThat(Verdicts.refusal(result))
                    .isEqualTo(new Refusal(RefusalCode.STALE_TRUST, new Evidence.Versions(demanded, version)));
        }
    }

    @ParameterizedTest
    @CsvSource({"acme-platform, true", "acme-console, false", "ACME-PLATFORM, false", "acme-platform2, false"})
    void a_license_of_another_product_is_refused_by_a_verifier_for_one(String product, boolean accepted) {
        LicenseVerifier any = LicenseVerifier.trusting(TrustJson.trusting(ACME));
        Verification result = any.forProduct(product).verify(file(right(ACME)));
        if (accepted) {
            Verdicts.verified(result);
        } else {
            assertThat(Verdicts.refusal(result))
                    .isEqualTo(Refusal.mismatch(RefusalCode.WRONG_PRODUCT, "acme-platform", product));
        }
        Verdicts.verified(any.verify(file(right(ACME))));
    }

    /** Two issuers that have a key of each algorithm, and what each of them requires. */
    private static TrustedKeys requiring(String ofAcme, String ofOther) {
        String entries = String.join(
                ",",
                TrustJson.entry(ACME, ""),
                TrustJson.entry(MlDsaIssuer.named("acme"), ""),
                TrustJson.entry(OTHER, ""),
                TrustJson.entry(MlDsaIssuer.named("other"), ""));
        return TrustedKeys.parse(TrustJson.of("1", entries, "\"acme\":" + ofAcme + ",\"other\":" + ofOther));
    }

    private static TrustedKeys bounded(String notBefore, String notAfter) {
        String bounds = ",\"notBefore\":\"" + notBefore + "\",\"notAfter\":\"" + notAfter + "\"";
        return TrustedKeys.parse(TrustJson.of("1", TrustJson.entry(ACME, bounds), "\"acme\":[\"Ed25519\"]"));
    }

    private static String right(TestIssuer issuer) {
        return TestJws.signature(issuer, TestJws.header(issuer), PAYLOAD);
    }

    private static String wrong(TestIssuer issuer) {
        return TestJws.signature(issuer, TestJws.header(issuer), new byte[] {1});
    }

    private static byte[] file(String... signatures) {
        return TestJws.armored(TestJws.json(PAYLOAD, signatures));
    }

    private static Verified verified(TrustedKeys trust, String... signatures) {
        return Verdicts.verified(LicenseVerifier.trusting(trust).verify(file(signatures)));
    }

    private static Refusal refusal(TrustedKeys trust, String... signatures) {
        return Verdicts.refusal(LicenseVerifier.trusting(trust).verify(file(signatures)));
    }
}
