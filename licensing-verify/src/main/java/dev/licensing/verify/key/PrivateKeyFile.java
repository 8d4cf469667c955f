package dev.licensing.verify.key;

import dev.licensing.verify.envelope.Algorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A private key in a file of its own, readable by its owner only; it is written whole or not at all, never replaced. */
public final class PrivateKeyFile {
    private static final int MOST_BYTES = 16 * 1024;

    private PrivateKeyFile() {}

    /**
     * Writes a new file, with its folders.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file is there already: it stays as it is
     */
    public static void create(Path file, PrivateKey key, Optional<char[]> password) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new KeyFileException(file + " is no file that can be written");
        }
        OwnerOnly.createFolders(folder);
        Path temporary = OwnerOnly.createTemporaryFile(folder);
        try {
            Files.writeString(temporary, PrivateKeyPem.write(key, password), StandardCharsets.US_ASCII);
            force(temporary);
            publish(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Reads a key that only its owner can read.
     *
     * @throws KeyFileException when, on POSIX, others can read the file, or it is no Ed25519 key, or the password is missing or wrong
     * @throws IOException when the file is missing or cannot be read
     */
    public static Ed25519PrivateKey readEd25519(Path file, Optional<char[]> password) throws IOException {
        PrivateKey key = read(file, password);
        if (key instanceof Ed25519PrivateKey ed25519) {
            return ed25519;
        }
        throw ofOtherAlgorithm(file, key, Algorithm.ED25519);
    }

    /**
     * Reads a key that only its owner can read.
     *
     * @throws KeyFileException when, on POSIX, others can read the file, or it is no ML-DSA-65 key, or the password is missing or wrong
     * @throws IOException when the file is missing or cannot be read
     */
    public static MlDsa65PrivateKey readMlDsa65(Path file, Optional<char[]> password) throws IOException {
        PrivateKey key = read(file, password);
        if (key instanceof MlDsa65PrivateKey mlDsa65) {
            return mlDsa65;
        }
        throw ofOtherAlgorithm(file, key, Algorithm.ML_DSA_65);
    }

    private static KeyFileException ofOtherAlgorithm(Path file, PrivateKey key, Algorithm allowed) {
        return new KeyFileException(file + ": the private key is one of "
                + key.algorithm().wireName() + "; allowed is " + allowed.wireName());
    }

    private static PrivateKey read(Path file, Optional<char[]> password) throws IOException {
        if (Files.isDirectory(file)) {
            throw new KeyFileException(file + " is a folder; a private key is a file");
        }
        OwnerOnly.require(file);
        try {
            return PrivateKeyPem.read(new String(start(file), StandardCharsets.ISO_8859_1), password);
        } catch (KeyFileException e) {
            throw new KeyFileException(file + ": " + e.getMessage());
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MOST_BYTES + 1);
            if (start.length > MOST_BYTES) {
                throw new KeyFileException("it is no private key: it is over " + MOST_BYTES + " bytes");
            }
            return start;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * A hard link fails where the name is taken, also for two processes at once. On systems without links an empty file
     * claims the name first, so that of two processes one fails.
     */
    private static void publish(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.createFile(file);
            try {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        }
    }
}
