package dev.licensing.verify.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.verify.strict.Damage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyPemTest {
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final Ed25519PrivateKey KEY = Keys.secret(SECRET);
    private static final Optional<char[]> NONE = Optional.empty();
    private static final String PLAIN = PrivateKeyPem.write(KEY, NONE);
    private static final String ENCRYPTED = PrivateKeyPem.write(KEY, password("correct horse"));

    @Property
    void a_key_reads_back_from_clear_text(@ForAll @Size(32) byte[] secret) throws KeyFileException {
        Ed25519PrivateKey key = Ed25519PrivateKey.ofSeed(secret);
        assertThat(PrivateKeyPem.read(PrivateKeyPem.write(key, NONE), NONE).seed())
                .isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "correct horse battery staple",
                "p\u00e4ssw\u00f6rt",
                "\u043f\u0430\u0440\u043e\u043b\u044c",
                "\ud83d\udd11",
                "~"
            })
    void a_key_reads_back_from_its_encrypted_form_with_any_password(String password) throws KeyFileException {
        String pem = PrivateKeyPem.write(KEY, password(password));
        assertThat(pem).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        assertThat(PrivateKeyPem.read(pem, password(password)).seed()).isEqualTo(Keys.bytes(SECRET));
    }

    @Test
    void the_clear_form_is_that_of_rfc_8410() {
        assertThat(PLAIN).isEqualTo("""
                        -----BEGIN PRIVATE KEY-----
                        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                        -----END PRIVATE KEY-----
                        """);
    }

    @Test
    void two_encryptions_under_one_password_have_nothing_in_common() {
        byte[] first = Base64.getMimeDecoder().decode(body(ENCRYPTED));
        byte[] second = Base64.getMimeDecoder().decode(body(PrivateKeyPem.write(KEY, password("correct horse"))));
        assertThat(HexFormat.of().formatHex(first, first.length - 64, first.length))
                .isNotEqualTo(HexFormat.of().formatHex(second, second.length - 64, second.length));
        assertThat(HexFormat.of().formatHex(first)).doesNotContain(SECRET.substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct hors", "p\u00e4ssw\u00f6rt"})
    void a_wrong_password_is_named_as_what_it_may_be(String password) {
        assertThat(failure(ENCRYPTED, password(password)))
                .hasMessage("the private key cannot be decrypted; check the password");
    }

    @Test
    void a_wrong_password_that_pads_rightly_by_chance_is_still_a_wrong_password() {
        String pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(Pbes2.encrypt(new byte[48], "chance".toCharArray()))
                + "\n-----END ENCRYPTED PRIVATE KEY-----";
        assertThat(failure(pem, password("chance")))
                .hasMessage("the private key cannot be decrypted; check the password");
    }

    @Test
    void a_missing_password_is_asked_for() {
        assertThat(failure(ENCRYPTED, NONE))
                .hasMessage("the private key is encrypted; set the password it was made with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"
            })
    void what_is_no_ed25519_private_key_is_refused(String text) {
        assertThat(failure(text, password("a"))).isNotNull();
    }

    @Test
    void a_key_of_another_algorithm_or_with_more_bytes_is_refused() {
        for (String hex : new String[] {
            "302e020100300506032b656e04220420" + SECRET, // X25519
            "302e020100300506032b656f04220420" + SECRET,
            "302e020101300506032b657004220420" + SECRET,
            "302e020100300506032b657004220420" + SECRET + "00",
            "302d020100300506032b65700421041f" + SECRET.substring(2)
        }) {
            String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(Keys.bytes(hex))
                    + "\n-----END PRIVATE KEY-----";
            assertThat(failure(pem, NONE))
                    .hasMessage("the file is no Ed25519 and no ML-DSA-65 private key; allowed is PKCS#8 as of RFC 8410,"
                            + " or as of RFC 9881 in the seed form");
        }
    }

    @Test
    void more_iterations_than_anybody_would_ask_for_are_refused_before_they_are_run() {
        // 600,000 becomes 16,777,215 behind a sign byte; the three lengths around it grow by one
        String hex = HexFormat.of().formatHex(Base64.getMimeDecoder().decode(body(ENCRYPTED)));
        String more = hex.replace("02030927c0", "020400ffffff")
                .replaceFirst("^3081a43060", "3081a53061")
                .replaceFirst("30533032", "30543033")
                .replaceFirst("050c3025", "050c3026");
        String pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(Keys.bytes(more)) + "\n-----END ENCRYPTED PRIVATE KEY-----";
        assertThat(failure(pem, password("correct horse")))
                .hasMessage("the private key's encryption takes 16777215 iterations; allowed are up to 10000000");
    }

    @Property(tries = 300)
    void a_damaged_file_gives_a_key_or_the_one_exception(@ForAll("damages") Damage damage) {
        read(damage.of(PLAIN.getBytes(StandardCharsets.US_ASCII)));
    }

    @Property(tries = 300)
    void any_bytes_between_the_lines_of_an_encrypted_key_give_the_one_exception(@ForAll byte[] content) {
        read(("-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(content)
                        + "\n-----END ENCRYPTED PRIVATE KEY-----")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void no_secret_prints() {
        String base64 = Base64.getEncoder().encodeToString(Keys.bytes(SECRET));
        assertThat(KEY).hasToString("Ed25519PrivateKey[secret]");
        assertThat(failure(PLAIN.replace("MC4C", "MC5C"), NONE).toString())
                .doesNotContain(SECRET.substring(0, 16))
                .doesNotContain(base64.substring(0, 16))
                .doesNotContain("J1hsZ3v");
        assertThat(failure(ENCRYPTED, password("hunter2")).toString()).doesNotContain("hunter2");
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static void read(byte[] pem) {
        try {
            assertThat(PrivateKeyPem.read(new String(pem, StandardCharsets.ISO_8859_1), password("a"))
                            .publicKey())
                    .hasSize(32);
        } catch (KeyFileException e) {
            assertThat(e).hasMessageContaining("the ");
        }
    }

    private static String body(String pem) {
        return pem.substring(pem.indexOf('\n') + 1, pem.lastIndexOf("\n-----END"));
    }

    private static Optional<char[]> password(String text) {
        return Optional.of(text.toCharArray());
    }

    private static KeyFileException failure(String pem, Optional<char[]> password) {
        assertThatExceptionOfType(KeyFileException.class).isThrownBy(() -> PrivateKeyPem.read(pem, password));
        return catchThrowableOfType(KeyFileException.class, () -> PrivateKeyPem.read(pem, password));
    }
}
