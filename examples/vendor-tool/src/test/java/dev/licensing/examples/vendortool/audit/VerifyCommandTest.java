package dev.licensing.examples.vendortool.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.vendortool.Session;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.StatementWriter;
import dev.licensing.verify.statement.UsageAudit;
import dev.licensing.verify.statement.UsageRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyCommandTest {
    private static final String CODE = "4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final Environment environment = new Environment(Ed25519PrivateKey.generate(new SecureRandom()));
    private Path first = Path.of("");
    private Path second = Path.of("");

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

        SerialNumber serialNumber() {
            return SerialNumber.declared(EnvironmentKey.of(key.publicKey()));
        }

        byte[] file(long sequence, Optional<String> previousDigest) {
            Instant from = START.plusSeconds(sequence * 1_000);
            UsageAudit audit = new UsageAudit(
                    ActivationCode.parse(CODE),
                    serialNumber(),
                    LicenseId.parse("lic-1"),
                    EnvironmentKey.of(key.publicKey()),
                    sequence,
                    previousDigest,
                    from,
                    from.plusSeconds(999),
                    from.plusSeconds(999),
                    List.of(new UsageRecord(from, "Users", 70)));
            return StatementWriter.write(audit, this);
        }
    }

    @BeforeEach
    void makeFiles() throws IOException {
        byte[] file = environment.file(1, Optional.empty());
        String digest = ((StatementReading.Signed<UsageAudit>) StatementReader.readAudit(file)).payloadDigest();
        first = Files.write(folder.resolve("first.audit"), file);
        second = Files.write(folder.resolve("second.audit"), environment.file(2, Optional.of(digest)));
    }

    @Test
    void files_in_their_order_are_valid() {
        JsonNode answer = Session.json("audit", "verify", first.toString(), second.toString())
                .answer(0);
        assertThat(answer.get("valid").asBoolean()).isTrue();
        assertThat(answer.get("records").asInt()).isEqualTo(2);
        assertThat(answer.get("activationCode").asString()).isEqualTo(CODE);
        assertThat(answer.get("serialNumber").asString())
                .isEqualTo(environment.serialNumber().toString());
        assertThat(answer.get("kid").asString()).isEqualTo(environment.kid());
        assertThat(answer.get("sequence").asInt()).isEqualTo(2);
        assertThat(answer.get("until").asString()).isEqualTo("2026-01-01T00:49:59Z");
    }

    @Test
    void people_read_every_record() {
        Session session = Session.run("audit", "verify", first.toString());
        assertThat(session.exit()).isZero();
        assertThat(session.out())
                .startsWith("Valid: every file is signed and continues the one before it.")
                .contains("2026-01-01T00:16:40Z  Users  70");
    }

    @Test
    void a_file_that_is_missing_is_named_by_the_one_after_it() {
        JsonNode answer = Session.json("audit", "verify", second.toString()).answer(1);
        assertThat(answer.get("valid").asBoolean()).isFalse();
        assertThat(answer.get("records").isNull()).isTrue();
        assertThat(answer.get("code").asString()).isEqualTo("broken-chain");
        assertThat(answer.get("file").asString()).isEqualTo(second.toString());
        assertThat(answer.get("message").asString()).startsWith("sequence is 2, expected is 1");
        Session session = Session.run("audit", "verify", second.toString());
        assertThat(session.exit()).isEqualTo(1);
        assertThat(session.out()).startsWith("Not valid: " + second).contains("give all files");
    }

    @Test
    void a_file_that_is_none_is_refused_and_one_that_is_not_there_is_a_failure() throws IOException {
        Files.write(first, new byte[0]);
        assertThat(Session.json("audit", "verify", first.toString())
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo("malformed");
        Files.write(first, new byte[9 * 1024 * 1024]);
        assertThat(Session.json("audit", "verify", first.toString())
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo("too-large");
        Session.json("audit", "verify", folder.resolve("none").toString()).assertFailed("none");
    }

    @Test
    void without_a_file_or_a_command_the_usage_is_wrong() {
        assertThat(Session.run("audit", "verify").exit()).isEqualTo(2);
        assertThat(Session.run("audit").exit()).isEqualTo(2);
    }
}
