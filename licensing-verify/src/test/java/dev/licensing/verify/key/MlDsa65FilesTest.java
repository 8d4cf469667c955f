package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.verify.strict.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ML-DSA-65 private keys as PKCS#8 PEM of RFC 9881, in files of their owner's. */
class MlDsa65FilesTest {
    private static final byte[] SEED = Keys.bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final MlDsa65PrivateKey KEY = MlDsa65PrivateKey.ofSeed(SEED);
    private static final Optional<char[]> NONE = Optional.empty();
    private static final Optional<char[]> PASSWORD = Optional.of("correct horse".toCharArray());

    /** Of RFC 9881, appendix C. */
    private static final String OF_THE_RFC = """
            -----BEGIN PRIVATE KEY-----
            MDQCAQAwCwYJYIZIAWUDBAMSBCKAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZ
            GhscHR4f
            -----END PRIVATE KEY-----
            """;

    @TempDir
    Path folder;

    @Test
    void the_clear_form_is_that_of_rfc_9881() throws KeyFileException {
        assertThat(PrivateKeyPem.write(KEY, NONE)).isEqualTo(OF_THE_RFC);
        PrivateKey read = PrivateKeyPem.read(OF_THE_RFC, NONE);
        assertThat(read).isInstanceOf(MlDsa65PrivateKey.class);
        assertThat(HexFormat.of().formatHex(Sha256.digest(read.publicKey())))
                .isEqualTo("d666806e11cee19a7c989f7445f90dd419cf4d2d51db8c0fdb4c0f0a542238c9");
    }

    @Property(tries = 50)
    void a_key_reads_back_from_clear_text(@ForAll @Size(32) byte[] secret) throws KeyFileException {
        PrivateKey key = PrivateKeyPem.read(PrivateKeyPem.write(MlDsa65PrivateKey.ofSeed(secret), NONE), NONE);
        assertThat(key).isInstanceOf(MlDsa65PrivateKey.class);
        assertThat(key.seed()).isEqualTo(secret);
    }

