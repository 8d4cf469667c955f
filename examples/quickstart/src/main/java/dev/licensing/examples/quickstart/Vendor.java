package dev.licensing.examples.quickstart;

import dev.licensing.core.license.License;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** The company that makes the platform: its issuer key in files, and the license files it hands out. */
final class Vendor {
    private final Path trustedKeysFile;
    private final Ed25519SigningKey key;

    private Vendor(Path trustedKeysFile, Ed25519SigningKey key) {
        this.trustedKeysFile = trustedKeysFile;
        this.key = key;
    }

    static Vendor create(Path folder) throws IOException {
        Path privateKeyFile = folder.resolve("issuer.pem");
        Ed25519SigningKey.generate(new SecureRandom()).writePrivateKey(privateKeyFile, Optional.empty());
        Ed25519SigningKey key = Ed25519SigningKey.read(privateKeyFile, Optional.empty());
        Path trustedKeysFile = folder.resolve("trusted-keys.json");
        Files.writeString(trustedKeysFile, TrustedKeysWriter.write(1, "acme", key));
        return new Vendor(trustedKeysFile, key);
    }

    String kid() {
        return key.kid();
    }

    byte[] issue(License license) {
        return LicenseIssuer.signingWith(key, Clock.systemUTC()).issue(license);
    }

    TrustedKeys trustedKeys() throws IOException {
        return TrustedKeys.parse(Files.readString(trustedKeysFile));
    }
}
