package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestBundle;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a bundle and shipped root keys may look like; every bundle here is rightly signed. */
class BundleFormTest {
    private static final TestIssuer ALICE = TestIssuer.named("alice");
    private static final TestIssuer BOB = TestIssuer.named("bob");
    private static final TestBundle BUNDLE = TestBundle.of(1, 1, ALICE);
    private static final String DIGEST = "A".repeat(43);
    private final TrustedKeys roots = TrustedKeys.parse(TestBundle.rootKeys(1, ALICE));

    @Test
    void members_that_this_version_does_not_know_are_ignored() {
        Updates.taken(update(json -> json.put("comment", "more")));
        Updates.taken(update(json -> ((ObjectNode) json.get("revoked")).put("people", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version", "issuedAt", "nextUpdate", "roots", "issuers", "requires", "revoked", "survivors"})
    void every_member_must_be_there(String member) {
        assertMalformed(update(json -> json.remove(member)), "bundle." + member, "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenseIds", "serialNumbers", "kids"})
    void every_list_of_what_is_revoked_must_be_there(String list) {
        assertMalformed(
                update(json -> ((ObjectNode) json.get("revoked")).remove(list)), "bundle.revoked." + list, "missing");
    }

    @Test
    void versions_count_from_one() {
        assertMalformed(update(json -> json.put("version", 0)), "bundle.version", "0");
        assertMalformed(update(json -> json.put("version", -1)), "bundle.version", "-1");
    }

    @Test
    void the_next_update_comes_after_the_bundle() {
        assertMalformed(
                update(json -> json.put("nextUpdate", "2026-11-01T00:00:00Z")),
                "bundle.nextUpdate",
                "2026-11-01T00:00:00Z");
        Updates.taken(update(json -> json.put("nextUpdate", "2026-11-01T00:00:01Z")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 2", "-1, -1"})
    void the_threshold_is_one_to_the_number_of_roots(int threshold, String found) {
        assertMalformed(
                update(json -> ((ObjectNode) json.get("roots")).put("threshold", threshold)),
                "bundle.roots.threshold",
                found);
    }

    @Test
    void there_are_one_to_three_roots() {
        TestIssuer[] four = {ALICE, BOB, TestIssuer.named("carol"), TestIssuer.named("dave")};
        assertMalformed(roots.updated(BUNDLE.withRoots(1, four).signedBy(ALICE)), "bundle.roots.keys", "4 roots");
        assertMalformed(roots.updated(BUNDLE.withRoots(1).signedBy(ALICE)), "bundle.roots.keys", "0 roots");
        TestIssuer[] three = {ALICE, BOB, TestIssuer.named("carol")};
        Updates.taken(roots.updated(BUNDLE.withRoots(1, three).signedBy(ALICE)));
    }

    @Test
    void a_key_is_one_roots_key_once() {
        byte[] twice = BUNDLE.withRootKey("bob", ALICE.jwk()).signedBy(ALICE);
        assertMalformed(roots.updated(twice), "bundle.roots.keys[1].jwk", "the key " + ALICE.kid());
    }

    @Test
    void a_root_has_a_key_of_ed25519() {
        byte[] mlDsaAlone =
                BUNDLE.withRootKey("bob", MlDsaIssuer.named("bob").jwk()).signedBy(ALICE);
        assertMalformed(roots.updated(mlDsaAlone), "bundle.roots.keys", "the root bob with a key of ML-DSA-65 alone");
    }

    @Test
    void a_roots_name_is_an_identifier() {
        byte[] named = BUNDLE.withRootKey("bob smith", BOB.jwk()).signedBy(ALICE);
        assertMalformed(roots.updated(named), "bundle.roots.keys[1].rootId", "bob smith");
    }

    @Test
    void keys_of_roots_have_no_other_members() {
        assertMalformed(update(json -> ((ObjectNode) json.get("roots")).put("x", 1)), "bundle.roots", "the member x");
        assertMalformed(
                update(json -> ((ObjectNode) json.get("roots").get("keys").get(0)).put("x", 1)),
                "bundle.roots.keys[0]",
                "the member x");
    }

    @ParameterizedTest
    @CsvSource({
        "licenseIds, lic 1, lic 1",
        "serialNumbers, 123, invalid-code",
        "kids, AAAA, AAAA",
        "kids, AAA=, not canonical base64"
    })
    void what_could_never_match_is_not_revoked_but_refused(String list, String entry, String found) {
        assertMalformed(roots.updated(BUNDLE.revoking(list, entry).signedBy(ALICE)), "bundle.revoked." + list, found);
    }

    @Test
    void a_revoked_serial_number_is_written_in_its_canonical_form() {
        String loose = SampleLicense.SERIAL_NUMBER.replace("-", "");
        assertMalformed(
                roots.updated(BUNDLE.revoking("serialNumbers", loose).signedBy(ALICE)),
                "bundle.revoked.serialNumbers",
                loose);
    }

    @Test
    void survivors_are_digests() {
        assertMalformed(roots.updated(BUNDLE.sparing("AAAA").signedBy(ALICE)), "bundle.survivors", "AAAA");
        Updates.taken(roots.updated(BUNDLE.sparing(DIGEST).signedBy(ALICE)));
    }

    @Test
    void a_bundle_trusts_at_least_one_issuer() {
        assertMalformed(roots.updated(BUNDLE.withIssuers().signedBy(ALICE)), "bundle.issuers", "no key");
    }

    @Test
    void up_to_sixteen_signatures_are_read() {
        TestIssuer[] seventeen = new TestIssuer[17];
        for (int i = 0; i < seventeen.length; i++) {
            seventeen[i] = TestIssuer.named("root-" + i);
        }
        assertMalformed(roots.updated(BUNDLE.signedBy(seventeen)), "envelope.signatures", "17 signatures");
        seventeen[16] = ALICE;
        Updates.taken(roots.updated(BUNDLE.signedBy(Arrays.copyOfRange(seventeen, 1, 17))));
    }

    @Test
    void shipped_root_keys_have_no_other_members() {
        String json = TestBundle.rootKeys(1, ALICE);
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> TrustedKeys.parse(json.replace("{\"roots\"", "{\"version\":1,\"roots\"")))
                .withMessage("trusted-keys is the member version; allowed is only roots");
    }

    @Test
    void a_shipped_bundle_must_have_been_signed_by_its_own_roots() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> TrustedKeys.ofBundle(BUNDLE.signedBy(BOB)))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.TRUST_THRESHOLD))
                .withMessage("the trusted keys cannot be used: Of the root keys that it names, 0 have signed the trust"
                        + " bundle; 1 must.");
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> TrustedKeys.ofBundle(new byte[0]));
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> TrustedKeys.ofBundle(TestIssuer.named("acme").issue(SampleLicense.payload())));
    }

