package dev.licensing.examples.vendortool.keys;

import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.MlDsa65SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Where private keys are: {@code NAME.pem}, and {@code NAME-mldsa.pem} when there is a key of ML-DSA-65.
 *
 * @param ed25519 a file of PKCS#8 PEM
 * @param mlDsa65 a file of PKCS#8 PEM that may be missing
 */
public record PrivateKeyFiles(Path ed25519, Path mlDsa65) {
    /**
     * The files of a folder.
     *
     * @param folder the folder
     * @param name whose keys they are
     * @return the files
     */
    public static PrivateKeyFiles in(Path folder, String name) {
        return new PrivateKeyFiles(folder.resolve(name + ".pem"), folder.resolve(name + "-mldsa.pem"));
    }

    /**
     * Reads the keys.
     *
     * @param password their password
     * @return the keys
     * @throws IOException when one cannot be read
     */
    public PrivateKeys read(Optional<char[]> password) throws IOException {
        Ed25519SigningKey first = Ed25519SigningKey.read(InputFile.requireFile(ed25519), password);
        if (Files.notExists(mlDsa65, LinkOption.NOFOLLOW_LINKS)) {
            return new PrivateKeys(first, Optional.empty());
        }
        InputFile.requireFile(mlDsa65);
        return new PrivateKeys(first, Optional.of(MlDsa65SigningKey.read(mlDsa65, password, new SecureRandom())));
    }

    /**
     * Writes the keys to new files; folders that are missing are made for their owner only.
     *
     * @param keys the keys
     * @param password encrypts them
     * @throws IOException when a file is there, or cannot be written
     */
    public void write(PrivateKeys keys, Optional<char[]> password) throws IOException {
        keys.ed25519().writePrivateKey(ed25519, password);
        if (keys.mlDsa65().isPresent()) {
            keys.mlDsa65().get().writePrivateKey(mlDsa65, password);
        }
    }
}
