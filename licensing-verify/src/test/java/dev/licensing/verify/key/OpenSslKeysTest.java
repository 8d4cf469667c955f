package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSslKeysTest {
    private static final Ed25519PrivateKey KEY =
            Keys.secret("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    @TempDir
    Path folder;

    @BeforeEach
    void openssl_is_here() {
        OpenSsl.assumePresent();
    }

    @Test
    void openssl_reads_a_key_in_clear() throws Exception {
        PrivateKeyFile.create(folder.resolve("key.pem"), KEY, Optional.empty());
        assertThat(publicKey(OpenSsl.run(folder, "pkey", "-in", "key.pem", "-noout", "-text")))
                .isEqualTo(KEY.publicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "p\u00e4ssw\u00f6rt"})
    void openssl_reads_an_encrypted_key(String password) throws Exception {
        PrivateKeyFile.create(folder.resolve("key.pem"), KEY, Optional.of(password.toCharArray()));
        Files.writeString(folder.resolve("password"), password);
        String output = OpenSsl.run(folder, "pkey", "-in", "key.pem", "-passin", "file:password", "-noout", "-text");
        assertThat(publicKey(output)).isEqualTo(KEY.publicKey());
        assertThat(OpenSsl.run(folder, "pkey", "-in", "key.pem", "-passin", "pass:wrong", "-noout"))
                .startsWith("failed");
    }

    @Test
    void a_key_that_openssl_made_is_read() throws Exception {
        OpenSsl.run(folder, "genpkey", "-algorithm", "ed25519", "-out", "key.pem");
        PrivateKey key = PrivateKeyPem.read(Files.readString(folder.resolve("key.pem")), Optional.empty());
        assertThat(publicKey(OpenSsl.run(folder, "pkey", "-in", "key.pem", "-noout", "-text")))
                .isEqualTo(key.publicKey());
    }

    @Test
    void a_key_that_openssl_made_and_encrypted_is_read() throws Exception {
        OpenSsl.run(
                folder, "genpkey", "-algorithm", "ed25519", "-aes-256-cbc", "-pass", "pass:secret", "-out", "key.pem");
        PrivateKey key =
                PrivateKeyPem.read(Files.readString(folder.resolve("key.pem")), Optional.of("secret".toCharArray()));
        String output = OpenSsl.run(folder, "pkey", "-in", "key.pem", "-passin", "pass:secret", "-noout", "-text");
        assertThat(publicKey(output)).isEqualTo(key.publicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-aes-128-cbc", "-des-ede3-cbc"})
    void an_encryption_that_is_not_supported_is_named(String cipher) throws Exception {
        OpenSsl.run(folder, "genpkey", "-algorithm", "ed25519", cipher, "-pass", "pass:secret", "-out", "key.pem");
        String pem = Files.readString(folder.resolve("key.pem"));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyPem.read(pem, Optional.of("secret".toCharArray())))
                .withMessage(
                        "the private key's encryption is damaged or not supported; allowed is PBEWithHmacSHA256AndAES_256");
    }

    private static byte[] publicKey(String text) {
        String hex = text.substring(text.indexOf("pub:") + 4).replaceAll("[^0-9a-f]", "");
        return HexFormat.of().parseHex(hex);
    }
}
