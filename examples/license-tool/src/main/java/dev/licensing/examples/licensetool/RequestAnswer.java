package dev.licensing.examples.licensetool;

import dev.licensing.core.refusal.Finding;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.licensetool.option.FindingText;
import java.nio.file.Path;
import java.util.List;

/** A request that was written, and what it asks for. */
record RequestAnswer(SerialNumber serialNumber, String kid, Path file, List<Finding> findings) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("serialNumber", serialNumber.toString())
                .text("kid", kid)
                .text("file", file.toString())
                .objects("findings", findings, FindingText::write);
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Serial number", serialNumber)
                .field("Key", kid)
                .field("Request", file)
                .line("Upload it on the customer portal, where you would type the serial number.");
        findings.forEach(finding -> FindingText.write(page, finding));
    }
}
