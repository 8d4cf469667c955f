package dev.licensing.examples.vendortool.keys;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder of an issuer's keys: {@code issuer.pem}, {@code issuer-mldsa.pem} when the issuer is hybrid, and {@code
 * trusted-keys.json} for the product to ship.
 *
 * @param folder the folder
 */
public record KeyFolder(Path folder) {
    private static final String NAME = "issuer";
    private static final String TRUSTED_KEYS = "trusted-keys.json";
    private static final long FIRST_VERSION = 1;
    private static final int MOST_TRUST_BYTES = 1024 * 1024;

    /**
     * All that a folder may hold and that nothing else may take the place of.
     *
     * @return the files, whether they are there or not
     */
    public List<Path> files() {
        return List.of(privateKey(), mlDsaPrivateKey(), trustedKeys());
    }

    /**
     * The private key of Ed25519.
     *
     * @return a file of PKCS#8 PEM
     */
    public Path privateKey() {
        return privateKeys().ed25519();
    }

    /**
     * The private key of ML-DSA-65.
     *
     * @return a file of PKCS#8 PEM, which only a hybrid issuer has
     */
    public Path mlDsaPrivateKey() {
        return privateKeys().mlDsa65();
    }

    /**
     * The public keys.
     *
     * @return a file of JSON
     */
    public Path trustedKeys() {
        return folder.resolve(TRUSTED_KEYS);
    }

    /**
     * Reads the private keys.
     *
     * @param password their password
     * @return the keys
     * @throws IOException when one cannot be read
     */
    public PrivateKeys read(Optional<char[]> password) throws IOException {
        InputFile.requireDirectory(folder);
        return privateKeys().read(password);
    }

    /**
     * Reads the public keys.
     *
     * @return the text, which may be anything
     * @throws IOException when it cannot be read
     */
    public String readTrustedKeys() throws IOException {
        InputFile.requireDirectory(folder);
        return InputFile.text(trustedKeys(), MOST_TRUST_BYTES);
    }

    /**
     * Stores new keys. All files are complete before the first of them takes its place; when one cannot take it, all go
     * back. The private key of Ed25519 is the last, and the old ones are kept aside until then: where the process is killed,
     * they are in their places or in the folder {@code .new-…}.
     *
     * @param keys the private keys
     * @param issuerId the issuer's identifier
     * @param password encrypts them
     * @param force whether keys that are there are replaced
     * @throws IOException when there are such, or the files cannot be written
     */
    public void write(PrivateKeys keys, String issuerId, Optional<char[]> password, boolean force) throws IOException {
        InputFile.requireNoFile(folder);
        OutputFile.requireFree(privateKey(), force);
        OutputFile.requireFree(trustedKeys(), force);
        requireMlDsaFree(keys, force);
        NewFiles files = new NewFiles(folder.resolve(".new-" + UUID.randomUUID()));
        try {
            // The private keys first, since that makes the folders that are missing, and for their owner only
            new PrivateKeyFiles(files.of(privateKey()), files.of(mlDsaPrivateKey())).write(keys, password);
            OutputFile.write(files.of(trustedKeys()), trustedKeys(keys, issuerId), false);
            files.place(List.of(trustedKeys(), mlDsaPrivateKey(), privateKey()), force);
        } catch (AccessDeniedException e) {
            // By the name that was given, and not by one that is nobody's business
            throw new AccessDeniedException(folder.toString());
        } finally {
            files.delete();
        }
    }

    /**
     * What platforms that ship this folder's trusted keys say against a license.
     *
     * @param license the bytes of a license file
     * @return the words; empty when they take it
     * @throws IOException when the trusted keys cannot be read
     */
    public Optional<String> refusalOf(byte[] license) throws IOException {
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
    private void requireMlDsaFree(PrivateKeys keys, boolean force) throws IOException {
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

    private PrivateKeyFiles privateKeys() {
        return PrivateKeyFiles.in(folder, NAME);
    }

    private byte[] trustedKeys(PrivateKeys keys, String issuerId) throws IOException {
        String json = TrustedKeysWriter.write(nextVersion(), issuerId, TrustedKey.allOf(keys.all()));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
