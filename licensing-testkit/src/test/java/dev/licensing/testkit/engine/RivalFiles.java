package dev.licensing.testkit.engine;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.License;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.testkit.TestRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/** License files that are installed at once, two by two. */
final class RivalFiles {
    private final Server server = Server.create();
    private final Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
    private final List<Root> roots = List.of(Root.of("test-root", List.of(key)));
    private final Path folder;
    private SignedTrustBundle trust;

    /** A file and what is installed when it is. */
    record Candidate(Path file, License license, SignedTrustBundle trust) {
        /** Until the next two are written. */
        byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        /** What every server has to say then. */
        String seen() {
            return license.licenseId() + " " + digest(trust.file()) + " Active []";
        }
    }

    RivalFiles(Path folder) throws IOException {
        this.folder = folder;
        this.trust = sign(
                TrustBundleDraft.first(1, roots).withIssuersOf(server.vendor().trustedKeysJson()));
        Files.writeString(folder.resolve("trusted-keys.json"), RootKeysWriter.write(1, roots));
        Files.writeString(
                folder.resolve("serial"), server.machine().serialNumber().toString());
    }

    /** Two licenses under one trust, which both bring along: whichever comes last takes the place of the other. */
    List<Candidate> underOneTrust() throws IOException {
        return List.of(
                write("one.lic", server.license().toLicense(), trust),
                write("other.lic", server.license().toLicense(), trust));
    }

    /** Two licenses, each with the next version of the trust, which revokes the other one: only the first can be installed. */
    List<Candidate> eachWithItsOwnTrust() throws IOException {
        License one = server.license().toLicense();
        License other = server.license().toLicense();
        List<Candidate> rivals = List.of(
                write("one.lic", one, revoking(other.licenseId())),
                write("other.lic", other, revoking(one.licenseId())));
        // The next one is newer than both
        trust = sign(TrustBundleDraft.after(sign(TrustBundleDraft.after(trust))));
        return rivals;
    }

    private SignedTrustBundle revoking(LicenseId license) {
        return sign(TrustBundleDraft.after(trust).revokeLicense(license));
    }

    private SignedTrustBundle sign(TrustBundleDraft draft) {
        return TrustBundleIssuer.signingWith(List.of(key), Clock.fixed(Server.START, ZoneOffset.UTC))
                .sign(draft);
    }

    private Candidate write(String name, License license, SignedTrustBundle bundle) throws IOException {
        byte[] file = TestRoots.attach(server.vendor().sign(license), bundle.file());
        return new Candidate(Files.write(folder.resolve(name), file), license, bundle);
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
