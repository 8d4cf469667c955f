package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestBundle;
import dev.licensing.verify.testing.TestFiles;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What bundles are for: issuers and roots change, licenses are taken back, and no good license in the field dies of it. */
class TrustBundlesTest {
    private static final TestIssuer ALICE = TestIssuer.named("alice");
    private static final TestIssuer BOB = TestIssuer.named("bob");
    private static final TestIssuer ACME = TestIssuer.named("acme");
    private static final TestIssuer NEXT = TestIssuer.named("next");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] LICENSE = ACME.issue(PAYLOAD);
    private static final TestBundle FIRST = TestBundle.of(1, 1, ALICE);
    private static final TestBundle TO_BOB = FIRST.withVersion(2).withRoots(1, BOB);
    private final TrustedKeys roots = TrustedKeys.parse(TestBundle.rootKeys(1, ALICE));

    @Test
    void roots_alone_trust_no_issuer_until_a_bundle_comes() {
        assertThat(roots.version()).isZero();
        assertThat(roots.mark()).isEmpty();
        assertThat(roots.nextUpdate()).isEmpty();
        assertThat(Verdicts.code(LicenseVerifier.trusting(roots).verify(LICENSE)))
                .isEqualTo(RefusalCode.UNKNOWN_KEY);
        Verdicts.verified(LicenseVerifier.trusting(taken(roots, FIRST, ALICE)).verify(LICENSE));
    }

    @Test
    void a_license_file_brings_the_bundle_that_it_needs() {
        LicenseVerifier verifier = LicenseVerifier.trusting(roots);
        Verified verified = Verdicts.verified(verifier.verify(TestFiles.joined(LICENSE, FIRST.signedBy(ALICE))));
        assertThat(verified.issuerId()).isEqualTo("acme");
        assertThat(verified.payload()).isEqualTo(PAYLOAD);
        assertThat(verified.trust().version()).isEqualTo(1);
        Verdicts.verified(LicenseVerifier.trusting(verified.trust()).verify(LICENSE));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        byte[] file = TestFiles.joined(LICENSE, FIRST.signedBy(ALICE));
        TrustedKeys first =
                Verdicts.verified(LicenseVerifier.trusting(roots).verify(file)).trust();
        TrustedKeys remembering = first.remembering(first::mark);
        TrustedKeys again = Verdicts.verified(
                        LicenseVerifier.trusting(remembering).verify(file))
                .trust();
        assertThat(again).isSameAs(remembering);
        assertThat(Updates.taken(remembering.updated(FIRST.signedBy(ALICE)))).isSameAs(remembering);
    }

    @Test
    void a_license_of_before_with_its_older_bundle_stays_good() {
        TrustedKeys current = taken(taken(roots, FIRST, ALICE), TO_BOB, ALICE, BOB);
        byte[] file = TestFiles.joined(LICENSE, FIRST.signedBy(ALICE));
        assertThat(Verdicts.verified(LicenseVerifier.trusting(current).verify(file))
                        .trust())
                .isSameAs(current);
    }

    @Test
    void a_chain_of_bundles_catches_up_with_two_changes_of_the_roots() {
        TestIssuer carol = TestIssuer.named("carol");
        TestBundle toCarol = TO_BOB.withVersion(5).withRoots(1, carol);
        byte[] file = TestFiles.joined(
                LICENSE, FIRST.signedBy(ALICE), TO_BOB.signedBy(ALICE, BOB), toCarol.signedBy(BOB, carol));
        TrustedKeys trust =
                Verdicts.verified(LicenseVerifier.trusting(roots).verify(file)).trust();
        assertThat(trust.version()).isEqualTo(5);
        assertThat(Updates.taken(trust.updated(toCarol.withVersion(6).signedBy(carol)))
                        .version())
                .isEqualTo(6);
        assertThat(Updates.code(trust.updated(toCarol.withVersion(6).signedBy(ALICE, BOB))))
                .isEqualTo(RefusalCode.TRUST_THRESHOLD);
    }

    @Test
    void versions_may_be_skipped_where_the_roots_stay() {
        assertThat(taken(taken(roots, FIRST, ALICE), FIRST.withVersion(7), ALICE)
                        .version())
                .isEqualTo(7);
    }

    @Test
    void what_is_kept_leads_from_what_was_shipped_to_what_is_in_force_at_the_next_start() {
        TrustedKeys current = taken(taken(roots, FIRST, ALICE), TO_BOB.withVersion(3), ALICE, BOB);
        current = taken(current, TO_BOB.withVersion(4), BOB);
        current = taken(current, TO_BOB.withVersion(9), BOB);
        assertThat(current.bundles())
                .extracting(bundle -> bundle.mark().version())
                .containsExactly(3L, 9L);
        List<byte[]> kept = current.bundles().stream().map(TrustBundle::file).toList();
        TrustedKeys restarted = roots.remembering(current::mark).following(kept);
        assertThat(restarted.mark()).isEqualTo(current.mark());
        Verdicts.verified(LicenseVerifier.trusting(restarted).verify(LICENSE));
        assertThat(Updates.code(restarted.updated(kept.get(0)))).isEqualTo(RefusalCode.TRUST_ROLLBACK);
    }

    @Test
    void what_is_kept_and_does_not_follow_is_passed_over_and_less_than_was_seen_accepts_nothing() {
        TrustedKeys current = taken(taken(roots, FIRST, ALICE), TO_BOB.withVersion(3), ALICE, BOB);
        byte[] stranger = FIRST.withVersion(9).signedBy(TestIssuer.named("mallory"));
        byte[] first = FIRST.signedBy(ALICE);
        TrustedKeys restarted = roots.remembering(current::mark).following(List.of(stranger, first));
        assertThat(restarted.version()).isEqualTo(1);
        assertThat(Verdicts.code(LicenseVerifier.trusting(restarted).verify(LICENSE)))
                .isEqualTo(RefusalCode.TRUST_ROLLBACK);
    }

    @Property(tries = 200)
    void whatever_the_history_what_is_kept_leads_to_the_same_trust(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 2) Integer> rootOfEach) {
        List<TestIssuer> people = List.of(ALICE, BOB, TestIssuer.named("carol"));
        TrustedKeys current = roots;
        TestIssuer inForce = ALICE;
        long version = 0;
        for (int root : rootOfEach) {
            TestBundle bundle = FIRST.withVersion(++version).withRoots(1, people.get(root));
            current = inForce.equals(people.get(root))
                    ? taken(current, bundle, inForce)
                    : taken(current, bundle, inForce, people.get(root));
            inForce = people.get(root);
        }
        TrustedKeys restarted = roots.remembering(current::mark)
                .following(current.bundles().stream().map(TrustBundle::file).toList());
        assertThat(restarted.mark()).isEqualTo(current.mark());
        assertThat(current.bundles()).hasSizeLessThanOrEqualTo(changesOf(rootOfEach) + 1);
    }

    @Test
    void a_bundle_tells_what_it_is() {
        TrustBundle bundle = taken(roots, FIRST, ALICE).bundles().get(0);
        assertThat(bundle.mark().version()).isEqualTo(1);
        assertThat(bundle.issuedAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(bundle.nextUpdate()).isEqualTo(Instant.parse("2027-11-01T00:00:00Z"));
        assertThat(bundle.payload()).isEqualTo(FIRST.payload());
        assertThat(bundle.file()).isEqualTo(FIRST.signedBy(ALICE));
        assertThat(bundle).hasToString("TrustBundle[version 1]");
        bundle.payload()[0] = 0;
        bundle.file()[0] = 0;
        assertThat(bundle.payload()[0]).isEqualTo((byte) '{');
        assertThat(bundle.file()[0]).isEqualTo((byte) '-');
    }

    @Test
    void an_expired_bundle_stays_in_force_and_says_when_it_was_to_be_replaced() {
        TestBundle old = FIRST.with(
                json -> json.put("issuedAt", "2001-01-01T00:00:00Z").put("nextUpdate", "2002-01-01T00:00:00Z"));
        Verified verified = Verdicts.verified(
                LicenseVerifier.trusting(taken(roots, old, ALICE)).verify(LICENSE));
        assertThat(verified.trust().nextUpdate()).contains(Instant.parse("2002-01-01T00:00:00Z"));
    }

    @Test
    void the_rotation_of_an_issuer_kills_no_license_in_the_field() {
        TestBundle rotated = FIRST.withVersion(2).withIssuers(ACME, NEXT).with(json -> {
            retire(json, 0, "notAfter", "2026-11-21T20:45:00Z");
            retire(json, 1, "notBefore", "2026-11-21T20:45:01Z");
        });
        LicenseVerifier verifier = LicenseVerifier.trusting(taken(roots, rotated, ALICE));
        byte[] later = SampleLicense.with(json -> json.put("issuedAt", "2027-01-01T00:00:00Z"));
        Verdicts.verified(verifier.verify(LICENSE));
        Verdicts.verified(verifier.verify(NEXT.issue(later)));
        assertThat(Verdicts.code(verifier.verify(ACME.issue(later)))).isEqualTo(RefusalCode.UNTRUSTED_KEY);
        assertThat(Verdicts.code(verifier.verify(NEXT.issue(PAYLOAD)))).isEqualTo(RefusalCode.UNTRUSTED_KEY);
    }

    @Test
    void a_revoked_license_is_refused_and_others_of_its_issuer_are_not() {
        LicenseVerifier verifier = LicenseVerifier.trusting(taken(roots, FIRST.revoking("licenseIds", "lic-1"), ALICE));
        assertThat(Verdicts.refusal(verifier.verify(LICENSE)))
                .isEqualTo(new Refusal(RefusalCode.REVOKED, new Evidence.Revoked("the license", "lic-1")));
        Verdicts.verified(verifier.verify(ACME.issue(SampleLicense.with(json -> json.put("licenseId", "lic-11")))));
    }

    @Test
    void a_revoked_serial_number_drops_only_itself() {
        TrustedKeys trust = taken(roots, FIRST.revoking("serialNumbers", SampleLicense.SERIAL_NUMBER), ALICE);
        Verified verified = Verdicts.verified(LicenseVerifier.trusting(trust).verify(LICENSE));
        assertThat(verified.license().environment().controllers())
                .extracting(Controller::serialNumber)
                .hasToString("[" + SampleLicense.STANDBY + "]");
        assertThat(verified.payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void a_license_all_of_whose_serial_numbers_are_revoked_is_refused() {
        TestBundle bundle = FIRST.revoking("serialNumbers", SampleLicense.SERIAL_NUMBER)
                .revoking("serialNumbers", SampleLicense.STANDBY);
        Verification verification =
                LicenseVerifier.trusting(taken(roots, bundle, ALICE)).verify(LICENSE);
        assertThat(Verdicts.refusal(verification).evidence())
                .isEqualTo(new Evidence.Revoked("the serial number", SampleLicense.SERIAL_NUMBER));
    }

    @Test
    void a_revoked_key_beside_a_complete_issuer_does_not_matter() {
        TestBundle bundle = FIRST.withIssuers(ACME, NEXT).revoking("kids", ACME.kid());
        LicenseVerifier verifier = LicenseVerifier.trusting(taken(roots, bundle, ALICE));
        byte[] both = TestJws.armored(
                TestJws.json(PAYLOAD, TestJws.signature(ACME, PAYLOAD), TestJws.signature(NEXT, PAYLOAD)));
        assertThat(Verdicts.verified(verifier.verify(both)).issuerId()).isEqualTo("next");
    }

    @Test
    void one_revoked_key_of_a_hybrid_issuer_is_enough() {
        MlDsaIssuer mlDsa = MlDsaIssuer.named("acme");
        TestBundle bundle = FIRST.withHybridIssuers("acme").revoking("kids", mlDsa.kid());
        Verification verification =
                LicenseVerifier.trusting(taken(roots, bundle, ALICE)).verify(MlDsaIssuer.issue("acme", PAYLOAD));
        assertThat(Verdicts.refusal(verification).evidence()).isEqualTo(new Evidence.Revoked("the key", mlDsa.kid()));
    }

    @Test
    void a_license_carries_the_version_of_trust_that_it_needs() {
        byte[] demanding = ACME.issue(SampleLicense.with(json -> json.put("minimumTrustVersion", 2)));
        TrustedKeys first = taken(roots, FIRST, ALICE);
        assertThat(Verdicts.refusal(LicenseVerifier.trusting(first).verify(demanding)))
                .isEqualTo(new Refusal(RefusalCode.STALE_TRUST, new Evidence.Versions(2, 1)));
        byte[] file = TestFiles.joined(demanding, FIRST.withVersion(2).signedBy(ALICE));
        Verdicts.verified(LicenseVerifier.trusting(first).verify(file));
    }

    @Test
    void a_shipped_bundle_is_trust_at_once_and_takes_bundles() {
        TrustedKeys shipped =
                TrustedKeys.ofBundle(TestFiles.joined(FIRST.signedBy(ALICE), TO_BOB.signedBy(ALICE, BOB)));
        assertThat(shipped.version()).isEqualTo(2);
        assertThat(shipped.mark())
                .hasValueSatisfying(mark -> assertThat(mark.version()).isEqualTo(2));
        Verdicts.verified(LicenseVerifier.trusting(shipped).verify(LICENSE));
        assertThat(taken(shipped, TO_BOB.withVersion(3), BOB).version()).isEqualTo(3);
    }

    @Test
    void at_most_four_bundles_are_taken_at_once() {
        List<byte[]> blocks = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            blocks.add(FIRST.withVersion(version).signedBy(ALICE));
        }
        byte[] four = TestFiles.joined(blocks.subList(0, 4).toArray(new byte[0][]));
        byte[] five = TestFiles.joined(blocks.toArray(new byte[0][]));
        assertThat(Updates.taken(roots.updated(four)).version()).isEqualTo(4);
        assertThat(Updates.code(roots.updated(five))).isEqualTo(RefusalCode.MALFORMED);
        Verdicts.verified(LicenseVerifier.trusting(roots).verify(TestFiles.joined(LICENSE, four)));
        assertThat(Verdicts.code(LicenseVerifier.trusting(roots).verify(TestFiles.joined(LICENSE, five))))
                .isEqualTo(RefusalCode.MALFORMED);
    }

    @Property
    void any_bytes_as_a_bundle_are_refused(@ForAll byte[] bytes) {
        assertThat(roots.updated(bytes)).isInstanceOf(Rejected.class);
        String armored = "-----BEGIN LICENSE TRUST-----\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(roots.updated(armored.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(Rejected.class);
    }

    private static void retire(ObjectNode json, int issuer, String bound, String at) {
        ((ObjectNode) json.get("issuers").get(issuer)).put(bound, at);
    }

    private static int changesOf(List<Integer> rootOfEach) {
        int changes = 0;
        int inForce = 0;
        for (int root : rootOfEach) {
            changes += root == inForce ? 0 : 1;
            inForce = root;
        }
        return changes;
    }

    private static TrustedKeys taken(TrustedKeys before, TestBundle bundle, TestIssuer... signers) {
        return Updates.taken(before.updated(bundle.signedBy(signers)));
    }
}
