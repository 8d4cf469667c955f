package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.verify.key.KeyFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlDsa65SigningKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Optional<char[]> PASSWORD = Optional.of("correct horse".toCharArray());
    private final MlDsa65SigningKey key = MlDsa65SigningKey.generate(RANDOM);

    @TempDir
    Path folder;

    @Test
    void a_key_reads_back_encrypted_and_in_clear() throws IOException {
        key.writePrivateKey(folder.resolve("a.pem"), PASSWORD);
        key.writePrivateKey(folder.resolve("b.pem"), Optional.empty());
        assertThat(MlDsa65SigningKey.read(folder.resolve("a.pem"), PASSWORD, RANDOM)
                        .publicJwk())
                .isEqualTo(key.publicJwk());
        assertThat(MlDsa65SigningKey.read(folder.resolve("b.pem"), Optional.empty(), RANDOM)
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
    void a_key_of_the_other_algorithm_is_refused() throws IOException {
        Path file = folder.resolve("a.pem");
        Ed25519SigningKey.generate(RANDOM).writePrivateKey(file, Optional.empty());
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> MlDsa65SigningKey.read(file, Optional.empty(), RANDOM))
                .withMessageEndingWith("the private key is one of Ed25519; allowed is ML-DSA-65");
        key.writePrivateKey(folder.resolve("b.pem"), Optional.empty());
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> Ed25519SigningKey.read(folder.resolve("b.pem"), Optional.empty()))
                .withMessageEndingWith("the private key is one of ML-DSA-65; allowed is Ed25519");
    }

    @Test
    void its_name_is_the_thumbprint_over_alg_kty_and_pub() throws Exception {
        String jwk = key.publicJwk();
        assertThat(jwk).startsWith("{\"kty\":\"AKP\",\"alg\":\"ML-DSA-65\",\"pub\":\"");
        String members = "{\"alg\":\"ML-DSA-65\",\"kty\":\"AKP\"," + jwk.substring(jwk.indexOf("\"pub\""));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.US_ASCII));
        assertThat(key.kid()).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(key.algorithm()).isEqualTo("ML-DSA-65");
    }

    @Test
    void signatures_of_one_message_differ() {
        assertThat(key.sign(new byte[] {1})).hasSize(3309).isNotEqualTo(key.sign(new byte[] {1}));
    }

    @Test
    void keys_differ_and_none_prints_its_secret() {
        assertThat(MlDsa65SigningKey.generate(RANDOM).kid()).isNotEqualTo(key.kid());
        assertThat(key).hasToString("MlDsa65SigningKey[" + key.kid() + "]");
    }
}
