package dev.licensing.examples.licensetool.audit;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.nio.file.Path;

/** A usage file that was made. */
record CreateAnswer(Path file, int records, long sequence) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("file", file.toString()).number("records", records).number("sequence", sequence);
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("File", file).field("Records", records).field("Sequence", sequence);
        page.line("Read it with \"license-tool inspect\", then upload it on the customer portal as it is.");
    }
}
