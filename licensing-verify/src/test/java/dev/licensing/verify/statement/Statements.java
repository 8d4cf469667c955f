package dev.licensing.verify.statement;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One statement of each kind by one environment, and what the readers make of their changed payloads. */
final class Statements {
    static final TestIssuer ENVIRONMENT = TestIssuer.named("environment");
    static final TestIssuer OTHER = TestIssuer.named("other environment");
    static final SerialNumber SERIAL_NUMBER = SerialNumber.parse(SampleLicense.SERIAL_NUMBER);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String DIGEST = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    static final ActivationRequest REQUEST = new ActivationRequest(
            "req-1", NOON, SERIAL_NUMBER, environmentKey(ENVIRONMENT), "11.9 \"beta\" \\ \u00fc \ud83d\ude00");
    static final Lease LEASE = new Lease(
            "lease-1", LicenseId.parse("lic-1"), 7, SERIAL_NUMBER, ENVIRONMENT.kid(), NOON, NOON.plusSeconds(3600));
    static final UsageAudit AUDIT = new UsageAudit(
            ActivationCode.parse(SampleLicense.ACTIVATION_CODE),
            SERIAL_NUMBER,
            LicenseId.parse("lic-1"),
            environmentKey(ENVIRONMENT),
            2,
            Optional.of(DIGEST),
            NOON,
            NOON.plusSeconds(60),
            NOON.plusSeconds(90),
            List.of(new UsageRecord(NOON, "Users", 12), new UsageRecord(NOON.plusSeconds(60), "Users", 0)));

    private Statements() {}

    /** A kind of statement: a file of one, and its reader. */
    enum Kind {
        REQUEST(FilePurpose.REQUEST),
        LEASE(FilePurpose.LEASE),
        AUDIT(FilePurpose.AUDIT);

        private final FilePurpose purpose;

        Kind(FilePurpose purpose) {
            this.purpose = purpose;
        }

        FilePurpose purpose() {
            return purpose;
        }

        byte[] file() {
            return switch (this) {
                case REQUEST -> StatementWriter.write(Statements.REQUEST, ENVIRONMENT);
                case LEASE -> StatementWriter.write(Statements.LEASE, ENVIRONMENT);
                case AUDIT -> StatementWriter.write(Statements.AUDIT, ENVIRONMENT);
            };
        }

        Object sample() {
            return switch (this) {
                case REQUEST -> Statements.REQUEST;
                case LEASE -> Statements.LEASE;
                case AUDIT -> Statements.AUDIT;
            };
        }

        byte[] payload() {
            return signed(read(file())).payload();
        }

        StatementReading<?> read(byte[] bytes) {
            return switch (this) {
                case REQUEST -> StatementReader.readRequest(bytes);
                case LEASE -> StatementReader.readLease(bytes, publicKey(ENVIRONMENT));
                case AUDIT -> StatementReader.readAudit(bytes);
            };
        }

        /** Reads the sample after a change, rightly signed. */
        StatementReading<?> readWith(Consumer<ObjectNode> change) {
            ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(payload());
            change.accept(json);
            return readPayload(JsonMapper.shared().writeValueAsBytes(json));
        }

        /** Reads any payload, rightly signed. */
        StatementReading<?> readPayload(byte[] payload) {
            return read(signedBy(purpose, payload, ENVIRONMENT));
        }
    }

    static byte[] signedBy(FilePurpose purpose, byte[] payload, EnvelopeSigner... signers) {
        return EnvelopeWriter.write(purpose, payload, List.of(signers));
    }

    static EnvironmentKey environmentKey(TestIssuer holder) {
        return EnvironmentKey.of(holder.key().publicKey());
    }

    static Ed25519PublicKey publicKey(TestIssuer holder) {
        return Ed25519PublicKey.decode(holder.key().publicKey()).orElseThrow();
    }

    static <T> StatementReading.Signed<T> signed(StatementReading<T> reading) {
        if (reading instanceof StatementReading.Signed<T> signed) {
            return signed;
        }
        throw new AssertionError("not signed: " + reading);
    }

    static Refusal refusal(StatementReading<?> reading) {
        if (reading instanceof StatementReading.Refused<?> refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + reading);
    }

    static RefusalCode code(StatementReading<?> reading) {
        return refusal(reading).code();
    }

    /** The field, what was found and what is allowed of a malformed file. */
    static String malformed(StatementReading<?> reading) {
        return shown(Refusals.malformed(refusal(reading)));
    }

    static String shown(Evidence.Defect defect) {
        return defect.field() + ": " + defect.found() + ", " + defect.allowed();
    }
}