    @Test
    void a_mark_has_a_version_and_a_digest() {
        assertThat(new TrustMark(0, DIGEST).version()).isZero();
        assertThatThrownBy(() -> new TrustMark(-1, DIGEST)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new TrustMark(1, "short")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void every_flip_of_a_bit_of_a_bundle_is_refused_or_changes_nothing() {
        byte[] file = BUNDLE.signedBy(ALICE);
        TrustMark mark = Updates.taken(roots.updated(file)).mark().orElseThrow();
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (roots.updated(flipped) instanceof TrustedKeys trust) {
                assertThat(trust.mark()).contains(mark);
            }
        }
    }

    @Property(tries = 1000)
    void a_damaged_but_rightly_signed_bundle_is_taken_or_refused(@ForAll("damages") Damage damage) {
        String text = new String(damage.of(BUNDLE.payload()), StandardCharsets.ISO_8859_1);
        byte[] file =
                EnvelopeWriter.write(FilePurpose.TRUST, text.getBytes(StandardCharsets.ISO_8859_1), List.of(ALICE));
        assertThat(roots.updated(file)).isInstanceOfAny(TrustedKeys.class, Rejected.class);
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private TrustUpdate update(Consumer<ObjectNode> change) {
        return roots.updated(BUNDLE.with(change).signedBy(ALICE));
    }

    private static void assertMalformed(TrustUpdate update, String field, String found) {
        assertThat(Updates.code(update)).isEqualTo(RefusalCode.MALFORMED);
        assertThat(Updates.refusal(update).evidence().members())
                .containsEntry("field", field)
                .hasEntrySatisfying("found", value -> assertThat(value).startsWith(found));
    }
}
