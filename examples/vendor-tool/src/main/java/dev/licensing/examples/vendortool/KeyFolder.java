package dev.licensing.examples.vendortool;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder of an issuer's keys: {@code issuer.pem}, {@code issuer-mldsa.pem} when the issuer is hybrid, and {@code
 * trusted-keys.json} for the product to ship.
 */
record KeyFolder(Path folder) {
    private static final String PRIVATE_KEY = "issuer.pem";
    private static final String ML_DSA_PRIVATE_KEY = "issuer-mldsa.pem";
    private static final String TRUSTED_KEYS = "trusted-keys.json";
    private static final String ISSUER_ID = "issuer";
    private static final long FIRST_VERSION = 1;
    private static final int MOST_TRUST_BYTES = 1024 * 1024;

    Path privateKey() {
        return folder.resolve(PRIVATE_KEY);
    }

    Path mlDsaPrivateKey() {
        return folder.resolve(ML_DSA_PRIVATE_KEY);
    }

    Path trustedKeys() {
        return folder.resolve(TRUSTED_KEYS);
    }

    IssuerKeys read(Optional<char[]> password) throws IOException {
        InputFile.requireDirectory(folder);
        Ed25519SigningKey ed25519 = Ed25519SigningKey.read(InputFile.requireFile(privateKey()), password);
        if (Files.notExists(mlDsaPrivateKey(), LinkOption.NOFOLLOW_LINKS)) {
            return new IssuerKeys(ed25519, Optional.empty());
        }
        InputFile.requireFile(mlDsaPrivateKey());
        return new IssuerKeys(
                ed25519, Optional.of(MlDsa65SigningKey.read(mlDsaPrivateKey(), password, new SecureRandom())));
    }

    /**
     * Stores new keys. All files are complete before the first of them takes its place; when one cannot take it, all go
     * back. The private key of Ed25519 is the last, and the old ones are kept aside until then: where the process is killed,
     * they are in their places or in the folder {@code .new-…}.
     */
    void write(IssuerKeys keys, Optional<char[]> password, boolean force) throws IOException {
        InputFile.requireNoFile(folder);
        OutputFile.requireFree(privateKey(), force);
        OutputFile.requireFree(trustedKeys(), force);
        requireMlDsaFree(keys, force);
        NewFiles files = new NewFiles(folder.resolve(".new-" + UUID.randomUUID()));
        try {
            // The private keys first, since that makes the folders that are missing, and for their owner only
            keys.ed25519().writePrivateKey(files.of(privateKey()), password);
            if (keys.mlDsa65().isPresent()) {
                keys.mlDsa65().get().writePrivateKey(files.of(mlDsaPrivateKey()), password);
            }
            OutputFile.write(files.of(trustedKeys()), trustedKeys(keys), false);
            files.place(List.of(trustedKeys(), mlDsaPrivateKey(), privateKey()), force);
        } catch (AccessDeniedException e) {
            // By the name that was given, and not by one that is nobody's business
            throw new AccessDeniedException(folder.toString());
        } finally {
            files.delete();
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

    /** A key that is no longer the issuer's would go on signing, and one that still is must not be lost. */
    private void requireMlDsaFree(IssuerKeys keys, boolean force) throws IOException {
        if (keys.mlDsa65().isPresent()) {
            OutputFile.requireFree(mlDsaPrivateKey(), force);
        } else if (Files.exists(mlDsaPrivateKey(), LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    mlDsaPrivateKey().toString(),
                    null,
                    "is there already, and would go on signing; use --hybrid, or move it away first");
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

    private byte[] trustedKeys(IssuerKeys keys) throws IOException {
        String json = TrustedKeysWriter.write(nextVersion(), ISSUER_ID, TrustedKey.allOf(keys.all()));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
