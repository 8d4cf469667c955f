package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.json.JsonWriter;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.strict.CanonicalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** {@code license-audit.v1+json}. */
final class AuditFormat implements StatementFormat<UsageAudit> {
    @Override
    public FilePurpose purpose() {
        return FilePurpose.AUDIT;
    }

    @Override
    public UsageAudit read(JsonReader json, Ed25519PublicKey signer) throws RefusedException {
        return new UsageAudit(
                CanonicalCode.activationCode(json, "activationCode"),
                CanonicalCode.serialNumber(json, "serialNumber"),
                LicenseId.parse(json.text("licenseId")),
                EnvironmentKey.of(signer.encoded()),
                json.whole("sequence"),
                json.optionalText("previousDigest"),
                json.instant("from"),
                json.instant("until"),
                json.instant("createdAt"),
                records(json.objects("records")));
    }

    @Override
    public JsonWriter write(UsageAudit audit) {
        JsonWriter json = new JsonWriter()
                .text("activationCode", audit.activationCode().toString())
                .text("serialNumber", audit.serialNumber().toString())
                .text("licenseId", audit.licenseId().text())
                .json(
                        "publicKey",
                        Jwk.write(Algorithm.ED25519, audit.publicKey().bytes()))
                .whole("sequence", audit.sequence());
        if (audit.previousDigest().isPresent()) {
            json.text("previousDigest", audit.previousDigest().get());
        }
        return json.text("from", audit.from().toString())
                .text("until", audit.until().toString())
                .text("createdAt", audit.createdAt().toString())
                .objects("records", written(audit.records()));
    }

    @Override
    public String kid(UsageAudit audit) {
        return StatementFormat.kidOf(audit.publicKey().bytes());
    }

    private static List<UsageRecord> records(List<JsonReader> entries) throws RefusedException {
        List<UsageRecord> records = new ArrayList<>(entries.size());
        for (JsonReader entry : entries) {
            records.add(record(entry));
        }
        return records;
    }

    /** A record does not know which one it is: a refusal names it in full. */
    private static UsageRecord record(JsonReader json) throws RefusedException {
        try {
            return new UsageRecord(json.instant("at"), json.text("feature"), json.whole("used"));
        } catch (InvalidValueException e) {
            throw RefusedException.malformed(json.nameOf(e.field()), e.found(), e.allowed());
        }
    }

    private static List<JsonWriter> written(List<UsageRecord> records) {
        List<JsonWriter> written = new ArrayList<>(records.size());
        for (UsageRecord record : records) {
            written.add(new JsonWriter()
                    .text("at", record.at().toString())
                    .text("feature", record.feature())
                    .whole("used", record.used()));
        }
        return written;
    }
}
