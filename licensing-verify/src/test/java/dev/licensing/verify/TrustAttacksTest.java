package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestBundle;
import dev.licensing.verify.testing.TestFiles;
import dev.licensing.verify.testing.TestIssuer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an attacker tries who can put any file before the product, or holds some of the keys; each attack by its name. */
class TrustAttacksTest {
    private static final TestIssuer ALICE = TestIssuer.named("alice");
    private static final TestIssuer BOB = TestIssuer.named("bob");
    private static final TestIssuer CAROL = TestIssuer.named("carol");
    private static final TestIssuer MALLORY = TestIssuer.named("mallory");
    private static final TestIssuer ACME = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] LICENSE = ACME.issue(PAYLOAD);
    private static final TestBundle FIRST = TestBundle.of(1, 2, ALICE, BOB, CAROL);
    private final TrustedKeys roots = TrustedKeys.parse(TestBundle.rootKeys(2, ALICE, BOB, CAROL));

    @Test
    void roll_back_to_an_older_bundle() {
        TrustedKeys current = after(roots, FIRST.withVersion(3));
        assertRefused(
                current.updated(FIRST.withVersion(2).signedBy(ALICE, BOB)),
                RefusalCode.TRUST_ROLLBACK,
                new Evidence.Versions(3, 2));
    }

    @Test
    void roll_back_by_an_older_bundle_beside_a_license_changes_nothing() {
        TrustedKeys current = after(roots, FIRST.withVersion(3).revoking("kids", ACME.kid()));
        byte[] file = TestFiles.joined(LICENSE, FIRST.withVersion(2).signedBy(ALICE, BOB));
        assertThat(Verdicts.code(LicenseVerifier.trusting(current).verify(file)))
                .isEqualTo(RefusalCode.REVOKED);
    }

    @Test
    void roll_back_by_losing_what_was_kept() {
        TrustedKeys current = after(roots, FIRST.withVersion(3));
        TrustedKeys restarted = roots.remembering(current::mark);
        byte[] older = FIRST.withVersion(2).signedBy(ALICE, BOB);
        assertRefused(restarted.updated(older), RefusalCode.TRUST_ROLLBACK, new Evidence.Versions(3, 2));
        Verification license = LicenseVerifier.trusting(restarted).verify(TestFiles.joined(LICENSE, older));
        assertThat(Verdicts.code(license)).isEqualTo(RefusalCode.TRUST_ROLLBACK);
        assertThat(Verdicts.code(LicenseVerifier.trusting(restarted).verify(LICENSE)))
                .isEqualTo(RefusalCode.TRUST_ROLLBACK);
    }

    @Test
    void same_version_with_another_digest() {
        TrustedKeys current = after(roots, FIRST);
        TestBundle other = FIRST.revoking("licenseIds", "lic-9");
        assertRefused(
                current.updated(other.signedBy(ALICE, BOB)),
                RefusalCode.TRUST_CONFLICT,
                new Evidence.Conflict(1, digest(FIRST.payload()), digest(other.payload())));
        byte[] file = TestFiles.joined(LICENSE, other.signedBy(ALICE, BOB));
        assertThat(Verdicts.code(LicenseVerifier.trusting(current).verify(file)))
                .isEqualTo(RefusalCode.TRUST_CONFLICT);
    }

    @Test
    void same_version_with_another_digest_than_the_one_that_was_seen() {
        TrustMark seen = new TrustMark(2, digest(new byte[] {1}));
        TrustedKeys restarted = roots.remembering(() -> Optional.of(seen));
        TestBundle second = FIRST.withVersion(2);
        assertThat(Updates.code(restarted.updated(second.signedBy(ALICE, BOB)))).isEqualTo(RefusalCode.TRUST_CONFLICT);
        byte[] hidden = TestFiles.joined(
                second.signedBy(ALICE, BOB), FIRST.withVersion(3).signedBy(ALICE, BOB));
        assertThat(Updates.code(restarted.updated(hidden))).isEqualTo(RefusalCode.TRUST_CONFLICT);
    }

    @Test
    void a_forged_bundle_of_the_same_version_is_no_conflict_but_a_forgery() {
        TrustedKeys current = after(roots, FIRST);
        byte[] forged = FIRST.revoking("licenseIds", "lic-9").signedBy(MALLORY);
        assertThat(Updates.code(current.updated(forged))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
    }

    @Test
    void under_the_threshold() {
        assertRefused(
                roots.updated(FIRST.signedBy(ALICE)),
                RefusalCode.TRUST_THRESHOLD,
                new Evidence.Threshold("that are trusted here", 1, 2));
        assertThat(Updates.code(roots.updated(FIRST.signedBy(ALICE, MALLORY)))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        assertThat(Updates.code(roots.updated(FIRST.signedBy(MALLORY)))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
    }

    @Test
    void under_the_threshold_of_the_new_roots() {
        TestBundle rotated = FIRST.withRoots(2, CAROL, MALLORY, BOB);
        TrustedKeys narrow = TrustedKeys.parse(TestBundle.rootKeys(1, ALICE));
        assertRefused(
                narrow.updated(rotated.signedBy(ALICE, MALLORY)),
                RefusalCode.TRUST_THRESHOLD,
                new Evidence.Threshold("that it names", 1, 2));
    }

    @Test
    void one_root_counted_twice() {
        TestIssuer second = TestIssuer.named("alice-2");
        TestBundle bundle = TestBundle.of(1, 2, ALICE, BOB).withRootKey("alice", second.jwk());
        TrustedKeys twoKeys = TrustedKeys.ofBundle(bundle.signedBy(ALICE, BOB));
        byte[] twice = bundle.withVersion(2).signedBy(ALICE, second);
        assertRefused(
                twoKeys.updated(twice),
                RefusalCode.TRUST_THRESHOLD,
                new Evidence.Threshold("that are trusted here", 1, 2));
        byte[] repeated = FIRST.signedBy(ALICE, ALICE);
        assertThat(Updates.code(roots.updated(repeated))).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void half_of_a_root_of_two_algorithms() {
        MlDsaIssuer half = MlDsaIssuer.named("alice");
        TestBundle bundle = TestBundle.of(1, 1, ALICE).withRootKey("alice", half.jwk());
        TrustedKeys hybrid = TrustedKeys.ofBundle(bundle.signedBy(ALICE, half));
        assertThat(Updates.code(hybrid.updated(bundle.withVersion(2).signedBy(ALICE))))
                .isEqualTo(RefusalCode.TRUST_THRESHOLD);
        assertThat(Updates.code(hybrid.updated(bundle.withVersion(2).signedBy(half))))
                .isEqualTo(RefusalCode.TRUST_THRESHOLD);
        Updates.taken(hybrid.updated(bundle.withVersion(2).signedBy(half, ALICE)));
    }

    @Test
    void skipped_version_in_which_the_roots_changed() {
        TestBundle second = TestBundle.of(2, 1, MALLORY, BOB);
        TestBundle third = TestBundle.of(3, 1, CAROL);
        TrustedKeys current = after(TrustedKeys.parse(TestBundle.rootKeys(1, ALICE)), TestBundle.of(1, 1, ALICE));
        byte[] skipping = third.signedBy(BOB, CAROL);
        assertThat(Updates.code(current.updated(skipping))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        byte[] chain = TestFiles.joined(second.signedBy(ALICE, BOB), skipping);
        assertThat(Updates.taken(current.updated(chain)).version()).isEqualTo(3);
    }

    @Test
    void wrong_purpose() {
        byte[] license = EnvelopeWriter.write(FilePurpose.LICENSE, FIRST.payload(), List.of(ALICE, BOB));
        assertThat(Updates.code(roots.updated(license))).isEqualTo(RefusalCode.WRONG_PURPOSE);
        byte[] bundle = FIRST.signedBy(ALICE, BOB);
        assertThat(Verdicts.code(LicenseVerifier.trusting(roots).verify(bundle)))
                .isEqualTo(RefusalCode.WRONG_PURPOSE);
        byte[] asBundle = EnvelopeWriter.write(FilePurpose.TRUST, PAYLOAD, List.of(ALICE, BOB));
        assertThat(Updates.code(roots.updated(asBundle))).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void a_license_that_roots_have_signed() {
        TrustedKeys current = after(roots, FIRST);
        byte[] license = EnvelopeWriter.write(FilePurpose.LICENSE, PAYLOAD, List.of(ALICE, BOB, CAROL));
        assertThat(Verdicts.code(LicenseVerifier.trusting(current).verify(license)))
                .isEqualTo(RefusalCode.UNKNOWN_KEY);
    }

    @Test
    void a_bundle_that_issuers_have_signed() {
        TrustedKeys current = after(roots, FIRST.withIssuers(ACME, MALLORY));
        byte[] bundle = FIRST.withVersion(2).signedBy(ACME, MALLORY);
        assertThat(Updates.code(current.updated(bundle))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
    }

    @Test
    void a_root_key_that_is_an_issuers_key_too() {
        byte[] bundle = FIRST.withIssuers(ACME, ALICE).signedBy(ALICE, BOB);
        assertThat(Updates.code(roots.updated(bundle))).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void revoked_key_with_survivors() {
        byte[] other = SampleLicense.with(json -> json.put("licenseId", "lic-2"));
        TestBundle bundle = FIRST.revoking("kids", ACME.kid()).sparing(digest(PAYLOAD));
        LicenseVerifier verifier = LicenseVerifier.trusting(after(roots, bundle));
        Verdicts.verified(verifier.verify(LICENSE));
        Refusal refusal = Verdicts.refusal(verifier.verify(ACME.issue(other)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.REVOKED);
        assertThat(refusal.evidence()).isEqualTo(new Evidence.Revoked("the key", ACME.kid()));
    }

    @Test
    void two_half_issuers_combined() {
        LicenseVerifier verifier = LicenseVerifier.trusting(after(roots, FIRST.withHybridIssuers("acme", "other")));
        byte[] combined = EnvelopeWriter.write(FilePurpose.LICENSE, PAYLOAD, List.of(ACME, MlDsaIssuer.named("other")));
        assertThat(Verdicts.code(verifier.verify(combined))).isEqualTo(RefusalCode.MISSING_SIGNATURE);
        Verdicts.verified(verifier.verify(MlDsaIssuer.issue("acme", PAYLOAD)));
    }

    @Test
    void mix_and_match_of_two_valid_bundles() {
        byte[] second = FIRST.withVersion(2).signedBy(ALICE, BOB);
        TrustedKeys current = after(roots, FIRST);
        byte[] mixed = TestFiles.mixed(FIRST.withVersion(3).payload(), second);
        assertThat(Updates.code(current.updated(mixed))).isEqualTo(RefusalCode.BAD_SIGNATURE);
        byte[] descending = TestFiles.joined(
                FIRST.withVersion(3).signedBy(ALICE, BOB), FIRST.withVersion(2).signedBy(ALICE, BOB));
        assertThat(Updates.code(current.updated(descending))).isEqualTo(RefusalCode.MALFORMED);
    }

    @Test
    void a_file_is_not_taken_in_half() {
        TestBundle revoking = FIRST.withVersion(2).revoking("kids", ACME.kid());
        TrustedKeys current = after(roots, FIRST);
        LicenseVerifier verifier = LicenseVerifier.trusting(current);
        byte[] badLicense =
                TestFiles.joined(MALLORY.issue(PAYLOAD), FIRST.withVersion(2).signedBy(ALICE, BOB));
        assertThat(Verdicts.code(verifier.verify(badLicense))).isEqualTo(RefusalCode.UNKNOWN_KEY);
        byte[] badBundle = TestFiles.joined(LICENSE, FIRST.withVersion(2).signedBy(ALICE));
        assertThat(Verdicts.code(verifier.verify(badBundle))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        byte[] badSecond = TestFiles.joined(
                LICENSE, revoking.signedBy(ALICE, BOB), FIRST.withVersion(3).signedBy(ALICE));
        assertThat(Verdicts.code(verifier.verify(badSecond))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        assertThat(current.version()).isEqualTo(1);
        assertThat(Verdicts.verified(verifier.verify(LICENSE)).trust().version())
                .isEqualTo(1);
    }

    @Test
    void a_bundle_whose_signature_is_damaged() {
        byte[] mixed = TestFiles.mixed(FIRST.revoking("licenseIds", "lic-9").payload(), FIRST.signedBy(ALICE, BOB));
        assertRefused(roots.updated(mixed), RefusalCode.BAD_SIGNATURE, new Evidence.Keys(List.of(ALICE.kid())));
    }

    @Test
    void fixed_keys_of_issuers_take_no_bundle() {
        TrustedKeys fixed = TrustJson.trusting(ACME);
        byte[] bundle = FIRST.withVersion(9).signedBy(ALICE, BOB);
        assertThat(Updates.code(fixed.updated(bundle))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        assertThat(Verdicts.code(LicenseVerifier.trusting(fixed).verify(TestFiles.joined(LICENSE, bundle))))
                .isEqualTo(RefusalCode.TRUST_THRESHOLD);
    }

    private static TrustedKeys after(TrustedKeys before, TestBundle bundle) {
        return Updates.taken(before.updated(bundle.signedBy(ALICE, BOB)));
    }

    private static String digest(byte[] payload) {
        return StrictBase64.encodeUrl(Sha256.digest(payload));
    }

    private static void assertRefused(TrustUpdate update, RefusalCode code, Evidence evidence) {
        assertThat(Updates.refusal(update)).isEqualTo(new Refusal(code, evidence));
    }
}
