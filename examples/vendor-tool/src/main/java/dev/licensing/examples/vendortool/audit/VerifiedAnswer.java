package dev.licensing.examples.vendortool.audit;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.issue.audit.AuditContinuation;
import dev.licensing.issue.audit.AuditVerification;
import dev.licensing.issue.audit.AuditedUse;
import dev.licensing.issue.audit.VerifiedAudit;

/** Files that are signed and continue each other. */
record VerifiedAnswer(AuditVerification.Verified verified) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        AuditContinuation end = verified.continuation();
        json.truth("valid", true)
                .number("records", verified.records())
                .text("activationCode", end.activationCode().toString())
                .text("serialNumber", end.serialNumber().toString())
                .number("files", verified.audits().size())
                .text("from", verified.audits().get(0).from().toString())
                .text("until", last().untilExclusive().minusSeconds(1).toString())
                .text("kid", end.kid())
                .number("sequence", end.sequence())
                .text("digest", end.digest());
    }

    @Override
    public void writeTo(TextPage page) {
        AuditContinuation end = verified.continuation();
        page.line("Valid: every file is signed and continues the one before it. Whose key it is was not checked.")
                .field("Activation code", end.activationCode())
                .field("Serial number", end.serialNumber())
                .field("Key", end.kid())
                .field("Files", verified.audits().size())
                .field("Records", verified.records())
                .field("From", verified.audits().get(0).from())
                .field("Until", last().untilExclusive().minusSeconds(1))
                .line("");
        for (VerifiedAudit audit : verified.audits()) {
            for (AuditedUse use : audit.uses()) {
                page.row(use.at().toString(), use.feature(), Long.toString(use.used()));
            }
        }
    }

    private VerifiedAudit last() {
        return verified.audits().get(verified.audits().size() - 1);
    }
}
