package dev.licensing.issue;

import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.PrivateKeyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * An Ed25519 key (RFC 8032) held in memory, from a PKCS#8 PEM file that its owner alone can read. The secret never
 * prints. Immutable, thread-safe.
 */
public final class Ed25519SigningKey implements SigningKey {
    private final Ed25519PrivateKey key;

    private Ed25519SigningKey(Ed25519PrivateKey key) {
        this.key = key;
    }

    /**
     * Makes a new key.
     *
     * @param random the source of the secret
     * @return the key
     */
    public static Ed25519SigningKey generate(SecureRandom random) {
        return new Ed25519SigningKey(Ed25519PrivateKey.generate(random));
    }

    /**
     * Reads a key.
     *
     * @param file a PKCS#8 PEM file, encrypted or not
     * @param password its password; empty when it is not encrypted
     * @return the key
     * @throws IOException when the file is missing or cannot be read, others can read it, it is no Ed25519 key, or the
     *     password is missing or wrong; the message says which
     */
    public static Ed25519SigningKey read(Path file, Optional<char[]> password) throws IOException {
        return new Ed25519SigningKey(PrivateKeyFile.readEd25519(file, password));
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
        return key.sign(message);
    }

    @Override
    public String toString() {
        return "Ed25519SigningKey[" + kid() + "]";
    }
}
