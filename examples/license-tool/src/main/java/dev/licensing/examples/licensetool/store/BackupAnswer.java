package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.UnverifiedFile;
import java.nio.file.Path;
import java.util.Optional;

/** A license file that was saved, and what it claims to be: a backup is made of a damaged file too. */
record BackupAnswer(Path file, Optional<String> licenseId) implements Answer {
    static BackupAnswer of(Path file, byte[] content) {
        Optional<String> licenseId = Inspection.ofUnverified(content) instanceof UnverifiedFile claims
                ? claims.claim("licenseId")
                : Optional.empty();
        return new BackupAnswer(file, licenseId);
    }

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("file", file.toString()).text("licenseId", licenseId);
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("File", file).field("License", licenseId.orElse("not readable"));
    }
}
