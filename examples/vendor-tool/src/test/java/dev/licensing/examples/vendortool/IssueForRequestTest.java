package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.statement.ActivationRequest;
import dev.licensing.verify.statement.StatementWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A license for the server that a request is from. */
class IssueForRequestTest {
    private static final SerialNumber SERIAL = SerialNumber.of(
            PlatformClass.VIRTUAL_MACHINE, Map.of(ComponentSlot.A, 1, ComponentSlot.C, 3, ComponentSlot.D, 4));

    @TempDir
    private Path folder;

    private final Environment environment = new Environment(Ed25519PrivateKey.generate(new SecureRandom()));
    private Path template = Path.of("");
    private Path request = Path.of("");
    private Path out = Path.of("");

    private record Environment(Ed25519PrivateKey key) implements EnvelopeSigner {
        @Override
        public Algorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public String kid() {
            return Jwk.thumbprint(key.algorithm(), key.publicKey());
        }

        @Override
        public byte[] sign(byte[] signingInput) {
            return key.sign(signingInput);
        }
    }

    @BeforeEach
    void makeKeyAndRequest() throws IOException {
        Session.json("keygen", "--out", folder.toString()).answer(0);
        template = Files.writeString(folder.resolve("license.json"), Templates.license(""));
        out = folder.resolve("out.lic");
        EnvironmentKey key = EnvironmentKey.of(environment.key().publicKey());
        byte[] file =
                StatementWriter.write(new ActivationRequest("req-1", Session.NOW, SERIAL, key, "11.4.2"), environment);
        request = Files.write(folder.resolve("server.req"), file);
    }

    @Test
    void the_license_names_the_serial_number_and_carries_the_key() throws IOException {
        assertThat(issue("--request", request.toString())
                        .answer(0)
                        .get("serialNumber")
                        .asString())
                .isEqualTo(SERIAL.text());
        Controller controller = license().environment().controllers().get(0);
        assertThat(controller.serialNumber()).isEqualTo(SERIAL);
        assertThat(controller.publicKey())
                .contains(EnvironmentKey.of(environment.key().publicKey()));
    }

    @Test
    void a_request_that_is_none_is_refused_and_nothing_is_written() throws IOException {
        Files.writeString(request, "no request");
        assertThat(issue("--request", request.toString()).answer(1).get("code").asString())
                .isEqualTo("malformed");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_serial_number_beside_a_request_is_wrong_usage() {
        issue("--request", request.toString(), "--serial", SERIAL.text()).assertFailed("give one of them");
    }

    private Session issue(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "issue", "--key", folder.toString(), "--license", template.toString(), "--out", out.toString()));
        args.addAll(List.of(more));
        return Session.json(args.toArray(String[]::new));
    }

    private License license() throws IOException {
        TrustedKeys trust = TrustedKeys.parse(Files.readString(folder.resolve("trusted-keys.json")));
        return ((Verified) LicenseVerifier.trusting(trust).verify(out)).license();
    }
}
