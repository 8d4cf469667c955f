package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** License files that carry bundles of trust behind the license. */
class LicenseWithBundlesTest {
    private static final License LICENSE = Licenses.sample();
    private static final Clock CLOCK = Clock.fixed(LICENSE.issuedAt(), ZoneOffset.UTC);
    private static final Ed25519SigningKey ROOT = Ed25519SigningKey.generate(new SecureRandom());
    private static final Ed25519SigningKey NEW_ROOT = Ed25519SigningKey.generate(new SecureRandom());
    private static final Ed25519SigningKey ACME = Ed25519SigningKey.generate(new SecureRandom());
    private static final List<Root> ROOTS = List.of(Root.of("alice", List.of(ROOT)));
    private static final TrustedKeys SHIPPED = TrustedKeys.parse(RootKeysWriter.write(1, ROOTS));
    private static final LicenseIssuer ISSUER = LicenseIssuer.signingWith(ACME, CLOCK);

    private final SignedTrustBundle first =
            sign(TrustBundleDraft.first(1, ROOTS).withIssuer("acme", List.of(TrustedKey.of(ACME))), ROOT);
    private final SignedTrustBundle second = sign(
            TrustBundleDraft.after(first).withRoots(1, List.of(Root.of("bob", List.of(NEW_ROOT)))), ROOT, NEW_ROOT);
    private final SignedTrustBundle third = sign(TrustBundleDraft.after(second), NEW_ROOT);

    @Test
    void a_product_that_has_seen_no_bundle_takes_the_license_and_its_bundles_at_once() {
        byte[] file = ISSUER.withBundles(List.of(first.file(), second.file(), third.file()))
                .issue(LICENSE);
        Verified verified = (Verified) LicenseVerifier.trusting(SHIPPED).verify(file);
        assertThat(verified.license()).isEqualTo(LICENSE);
        assertThat(verified.trust().version()).isEqualTo(3);
        assertThat(new String(file, StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN LICENSE-----\n")
                .containsSubsequence("-----BEGIN LICENSE TRUST-----", "-----BEGIN LICENSE TRUST-----");
    }

    @Test
    void without_bundles_a_file_is_the_license_alone() {
        assertThat(ISSUER.withBundles(List.of()).issue(LICENSE)).isEqualTo(ISSUER.issue(LICENSE));
    }

    @Test
    void a_bundle_whose_last_line_has_lost_its_end_does_not_matter() {
        byte[] cut = Arrays.copyOf(first.file(), first.file().length - 1);
        byte[] file =
                ISSUER.withBundles(List.of(cut, second.file(), third.file())).issue(LICENSE);
        assertThat(LicenseVerifier.trusting(SHIPPED).verify(file)).isInstanceOf(Verified.class);
    }

    @Test
    void bundles_that_do_not_follow_each_other_are_refused() {
        assertUnusable(List.of(first.file(), third.file()));
        assertUnusable(List.of(second.file(), first.file()));
        assertUnusable(List.of(ISSUER.issue(LICENSE)));
        assertUnusable(List.of(new byte[0]));
        List<byte[]> five = new ArrayList<>(List.of(first.file()));
        SignedTrustBundle last = first;
        for (int i = 0; i < 4; i++) {
            last = sign(TrustBundleDraft.after(last), ROOT);
            five.add(last.file());
        }
        assertThat(ISSUER.withBundles(five.subList(0, 4)).issue(LICENSE)).isNotEmpty();
        assertUnusable(five);
    }

    @Test
    void a_license_that_its_bundles_do_not_trust_is_not_handed_out() {
        SignedTrustBundle revoking = sign(TrustBundleDraft.after(first).revokeKey(ACME.kid()), ROOT);
        assertThat(refusedBeside(revoking)).isEqualTo(RefusalCode.REVOKED);
        SignedTrustBundle other = sign(
                TrustBundleDraft.after(first)
                        .withIssuer("acme", List.of(TrustedKey.of(NEW_ROOT)))
                        .removeKey(ACME.kid()),
                ROOT);
        assertThat(refusedBeside(other)).isEqualTo(RefusalCode.UNKNOWN_KEY);
        assertThat(refusedBeside(first)).as("it demands version 3").isEqualTo(RefusalCode.STALE_TRUST);
    }

    private static RefusalCode refusedBeside(SignedTrustBundle bundle) {
        LicenseIssuer issuer = ISSUER.withBundles(List.of(bundle.file()));
        return catchThrowableOfType(InvalidLicenseException.class, () -> issuer.issue(LICENSE))
                .refusal()
                .code();
    }

    private static void assertUnusable(List<byte[]> bundles) {
        assertThatExceptionOfType(InvalidTrustException.class).isThrownBy(() -> ISSUER.withBundles(bundles));
    }

    private static SignedTrustBundle sign(TrustBundleDraft draft, SigningKey... keys) {
        return TrustBundleIssuer.signingWith(List.of(keys), CLOCK).sign(draft);
    }
}
