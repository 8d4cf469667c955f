package dev.licensing.testkit;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.verify.TrustedKeys;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A root that says which vendors are trusted, and its bundles one after another. For one thread.
 *
 * <pre>{@code
 * TestRoots roots = TestRoots.create();
 * byte[] bundle = roots.trust(vendor);                       // version 1
 * byte[] file = TestRoots.attach(license.toFile(), bundle);  // to a product that trusts roots.trustedKeys()
 * byte[] newer = roots.revoke(licenseId, vendor);            // version 2
 * }</pre>
 */
public final class TestRoots {
    private final Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
    private final List<Root> roots = List.of(Root.of("test-root", List.of(key)));
    private Optional<SignedTrustBundle> latest = Optional.empty();

    private TestRoots() {}

    /**
     * A root that has said nothing yet.
     *
     * @return the root
     */
    public static TestRoots create() {
        return new TestRoots();
    }

    /**
     * What a product ships that leaves it to this root whom to trust.
     *
     * @return the root's public key
     */
    public TrustedKeys trustedKeys() {
        return TrustedKeys.parse(RootKeysWriter.write(1, roots));
    }

    /**
     * The next bundle, which trusts one more vendor.
     *
     * @param vendor whose keys; bundles are issued at its time
     * @return the bytes of a signed bundle
     */
    public byte[] trust(TestVendor vendor) {
        String issuer = TestVendor.ISSUER + "-"
                + (latest.isEmpty() ? 1 : latest.get().statement().version() + 1);
        return sign(next().withIssuer(issuer, vendor.publicKeys()), vendor);
    }

    /**
     * The next bundle, which takes a license back.
     *
     * @param license its identifier
     * @param vendor at whose time it is issued
     * @return the bytes of a signed bundle
     */
    public byte[] revoke(LicenseId license, TestVendor vendor) {
        return sign(next().revokeLicense(license), vendor);
    }

    /**
     * A license file that carries bundles along.
     *
     * @param license the file of a license
     * @param bundles in ascending version, at most four
     * @return the bytes of one file
     */
    public static byte[] attach(byte[] license, byte[]... bundles) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(license);
        for (byte[] bundle : bundles) {
            file.writeBytes(bundle);
        }
        return file.toByteArray();
    }

    private TrustBundleDraft next() {
        return latest.isEmpty() ? TrustBundleDraft.first(1, roots) : TrustBundleDraft.after(latest.get());
    }

    private byte[] sign(TrustBundleDraft draft, TestVendor vendor) {
        Clock clock = Clock.fixed(vendor.now(), ZoneOffset.UTC);
        SignedTrustBundle bundle =
                TrustBundleIssuer.signingWith(List.of(key), clock).sign(draft);
        latest = Optional.of(bundle);
        return bundle.file();
    }
}
