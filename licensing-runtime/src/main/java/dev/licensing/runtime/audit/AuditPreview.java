package dev.licensing.runtime.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.verify.json.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the next audit file would say of the usage, to be read before it is made. Immutable.
 *
 * @param activationCode the infrastructure
 * @param licenseId the license that was installed last
 * @param from the first second of the usage
 * @param until the last second of the usage, itself included
 * @param records in ascending time
 */
public record AuditPreview(
        ActivationCode activationCode, LicenseId licenseId, Instant from, Instant until, List<AuditRecord> records) {
    /** Copies the list. */
    public AuditPreview {
        records = List.copyOf(records);
    }

    /**
     * The preview for people.
     *
     * @return a line for each record, below two lines that say whose usage it is
     */
    public String toText() {
        StringBuilder text = new StringBuilder("Activation code ")
                .append(activationCode)
                .append(", license ")
                .append(licenseId)
                .append("\nFrom ")
                .append(from)
                .append(" until ")
                .append(until)
                .append('\n');
        for (AuditRecord use : records) {
            text.append(use.at())
                    .append("  ")
                    .append(use.feature())
                    .append("  ")
                    .append(use.used())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * The preview for programs.
     *
     * @return one JSON object, with the members that the file will have
     */
    public String toJson() {
        List<JsonWriter> written = new ArrayList<>();
        for (AuditRecord use : records) {
            written.add(new JsonWriter()
                    .text("at", use.at().toString())
                    .text("feature", use.feature())
                    .whole("used", use.used()));
        }
        return new JsonWriter()
                .text("activationCode", activationCode.toString())
                .text("licenseId", licenseId.text())
                .text("from", from.toString())
                .text("until", until.toString())
                .objects("records", written)
                .toString();
    }
}
