package dev.licensing.runtime.audit;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.records.RecordedUse;
import dev.licensing.runtime.records.UsageRecords;
import dev.licensing.verify.statement.UsageAudit;
import dev.licensing.verify.statement.UsageRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The usage up to a moment, ready to be signed.
 *
 * <p>Servers differ by seconds, and a clock may have been wrong: whatever was recorded after this moment is stated for it, and
 * whatever was recorded before the file before ended, for the end of that.
 */
record AuditDraft(UsageRecords records, Instant from, Instant until) {
    static AuditDraft of(UsageRecords records, Instant now) {
        Instant until = now.truncatedTo(ChronoUnit.SECONDS);
        Instant from = records.begun().isAfter(until) ? until : records.begun();
        return new AuditDraft(records, from, until);
    }

    AuditPreview toPreview() {
        List<AuditRecord> shown = new ArrayList<>();
        for (RecordedUse use : uses()) {
            shown.add(new AuditRecord(within(use.at()), use.feature(), use.used()));
        }
        return new AuditPreview(records.activationCode(), records.licenseId(), from, until, shown);
    }

    UsageAudit toAudit(SerialNumber serialNumber, EnvironmentKey key, Chain.Place place) {
        List<UsageRecord> stated = new ArrayList<>();
        for (RecordedUse use : uses()) {
            stated.add(new UsageRecord(within(use.at()), use.feature(), use.used()));
        }
        return new UsageAudit(
                records.activationCode(),
                serialNumber,
                records.licenseId(),
                key,
                place.sequence(),
                place.previousDigest(),
                from,
                until,
                until,
                stated);
    }

    private List<RecordedUse> uses() {
        return records.ofEnvironment(UsageAudit.MOST_RECORDS);
    }

    private Instant within(Instant at) {
        if (at.isBefore(from)) {
            return from;
        }
        return at.isAfter(until) ? until : at;
    }
}