    @Test
    void a_key_reads_back_from_its_encrypted_form_with_its_password_only() throws KeyFileException {
        String pem = PrivateKeyPem.write(KEY, PASSWORD);
        assertThat(pem).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        assertThat(PrivateKeyPem.read(pem, PASSWORD).seed()).isEqualTo(SEED);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyPem.read(pem, Optional.of("guess".toCharArray())))
                .withMessage("the private key cannot be decrypted; check the password");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyPem.read(pem, NONE))
                .withMessage("the private key is encrypted; set the password it was made with");
    }

    @Test
    void a_key_reads_back_from_its_file() throws IOException {
        PrivateKeyFile.create(folder.resolve("a.pem"), KEY, PASSWORD);
        assertThat(PrivateKeyFile.readMlDsa65(folder.resolve("a.pem"), PASSWORD).publicKey())
                .isEqualTo(KEY.publicKey());
    }

    @Test
    void a_key_of_the_other_algorithm_is_named_as_what_it_is() throws IOException {
        Path mlDsa = folder.resolve("a.pem");
        Path ed25519 = folder.resolve("b.pem");
        PrivateKeyFile.create(mlDsa, KEY, NONE);
        PrivateKeyFile.create(ed25519, Ed25519PrivateKey.ofSeed(SEED), PASSWORD);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readEd25519(mlDsa, NONE))
                .withMessage(mlDsa + ": the private key is one of ML-DSA-65; allowed is Ed25519");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readMlDsa65(ed25519, PASSWORD))
                .withMessage(ed25519 + ": the private key is one of Ed25519; allowed is ML-DSA-65");
    }

    /** RFC 9881 has the expanded key, of 4032 bytes, alone and behind the seed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "30820fd8020100300b060960864801650304031204820fc404820fc0",
                "30820ffe020100300b060960864801650304031204820fea30820fe60420"
            })
    void a_key_in_another_form_than_the_seed_alone_is_refused_as_that(String start) {
        byte[] pkcs8 = Keys.bytes(start + "00".repeat(4032));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyPem.read(pem(pkcs8), NONE))
                .withMessage(
                        "the ML-DSA-65 private key is not in the seed form of RFC 9881, which alone is allowed; have it"
                                + " written as the seed only");
    }

    @Test
    void a_file_in_another_form_is_read_far_enough_to_be_named() throws IOException {
        byte[] both = Keys.bytes("30820ffe020100300b060960864801650304031204820fea30820fe60420" + "00".repeat(4068));
        Path file = folder.resolve("both.pem");
        PrivateKeyFile.create(file, KEY, NONE);
        Files.writeString(file, pem(both));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyFile.readMlDsa65(file, NONE))
                .withMessageStartingWith(file + ": the ML-DSA-65 private key is not in the seed form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3034020100300b060960864801650304031104228020", // ML-DSA-44
                "3034020100300b060960864801650304031304228020", // ML-DSA-87
                "3034020100300b060960864801650304032104228020", // HashML-DSA-65
                "3034020101300b060960864801650304031204228020", // another version
                "3034020100300b060960864801650304031204220420", // no tag of the seed
                "3036020100300d0609608648016503040312050004228020" // parameters
            })
    void a_key_of_another_algorithm_or_structure_is_refused(String start) {
        byte[] pkcs8 = Keys.bytes(start + HexFormat.of().formatHex(SEED));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> PrivateKeyPem.read(pem(pkcs8), NONE))
                .withMessageStartingWith("the file is no Ed25519 and no ML-DSA-65 private key");
    }

    @Test
    void a_key_with_more_or_fewer_bytes_is_refused() {
        String pkcs8 =
                "3034020100300b060960864801650304031204228020" + HexFormat.of().formatHex(SEED);
        for (String hex : new String[] {pkcs8 + "00", pkcs8.substring(2), pkcs8.substring(0, 106), "30", ""}) {
            assertThatExceptionOfType(KeyFileException.class)
                    .isThrownBy(() -> PrivateKeyPem.read(pem(Keys.bytes(hex)), NONE))
                    .withMessageContaining("the file is no");
        }
    }

    @Property(tries = 300)
    void a_damaged_file_gives_a_key_or_the_one_exception(@ForAll("damages") Damage damage) {
        String pem = new String(damage.of(OF_THE_RFC.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.ISO_8859_1);
        try {
            assertThat(PrivateKeyPem.read(pem, PASSWORD).seed()).hasSize(32);
        } catch (KeyFileException e) {
            assertThat(e).hasMessageContaining("the ");
        }
    }

    @Test
    void openssl_from_3_5_on_reads_both_forms() throws Exception {
        OpenSsl.assumeMlDsa(folder);
        PrivateKeyFile.create(folder.resolve("a.pem"), KEY, NONE);
        PrivateKeyFile.create(folder.resolve("b.pem"), KEY, PASSWORD);
        String x509 =
                "308207b2300b0609608648016503040312038207a100" + HexFormat.of().formatHex(KEY.publicKey());
        for (String name : new String[] {"a.pem", "b.pem"}) {
            String password = "pass:" + new String(PASSWORD.orElseThrow());
            OpenSsl.run(
                    folder,
                    "pkey",
                    "-in",
                    name,
                    "-passin",
                    password,
                    "-pubout",
                    "-outform",
                    "DER",
                    "-out",
                    name + ".der");
            assertThat(folder.resolve(name + ".der")).hasBinaryContent(Keys.bytes(x509));
        }
    }

    @Test
    void openssl_from_3_5_on_signs_what_is_accepted_and_accepts_what_is_signed() throws Exception {
        OpenSsl.assumeMlDsa(folder);
        PrivateKeyFile.create(folder.resolve("key.pem"), KEY, NONE);
        byte[] message = Files.readAllBytes(folder.resolve("key.pem"));
        OpenSsl.run(folder, "pkeyutl", "-sign", "-rawin", "-inkey", "key.pem", "-in", "key.pem", "-out", "theirs");
        MlDsa65PublicKey key = MlDsa65PublicKey.decode(KEY.publicKey()).orElseThrow();
        assertThat(key.accepts(message, Files.readAllBytes(folder.resolve("theirs"))))
                .isTrue();
        Files.write(folder.resolve("ours"), KEY.sign(message, new SecureRandom()));
        String[] verify = {"pkeyutl", "-verify", "-rawin", "-inkey", "key.pem", "-in", "key.pem", "-sigfile", "ours"};
        assertThat(OpenSsl.run(folder, verify)).contains("Verified Successfully");
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static String pem(byte[] pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
