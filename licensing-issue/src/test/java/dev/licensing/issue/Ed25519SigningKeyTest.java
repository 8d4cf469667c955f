package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.verify.key.KeyFileException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ed25519SigningKeyTest {
    private static final Optional<char[]> PASSWORD = Optional.of("correct horse".toCharArray());
    private final Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void a_key_reads_back_encrypted_and_in_clear() throws IOException {
        key.writePrivateKey(folder.resolve("a.pem"), PASSWORD);
        key.writePrivateKey(folder.resolve("b.pem"), Optional.empty());
        assertThat(Ed25519SigningKey.read(folder.resolve("a.pem"), PASSWORD).publicJwk())
                .isEqualTo(key.publicJwk());
        assertThat(Ed25519SigningKey.read(folder.resolve("b.pem"), Optional.empty())
                        .kid())
                .isEqualTo(key.kid());
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pem"), "mine");
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> key.writePrivateKey(file, PASSWORD));
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_wrong_password_is_said_to_be_one() throws IOException {
        key.writePrivateKey(folder.resolve("a.pem"), PASSWORD);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> Ed25519SigningKey.read(folder.resolve("a.pem"), Optional.of("guess".toCharArray())))
                .withMessageEndingWith("check the password");
    }

    @Test
    void keys_differ_and_none_prints_its_secret() {
        assertThat(Ed25519SigningKey.generate(new SecureRandom()).kid()).isNotEqualTo(key.kid());
        assertThat(key).hasToString("Ed25519SigningKey[" + key.kid() + "]");
    }
}
