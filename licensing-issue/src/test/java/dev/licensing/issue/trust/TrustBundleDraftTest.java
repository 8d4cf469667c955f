package dev.licensing.issue.trust;

import static dev.licensing.issue.trust.Ceremony.ACME;
import static dev.licensing.issue.trust.Ceremony.ALICE;
import static dev.licensing.issue.trust.Ceremony.BOB;
import static dev.licensing.issue.trust.Ceremony.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustBundleDraftTest {
    private static final SigningKey NEXT = Ceremony.key();
    private static final SigningKey ML_DSA = MlDsa65SigningKey.generate(new SecureRandom());
    private static final SerialNumber SERIAL =
            Ceremony.LICENSE.environment().serialNumbers().get(0);

    @Test
    void the_first_bundle_is_compact_json_in_the_order_of_the_format() {
        assertThat(text(Ceremony.first()))
                .isEqualTo(
                        "{\"version\":1,\"issuedAt\":\"2026-11-21T20:45:00Z\",\"nextUpdate\":\"2027-11-21T20:45:00Z\","
                                + "\"roots\":{\"threshold\":2,\"keys\":[{\"rootId\":\"alice\",\"jwk\":"
                                + ALICE.publicJwk()
                                + "},{\"rootId\":\"bob\",\"jwk\":" + BOB.publicJwk()
                                + "}]},\"issuers\":[{\"issuerId\":\"acme\","
                                + "\"jwk\":" + ACME.publicJwk()
                                + "}],\"requires\":{\"acme\":[\"Ed25519\"]},\"revoked\":{"
                                + "\"licenseIds\":[],\"serialNumbers\":[],\"kids\":[]},\"survivors\":[]}");
    }

    @Test
    void the_next_bundle_says_the_same_under_the_next_version() {
        SignedTrustBundle first = Ceremony.whole(full());
        String next = text(TrustBundleDraft.after(first));
        assertThat(next)
                .isEqualTo(new String(first.payload(), StandardCharsets.UTF_8)
                        .replace("\"version\":1,", "\"version\":2,")
                        .replace("2026-12-21T20:45:00Z", "2027-11-21T20:45:00Z"));
    }

    @Test
    void members_that_nobody_knows_yet_are_kept_behind_the_others() {
        String payload = text(Ceremony.first())
                .replace("{\"version\"", "{\"news\":{\"a\":[null]},\"version\"")
                .replace("\"kids\":[]", "\"kids\":[],\"moons\":[1]");
        byte[] file = EnvelopeWriter.write(
                FilePurpose.TRUST,
                payload.getBytes(StandardCharsets.UTF_8),
                List.of(RootSigner.of(Algorithm.ED25519, ALICE), RootSigner.of(Algorithm.ED25519, BOB)));
        String next =
                text(TrustBundleDraft.after(SignedTrustBundle.read(file)).revokeLicense(LicenseId.parse("lic-9")));
        assertThat(next)
                .startsWith("{\"version\":2,\"issuedAt\":")
                .contains("\"licenseIds\":[\"lic-9\"]", "\"kids\":[],\"moons\":[1]}")
                .endsWith(",\"survivors\":[],\"news\":{\"a\":[null]}}");
    }

    @Test
    void the_algorithms_of_an_issuer_follow_from_its_keys() {
        TrustBundleDraft hybrid = Ceremony.first().withIssuer("acme", List.of(TrustedKey.of(ML_DSA)));
        assertThat(Ceremony.json(hybrid).get("requires").toString())
                .isEqualTo("{\"acme\":[\"Ed25519\",\"ML-DSA-65\"]}");
        assertThat(Ceremony.json(hybrid.removeKey(kid(ML_DSA))).get("requires").toString())
                .isEqualTo("{\"acme\":[\"Ed25519\"]}");
        TrustBundleDraft two = hybrid.withIssuer("other", List.of(TrustedKey.of(NEXT)));
        assertThat(Ceremony.json(two).get("requires").toString())
                .isEqualTo("{\"acme\":[\"Ed25519\",\"ML-DSA-65\"],\"other\":[\"Ed25519\"]}");
        assertThat(Ceremony.json(two.removeKey(kid(NEXT))).get("requires"))
                .isEqualTo(Ceremony.json(hybrid).get("requires"));
    }

    @Test
    void issuers_are_taken_from_the_trusted_keys_of_a_product_with_their_times() {
        List<TrustedKey> keys =
                List.of(TrustedKey.of(NEXT).notBefore(NOW).notAfter(NOW.plusSeconds(5)), TrustedKey.of(ML_DSA));
        TrustBundleDraft draft = Ceremony.first().withIssuersOf(TrustedKeysWriter.write(7, "other", keys));
        assertThat(draft.toPayload(NOW))
                .isEqualTo(Ceremony.first().withIssuer("other", keys).toPayload(NOW));
        assertThat(text(draft))
                .contains(",\"notBefore\":\"2026-11-21T20:45:00Z\",\"notAfter\":\"2026-11-21T20:45:05Z\"}")
                .contains("\"other\":[\"Ed25519\",\"ML-DSA-65\"]");
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> Ceremony.first().withIssuersOf("{}"));
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> Ceremony.first().withIssuersOf(RootKeysWriter.write(1, Ceremony.ROOTS)))
                .withMessage(
                        "the trust bundle is not acceptable: trusted-keys.issuers is missing; allowed is the keys of"
                                + " issuers");
    }

    @Test
    void a_key_retires_and_never_comes_back_by_that() {
        TrustBundleDraft retired = Ceremony.first().retireKey(kid(ACME), NOW);
        assertThat(Ceremony.json(retired).at("/issuers/0/notAfter").asString()).isEqualTo("2026-11-21T20:45:00Z");
        assertThat(Ceremony.json(retired.retireKey(kid(ACME), NOW.minusSeconds(1)))
                        .at("/issuers/0/notAfter")
                        .asString())
                .isEqualTo("2026-11-21T20:44:59Z");
        assertThat(retired.retireKey(kid(ACME), NOW).toPayload(NOW)).isEqualTo(retired.toPayload(NOW));
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> retired.retireKey(kid(ACME), NOW.plusSeconds(1)))
                .withMessageContaining("notAfter is 2026-11-21T20:45:01Z; allowed is up to 2026-11-21T20:45:00Z");
    }

    @Test
    void what_is_revoked_or_spared_twice_is_listed_once() {
        TrustBundleDraft once = full();
        assertThat(again(once).toPayload(NOW)).isEqualTo(once.toPayload(NOW));
        assertThat(text(once))
                .contains("\"revoked\":{\"licenseIds\":[\"lic-9\"],\"serialNumbers\":[\"" + SERIAL + "\"],\"kids\":[\""
                        + kid(ACME) + "\"]},\"survivors\":[\"");
    }

    @Test
    void a_key_that_no_issuer_has_is_a_mistake() {
        TrustBundleDraft draft = Ceremony.first();
        String unknown = kid(ALICE);
        String message =
                "the trust bundle is not acceptable: kid is " + unknown + "; allowed is the key of an issuer, ";
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> draft.revokeKey(unknown))
                .withMessage(message + kid(ACME))
                .matches(e -> e.refusal().code() == RefusalCode.MALFORMED);
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> draft.retireKey(unknown, NOW))
                .withMessage(message + kid(ACME));
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> draft.removeKey(kid(ACME)).removeKey(unknown))
                .withMessage(message + "of whom there is none");
    }

    @Test
    void a_bundle_that_too_few_have_signed_has_no_next_one() {
        SignedTrustBundle half = Ceremony.sign(Ceremony.first(), ALICE);
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> TrustBundleDraft.after(half))
                .matches(e -> e.refusal().evidence().equals(new Evidence.Threshold("that it names", 1, 2)));
        TrustBundleDraft other =
                TrustBundleDraft.after(Ceremony.whole(Ceremony.first())).withRoots(1, List.of(Ceremony.ROOT_CAROL));
        SignedTrustBundle unheard = Ceremony.sign(other, Ceremony.CAROL, BOB);
        assertThatExceptionOfType(InvalidTrustBundleException.class)
                .isThrownBy(() -> TrustBundleDraft.after(unheard))
                .matches(e -> e.refusal().evidence().equals(new Evidence.Threshold("that were before it", 1, 2)));
    }

    @Test
    void two_roots_have_names_of_their_own() {
        Root alias = Root.of("alice", List.of(Ceremony.BOB));
        assertThatThrownBy(() -> TrustBundleDraft.first(2, List.of(Ceremony.ROOT_ALICE, alias, Ceremony.ROOT_CAROL)))
                .isInstanceOf(InvalidTrustBundleException.class)
                .hasMessageContaining("roots.rootId is alice twice; allowed is a name of its own for each root");
        assertThatThrownBy(() -> RootKeysWriter.write(1, List.of(Ceremony.ROOT_ALICE, alias)))
                .isInstanceOf(InvalidTrustBundleException.class);
    }

    @Test
    void it_prints_its_version_only() {
        assertThat(Ceremony.first()).hasToString("TrustBundleDraft[version 1]");
    }

    private static TrustBundleDraft full() {
        return again(Ceremony.first()).nextUpdateAfterDays(30);
    }

    private static TrustBundleDraft again(TrustBundleDraft draft) {
        return draft.revokeLicense(LicenseId.parse("lic-9"))
                .revokeSerialNumber(SERIAL)
                .revokeKey(kid(ACME))
                .spare(Survivor.ofFile(Ceremony.license(ACME)));
    }

    private static String kid(SigningKey key) {
        return key.kid();
    }

    private static String text(TrustBundleDraft draft) {
        return new String(draft.toPayload(NOW), StandardCharsets.UTF_8);
    }
}
