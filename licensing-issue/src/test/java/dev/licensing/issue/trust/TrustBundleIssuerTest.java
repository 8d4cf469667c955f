package dev.licensing.issue.trust;

import static dev.licensing.issue.trust.Ceremony.ACME;
import static dev.licensing.issue.trust.Ceremony.ALICE;
import static dev.licensing.issue.trust.Ceremony.BOB;
import static dev.licensing.issue.trust.Ceremony.CAROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustUpdate;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrustBundleIssuerTest {
    private static final SignedTrustBundle FIRST = Ceremony.whole(Ceremony.first());

    @Test
    void roots_sign_in_turn_and_the_payload_never_changes() {
        SignedTrustBundle half = Ceremony.sign(Ceremony.first(), ALICE);
        assertThat(half.isComplete()).isFalse();
        assertThat(half.roots()).isEqualTo(new RootQuorum(2, List.of("alice"), List.of("bob")));
        assertThat(half.roots().lacking()).isEqualTo(1);
        assertThat(code(Ceremony.platform().updated(half.file()))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        SignedTrustBundle whole = Ceremony.signer(BOB).addSignatures(half, Optional.empty());
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.roots()).isEqualTo(new RootQuorum(2, List.of("alice", "bob"), List.of()));
        assertThat(whole.rootsBefore()).isEmpty();
        assertThat(whole.payload()).isEqualTo(half.payload());
        assertThat(Ceremony.taken(Ceremony.platform().updated(whole.file())).version())
                .isEqualTo(1);
        assertThat(whole).hasToString("SignedTrustBundle[version 1, signed by [alice, bob]]");
    }

    @Test
    void a_key_signs_once_however_often_it_is_asked() {
        SignedTrustBundle twice = Ceremony.sign(Ceremony.first(), ALICE, BOB, ALICE);
        assertThat(Ceremony.signer(BOB, ALICE)
                        .addSignatures(twice, Optional.empty())
                        .file())
                .isEqualTo(twice.file());
        assertThat(twice.file()).isEqualTo(FIRST.file());
    }

    @Test
    void new_roots_take_enough_of_the_old_ones_and_of_the_new_ones() {
        TrustBundleDraft draft = TrustBundleDraft.after(FIRST).withRoots(1, List.of(Ceremony.ROOT_CAROL));
        SignedTrustBundle onlyNew = Ceremony.sign(draft, CAROL);
        assertThat(onlyNew.roots().lacking()).isZero();
        assertThat(onlyNew.rootsBefore()).contains(new RootQuorum(2, List.of(), List.of("alice", "bob")));
        assertThat(onlyNew.isComplete()).isFalse();
        SignedTrustBundle onlyOld = Ceremony.sign(draft, ALICE, BOB);
        assertThat(onlyOld.isComplete()).isFalse();
        assertThat(onlyOld.roots().unsigned()).containsExactly("carol");
        TrustedKeys platform = Ceremony.taken(Ceremony.platform().updated(FIRST.file()));
        assertThat(code(platform.updated(onlyOld.file()))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        SignedTrustBundle whole = Ceremony.add(Ceremony.add(onlyNew, FIRST, ALICE), FIRST, BOB);
        assertThat(whole.isComplete()).isTrue();
        assertThat(Ceremony.taken(platform.updated(whole.file())).version()).isEqualTo(2);
        SignedTrustBundle third = Ceremony.sign(TrustBundleDraft.after(whole), CAROL);
        assertThat(code(platform.updated(third.file()))).isEqualTo(RefusalCode.TRUST_THRESHOLD);
        assertThat(Ceremony.taken(platform.updated(joined(whole.file(), third.file())))
                        .version())
                .as("a chain of bundles catches up")
                .isEqualTo(3);
    }

    @Test
    void an_old_root_signs_with_the_bundle_before_only() {
        TrustBundleDraft draft = TrustBundleDraft.after(FIRST).withRoots(1, List.of(Ceremony.ROOT_CAROL));
        SignedTrustBundle half = Ceremony.sign(draft, CAROL);
        InvalidTrustBundleException refused =
                refused(() -> Ceremony.signer(ALICE).addSignatures(half, Optional.empty()));
        assertThat(refused)
                .hasMessage("the trust bundle is not acceptable: the signing key is " + ALICE.kid()
                        + "; allowed is a root's, " + CAROL.kid());
        assertThat(Ceremony.add(half, FIRST, ALICE).rootsBefore().orElseThrow().signed())
                .containsExactly("alice");
        assertThat(SignedTrustBundle.readAfter(FIRST, half.file()).rootsBefore())
                .isPresent();
    }

    @Test
    void a_root_of_two_algorithms_has_signed_when_both_have() {
        SigningKey mlDsa = MlDsa65SigningKey.generate(new SecureRandom());
        Root hybrid = Root.of("alice", List.of(ALICE, mlDsa));
        TrustBundleDraft draft =
                TrustBundleDraft.first(1, List.of(hybrid)).withIssuer("acme", List.of(TrustedKey.of(ACME)));
        SignedTrustBundle half = Ceremony.sign(draft, ALICE);
        assertThat(half.roots()).isEqualTo(new RootQuorum(1, List.of(), List.of("alice")));
        SignedTrustBundle whole = Ceremony.signer(mlDsa).addSignatures(half, Optional.empty());
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.statement().roots()).containsExactly(hybrid);
    }

    @Test
    void what_platforms_would_refuse_is_not_signed() {
        assertNotSigned(draft -> draft.withRoots(3, Ceremony.ROOTS), "bundle.roots.threshold is 3; allowed is 1 to 2");
        assertNotSigned(draft -> draft.withRoots(0, Ceremony.ROOTS), "bundle.roots.threshold is 0");
        assertNotSigned(draft -> draft.withRoots(1, List.of()), "bundle.roots.keys is 0 roots");
        assertNotSigned(draft -> draft.removeKey(ACME.kid()), "bundle.issuers is no key; allowed is at least one key");
        assertNotSigned(draft -> draft.withIssuer("acme", List.of(TrustedKey.of(ACME))), "allowed is each key once");
        assertNotSigned(
                draft -> draft.withIssuer("acme", List.of(TrustedKey.of(ALICE))),
                "bundle.issuers is the root's key " + ALICE.kid());
        assertNotSigned(draft -> draft.withIssuer("a b", List.of(TrustedKey.of(CAROL))), "issuerId is a b");
        assertNotSigned(draft -> draft.nextUpdateAfterDays(0), "bundle.nextUpdate is ");
        assertNotSigned(draft -> draft.spare(new Survivor("short")), "bundle.survivors");
        assertNotSigned(draft -> draft.retireKey(ACME.kid(), Ceremony.NOW.plusNanos(1)), "notAfter");
        SigningKey mlDsa = MlDsa65SigningKey.generate(new SecureRandom());
        assertNotSigned(
                draft -> draft.withIssuer("young", List.of(TrustedKey.of(mlDsa))), "bundle.requires.young is Ed25519");
    }

    @Test
    void a_bundle_that_would_be_too_large_is_not_signed() {
        List<LicenseId> many = new ArrayList<>();
        for (int i = 0; i < 5_500; i++) {
            many.add(LicenseId.parse("x".repeat(94) + (100_000 + i)));
        }
        TrustBundleDraft large = TrustBundleDraft.after(large(many));
        assertThat(notSigned(large.withIssuer("many", manyKeys())).refusal().code())
                .isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void a_version_that_is_not_higher_is_refused() {
        SignedTrustBundle second = Ceremony.whole(TrustBundleDraft.after(FIRST));
        assertThat(refused(() -> SignedTrustBundle.readAfter(second, FIRST.file()))
                        .refusal()
                        .evidence())
                .isEqualTo(new Evidence.Versions(2, 1));
        assertThat(refused(() -> Ceremony.add(second, second, ALICE)))
                .hasMessageContaining("bundle.version is 2; allowed is a number from 3");
    }

    @Test
    void a_key_that_is_no_root_s_signs_nothing() {
        InvalidTrustBundleException refused = refused(() -> Ceremony.sign(Ceremony.first(), ALICE, ACME));
        assertThat(refused).hasMessageContaining("the signing key is " + ACME.kid() + "; allowed is a root's, ");
        assertThat(refused(() -> Ceremony.signer().sign(Ceremony.first())))
                .hasMessageContaining("envelope.signatures is 0 signatures");
    }

    @Test
    void a_key_that_signs_wrongly_gives_no_file() {
        SigningKey faulty = new CountingKey(ALICE) {
            @Override
            public byte[] sign(byte[] message) {
                byte[] signature = super.sign(message);
                signature[7] ^= 1;
                return signature;
            }
        };
        assertThat(refused(() -> Ceremony.sign(Ceremony.first(), faulty))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void files_that_are_no_bundle_are_refused() {
        assertThat(refused(() -> SignedTrustBundle.read(new byte[0])).refusal().code())
                .isEqualTo(RefusalCode.MALFORMED);
        assertThat(refused(() -> SignedTrustBundle.read(Ceremony.license(ACME)))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.WRONG_PURPOSE);
        byte[] two = joined(FIRST.file(), FIRST.file());
        assertThat(refused(() -> SignedTrustBundle.read(two)))
                .hasMessageContaining("file is 2 blocks; allowed is one block LICENSE TRUST");
    }

    @Test
    void revoked_keys_lose_their_licenses_but_for_the_survivors() {
        byte[] license = Ceremony.license(ACME);
        SignedTrustBundle second = Ceremony.whole(TrustBundleDraft.after(FIRST));
        TrustBundleDraft stolen = TrustBundleDraft.after(second).revokeKey(ACME.kid());
        TrustedKeys platform = Ceremony.taken(Ceremony.platform().updated(FIRST.file()));
        TrustedKeys strict =
                Ceremony.taken(platform.updated(Ceremony.whole(stolen).file()));
        assertThat(((Rejected) LicenseVerifier.trusting(strict).verify(license))
                        .refusal()
                        .code())
                .isEqualTo(RefusalCode.REVOKED);
        byte[] sparing = Ceremony.whole(stolen.spare(Survivor.ofFile(license))).file();
        assertThat(LicenseVerifier.trusting(Ceremony.taken(platform.updated(sparing)))
                        .verify(license))
                .isInstanceOf(Verified.class);
    }

    @Test
    void what_is_handed_out_cannot_be_changed_from_outside() {
        FIRST.file()[0] = 0;
        FIRST.payload()[0] = 0;
        assertThat(SignedTrustBundle.read(FIRST.file()).payload()).isEqualTo(FIRST.payload());
    }

    private static SignedTrustBundle large(List<LicenseId> licenseIds) {
        TrustStatement from = FIRST.statement();
        assertThat(from.version()).isEqualTo(1);
        StringBuilder ids = new StringBuilder();
        licenseIds.forEach(id -> ids.append(ids.isEmpty() ? "" : ",")
                .append('"')
                .append(id.text())
                .append('"'));
        String payload = new String(FIRST.payload(), StandardCharsets.UTF_8)
                .replace("\"licenseIds\":[]", "\"licenseIds\":[" + ids + "]");
        return SignedTrustBundle.read(EnvelopeWriter.write(
                FilePurpose.TRUST,
                payload.getBytes(StandardCharsets.UTF_8),
                List.of(RootSigner.of(Algorithm.ED25519, ALICE), RootSigner.of(Algorithm.ED25519, BOB))));
    }

    private static List<TrustedKey> manyKeys() {
        List<TrustedKey> keys = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            keys.add(TrustedKey.of(MlDsa65SigningKey.generate(new SecureRandom())));
        }
        keys.add(TrustedKey.of(Ceremony.key()));
        return keys;
    }

    private static void assertNotSigned(UnaryOperator<TrustBundleDraft> change, String message) {
        assertThat(notSigned(change.apply(Ceremony.first())))
                .hasMessageStartingWith("the trust bundle is not acceptable: ")
                .hasMessageContaining(message);
    }

    /** Refused, and no key was asked. */
    private static InvalidTrustBundleException notSigned(TrustBundleDraft draft) {
        CountingKey alice = new CountingKey(ALICE);
        InvalidTrustBundleException refused = refused(() -> Ceremony.sign(draft, alice));
        assertThat(alice.signatures()).isZero();
        return refused;
    }

    private static InvalidTrustBundleException refused(Runnable action) {
        InvalidTrustBundleException refused = catchThrowableOfType(InvalidTrustBundleException.class, action::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static RefusalCode code(TrustUpdate update) {
        return ((Rejected) update).refusal().code();
    }

    private static byte[] joined(byte[]... files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] file : files) {
            all.writeBytes(file);
        }
        return all.toByteArray();
    }
}
