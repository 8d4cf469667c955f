package dev.licensing.core.audit;

import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;

/** Audit files of the standard infrastructure. */
public final class Audits {
    public static final SerialNumber SERIAL = Infrastructures.serial(1);

    private Audits() {}

    /** Of the days from one date until another, uploaded at the start of a third. */
    public static AuditUpload upload(String from, String untilExclusive, String uploadedAt) {
        return new AuditUpload(
                Infrastructures.EMPTY.activationCode(), SERIAL, day(from), day(untilExclusive), day(uploadedAt));
    }

    public static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
