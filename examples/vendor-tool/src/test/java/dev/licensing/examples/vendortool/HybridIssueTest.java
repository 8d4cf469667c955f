package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.UnverifiedFile;
import dev.licensing.verify.UnverifiedFile.ClaimedSignature;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Licenses of an issuer whose folder has keys of both algorithms. */
class HybridIssueTest {
    private static final SerialNumber SERIAL =
            SerialNumber.of(PlatformClass.VIRTUAL_MACHINE, Map.of(ComponentSlot.A, 1, ComponentSlot.D, 4));

    @TempDir
    private Path folder;

    private Path out = Path.of("");
    private Path mlDsaPrivateKey = Path.of("");

    @BeforeEach
    void makeKeys() throws IOException {
        Session.json("keygen", "--out", folder.toString(), "--hybrid").answer(0);
        Files.writeString(folder.resolve("license.json"), Templates.license("", SERIAL));
        out = folder.resolve("out.lic");
        mlDsaPrivateKey = folder.resolve("issuer-mldsa.pem");
    }

    @Test
    void both_keys_sign_and_the_trusted_keys_beside_them_take_the_license() throws IOException {
        Session session = issue();
        JsonNode kids = session.answer(0).get("kid");
        assertThat(session.err()).isEmpty();
        assertThat(signatures())
                .containsExactly(
                        new ClaimedSignature("Ed25519", kids.get(0).asString()),
                        new ClaimedSignature("ML-DSA-65", kids.get(1).asString()));
        TrustedKeys trust = TrustedKeys.parse(Files.readString(folder.resolve("trusted-keys.json")));
        assertThat(LicenseVerifier.trusting(trust).verify(out)).isInstanceOf(Verified.class);
    }

    @Test
    void people_are_told_of_both_keys() {
        Session session = Session.run(args());
        assertThat(session.exit()).as(session.err()).isZero();
        assertThat(session.out().lines().filter(line -> line.contains("Signed by")))
                .hasSize(2);
    }

    @Test
    void a_license_that_lacks_a_signature_since_its_key_is_missing_is_warned_of() throws IOException {
        Files.delete(mlDsaPrivateKey);
        Session session = issue();
        assertThat(session.answer(0).get("kid")).hasSize(1);
        assertThat(session.err())
                .contains("platforms refuse this license: The file lacks a signature", "must carry: ML-DSA-65");
    }

    @Test
    void a_key_that_cannot_be_used_is_never_left_out_silently() throws IOException {
        Files.writeString(mlDsaPrivateKey, "no key");
        issue().assertFailed("issuer-mldsa.pem: the file is no private key");
        Files.copy(folder.resolve("issuer.pem"), folder.resolve("copy.pem"));
        Files.writeString(mlDsaPrivateKey, Files.readString(folder.resolve("copy.pem")));
        issue().assertFailed("issuer-mldsa.pem: the private key is one of Ed25519; allowed is ML-DSA-65");
        Files.delete(mlDsaPrivateKey);
        Files.createDirectories(mlDsaPrivateKey);
        issue().assertFailed("issuer-mldsa.pem: is a directory");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_password_is_needed_for_both() throws IOException {
        String[] keygen = {"keygen", "--out", folder.toString(), "--hybrid", "--force"};
        Map<String, String> password = Map.of("LICENSE_KEY_PASSWORD", "pw");
        assertThat(Session.with(password, keygen).exit()).isZero();
        issue().assertFailed("the private key is encrypted");
        assertThat(Session.with(password, args()).exit()).isZero();
    }

    @Test
    void not_even_by_force_is_the_second_key_replaced() throws IOException {
        String before = Files.readString(mlDsaPrivateKey);
        out = mlDsaPrivateKey;
        String[] args = Arrays.copyOf(args(), args().length + 1);
        args[args.length - 1] = "--force";
        Session.json(args).assertFailed("is needed as it is, so it is not replaced");
        assertThat(Files.readString(mlDsaPrivateKey)).isEqualTo(before);
    }

    private Session issue() {
        return Session.json(args());
    }

    private String[] args() {
        String license = folder.resolve("license.json").toString();
        return new String[] {"issue", "--key", folder.toString(), "--license", license, "--out", out.toString()};
    }

    private List<ClaimedSignature> signatures() throws IOException {
        return ((UnverifiedFile) Inspection.ofUnverified(out)).signatures();
    }
}
