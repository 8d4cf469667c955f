package dev.licensing.examples.licensetool;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.nio.file.Path;

/** What was left for services until the next boot. */
record RememberAnswer(Path file) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("file", file.toString());
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Remembered until the next boot", file);
    }
}
