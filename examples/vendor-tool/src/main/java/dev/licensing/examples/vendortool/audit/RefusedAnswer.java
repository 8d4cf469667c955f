package dev.licensing.examples.vendortool.audit;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.issue.audit.AuditVerification;
import java.nio.file.Path;

/** One of the files is not to be believed. */
record RefusedAnswer(AuditVerification.Refused refused, Path file) implements Answer {
    @Override
    public boolean isRefused() {
        return true;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.truth("valid", false)
                .missing("records")
                .missing("activationCode")
                .missing("serialNumber")
                .text("file", file.toString())
                .text("code", refused.code())
                .text("message", refused.message())
                .object("evidence", refused.evidence());
    }

    @Override
    public void writeTo(TextPage page) {
        page.line("Not valid: " + file).field("Code", refused.code()).field("Because", refused.message());
    }
}
