package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyFileTest {
    private static final Ed25519PrivateKey KEY =
            Keys.secret("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final Ed25519PrivateKey OTHER =
            Keys.secret("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final Optional<char[]> NONE = Optional.empty();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void there_is_no_file_yet() {
        file = folder.resolve("keys/deep/key.pem");
    }

    @Test
    void a_key_reads_back_in_clear_and_encrypted() throws IOException {
        PrivateKeyFile.create(file, KEY, NONE);
        assertThat(PrivateKeyFile.readEd25519(file, NONE).publicKey()).isEqualTo(KEY.publicKey());
        Path encrypted = folder.resolve("encrypted.pem");
        PrivateKeyFile.create(encrypted, KEY, Optional.of("secret".toCharArray()));
        assertThat(PrivateKeyFile.readEd25519(encrypted, Optional.of("secret".toCharArray()))
                        .publicKey())
                .isEqualTo(KEY.publicKey());
    }

    @Test
    void the_file_and_the_folders_that_are_made_are_the_owners_alone() throws IOException {
        assumePosix();
        PrivateKeyFile.create(file, KEY, NONE);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
        assertThat(permissions(file.getParent().getParent())).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_is_there_stays_as_it_is() throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateKeyFile.create(folder.resolve("key.pem"), KEY, NONE);
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(folder.resolve("key.pem"))).isEqualTo("rw-------");
    }

    @Test
    void a_key_is_never_overwritten_and_nothing_else_is_left_behind() throws IOException {
        PrivateKeyFile.create(file, KEY, NONE);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PrivateKeyFile.create(file, OTHER, NONE));
        assertThat(PrivateKeyFile.readEd25519(file, NONE).publicKey()).isEqualTo(KEY.publicKey());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_in_the_place_of_the_file_is_not_followed_when_writing() throws IOException {
        Path target = folder.resolve("target");
        Path link = Files.createSymbolicLink(folder.resolve("key.pem"), target);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PrivateKeyFile.create(link, KEY, NONE));
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rw-rw-rw-", "r--r--r--"})
    void a_file_that_others_can_read_or_write_is_refused_with_the_remedy(String permissions) throws IOException {
        assumePosix();
        PrivateKeyFile.create(file, KEY, NONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(file, NONE))
                .withMessage(
                        "the private key " + file + " is open to others (" + permissions
                                + "); allowed is rw-------: run chmod 600 on it, and make a new key if somebody may have read it");
    }

    @Test
    void a_folder_is_named_as_what_it_is() throws IOException {
        Files.createDirectories(file);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(file, NONE))
                .withMessage(file + " is a folder; a private key is a file");
    }

    @Test
    void a_file_that_only_its_owner_reads_is_read() throws IOException {
        assumePosix();
        PrivateKeyFile.create(file, KEY, NONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(PrivateKeyFile.readEd25519(file, NONE).publicKey()).isEqualTo(KEY.publicKey());
    }

    @Test
    void a_missing_file_is_said_to_be_missing() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> PrivateKeyFile.readEd25519(file, NONE));
    }

    @Test
    void a_failure_names_the_file() throws IOException {
        Files.createDirectories(file.getParent());
        PrivateKeyFile.create(file, KEY, Optional.of("secret".toCharArray()));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(file, Optional.of("guess".toCharArray())))
                .withMessage(file + ": the private key cannot be decrypted; check the password");
        Files.writeString(file, "x");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(file, NONE))
                .withMessageStartingWith(file + ": the file is no private key");
    }

    @Test
    void a_file_too_large_for_a_key_is_refused() throws IOException {
        PrivateKeyFile.create(file, KEY, NONE);
        Files.writeString(file, "x".repeat(16 * 1024 + 1));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(file, NONE))
                .withMessage(file + ": it is no private key: it is over 16384 bytes");
    }

    private void assumePosix() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no modes");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
