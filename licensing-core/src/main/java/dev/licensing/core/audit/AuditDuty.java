package dev.licensing.core.audit;

import dev.licensing.core.environment.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one registration owes, quarter by quarter. Immutable. */
record AuditDuty(Instant registeredAt, List<AuditUpload> uploads) {
    static AuditDuty of(Registration registration, List<AuditUpload> history) {
        List<AuditUpload> uploads = new ArrayList<>();
        for (AuditUpload upload : history) {
            if (!upload.uploadedAt().isBefore(registration.registeredAt())) {
                uploads.add(upload);
            }
        }
        return new AuditDuty(registration.registeredAt(), List.copyOf(uploads));
    }

    AuditStatus at(Instant at) {
        Quarter current = Quarter.of(at);
        List<Quarter> missed = missedBefore(current);
        if (!missed.isEmpty()) {
            return new AuditStatus.Overdue(missed);
        }
        return isCovered(current)
                ? new AuditStatus.Done(current)
                : new AuditStatus.Due(current, current.untilExclusive());
    }

    private List<Quarter> missedBefore(Quarter current) {
        List<Quarter> missed = new ArrayList<>();
        for (Quarter quarter = firstFull(); quarter.from().isBefore(current.from()); quarter = quarter.next()) {
            if (!isCovered(quarter)) {
                missed.add(quarter);
            }
        }
        return missed;
    }

    private Quarter firstFull() {
        Quarter first = Quarter.of(registeredAt);
        return first.from().equals(registeredAt) ? first : first.next();
    }

    private boolean isCovered(Quarter quarter) {
        for (AuditUpload upload : uploads) {
            if (upload.covers(quarter)) {
                return true;
            }
        }
        return false;
    }
}
