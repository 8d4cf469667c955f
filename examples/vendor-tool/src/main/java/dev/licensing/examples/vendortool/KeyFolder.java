package dev.licensing.examples.vendortool;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The folder of an issuer's key: {@code issuer.pem}, and {@code trusted-keys.json} for the product to ship. */
record KeyFolder(Path folder) {
    private static final String PRIVATE_KEY = "issuer.pem";
    private static final String TRUSTED_KEYS = "trusted-keys.json";
    private static final String ISSUER_ID = "issuer";
    private static final long FIRST_VERSION = 1;
    private static final int MOST_TRUST_BYTES = 1024 * 1024;

    Path privateKey() {
        return folder.resolve(PRIVATE_KEY);
    }

    Path trustedKeys() {
        return folder.resolve(TRUSTED_KEYS);
    }

    Ed25519SigningKey read(Optional<char[]> password) throws IOException {
        InputFile.requireDirectory(folder);
        return Ed25519SigningKey.read(InputFile.requireFile(privateKey()), password);
    }

    /**
     * Stores a new key. Both files are complete before the first of them takes its place, and the private key is the last to
     * do so: whenever this is interrupted, the old private key is there, or the new one with all that belongs to it.
     */
    void write(Ed25519SigningKey key, Optional<char[]> password, boolean force) throws IOException {
        InputFile.requireNoFile(folder);
        OutputFile.requireFree(privateKey(), force);
        OutputFile.requireFree(trustedKeys(), force);
        Path staging = folder.resolve(".new-" + UUID.randomUUID());
        Path newPrivateKey = staging.resolve(PRIVATE_KEY);
        Path newTrustedKeys = staging.resolve(TRUSTED_KEYS);
        try {
            // This one first, since it makes the folders that are missing, and for their owner only
            key.writePrivateKey(newPrivateKey, password);
            OutputFile.write(newTrustedKeys, trustedKeys(key), false);
            OutputFile.publish(newTrustedKeys, trustedKeys(), force);
            OutputFile.publish(newPrivateKey, privateKey(), force);
        } catch (AccessDeniedException e) {
            // By the name that was given, and not by one that is nobody's business
            throw new AccessDeniedException(folder.toString());
        } finally {
            deleteQuietly(newPrivateKey);
            deleteQuietly(newTrustedKeys);
            deleteQuietly(staging);
        }
    }

    /** What platforms that ship this folder's trusted keys say against a license; empty when they take it. */
    Optional<String> refusalOf(byte[] license) throws IOException {
        if (!Files.isRegularFile(trustedKeys())) {
            return Optional.empty();
        }
        try {
            TrustedKeys trust = TrustedKeys.parse(InputFile.text(trustedKeys(), MOST_TRUST_BYTES));
            return LicenseVerifier.trusting(trust).verify(license) instanceof Rejected rejected
                    ? Optional.of(Explanation.of(rejected.refusal()).words())
                    : Optional.empty();
        } catch (InvalidTrustException | UnusableFileException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static void deleteQuietly(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException e) {
            // What went wrong before is the better message
        }
    }

    /** A changed key is a changed trust, which has a higher version; what cannot be read any more starts anew. */
    private long nextVersion() throws IOException {
        if (!Files.isRegularFile(trustedKeys())) {
            return FIRST_VERSION;
        }
        try {
            return TrustedKeys.parse(InputFile.text(trustedKeys(), MOST_TRUST_BYTES))
                            .version()
                    + 1;
        } catch (InvalidTrustException | UnusableFileException e) {
            return FIRST_VERSION;
        }
    }

    private byte[] trustedKeys(Ed25519SigningKey key) throws IOException {
        String json = TrustedKeysWriter.write(nextVersion(), ISSUER_ID, key);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
