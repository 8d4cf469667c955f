package dev.licensing.issue;

import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.MlDsa65PrivateKey;
import dev.licensing.verify.key.PrivateKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * An ML-DSA-65 key (FIPS 204) held in memory, from a PKCS#8 PEM file that its owner alone can read. The secret never prints.
 * Immutable, thread-safe.
 *
 * <p>Its signatures are hedged: random bytes go into each, so two signatures of the same message differ.
 */
public final class MlDsa65SigningKey implements SigningKey {
    private final MlDsa65PrivateKey key;
    private final SecureRandom random;

    private MlDsa65SigningKey(MlDsa65PrivateKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Makes a new key.
     *
     * @param random the source of the secret, and of what goes into every signature
     * @return the key
     */
    public static MlDsa65SigningKey generate(SecureRandom random) {
        return new MlDsa65SigningKey(MlDsa65PrivateKey.generate(random), random);
    }

    /**
     * Reads a key.
     *
     * @param file a PKCS#8 PEM file in the seed form of RFC 9881, encrypted or not
     * @param password its password; empty when it is not encrypted
     * @param random the source of what goes into every signature
     * @return the key
     * @throws IOException when the file is missing or cannot be read, others can read it, it is no ML-DSA-65 key, or the
     *     password is missing or wrong; the message says which
     */
    public static MlDsa65SigningKey read(Path file, Optional<char[]> password, SecureRandom random) throws IOException {
        return new MlDsa65SigningKey(PrivateKeyFile.readMlDsa65(file, password), random);
    }

    /**
     * Writes the key to a new file that its owner alone can read.
     *
     * @param file the file; its folder is created when it is missing
     * @param password encrypts the key; empty to leave it in clear
     * @throws java.nio.file.FileAlreadyExistsException when the file is there: it stays as it is
     * @throws IOException when the file cannot be written
     */
    public void writePrivateKey(Path file, Optional<char[]> password) throws IOException {
        PrivateKeyFile.create(file, key, password);
    }

    @Override
    public String algorithm() {
        return key.algorithm().wireName();
    }

    @Override
    public String publicJwk() {
        return Jwk.write(key.algorithm(), key.publicKey());
    }

    @Override
    public String kid() {
        return Jwk.thumbprint(key.algorithm(), key.publicKey());
    }

    @Override
    public byte[] sign(byte[] message) {
        return key.sign(message, random);
    }

    @Override
    public String toString() {
        return "MlDsa65SigningKey[" + kid() + "]";
    }
}
