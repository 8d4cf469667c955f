package dev.licensing.examples.vendortool;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.nio.file.Path;
import java.time.Instant;

/** A license file that was written. */
record IssueAnswer(Path file, IssuedLicense issued, SerialNumber serialNumber) implements Answer {

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("licenseId", issued.license().licenseId().text())
                .text("file", file.toString())
                .text("serialNumber", serialNumber.text())
                .number("revision", issued.license().revision())
                .texts("kid", issued.kids());
    }

    @Override
    public void writeTo(TextPage page) {
        License license = issued.license();
        page.field("License file", file)
                .field("License", license.licenseId() + ", revision " + license.revision())
                .field("Organization", license.organization())
                .field("Environment", license.environment().name())
                .field("License type", license.environment().type().displayName())
                .field("Serial number", serialNumber)
                .field(
                        "Ends",
                        license.validity()
                                .untilExclusive()
                                .map(Instant::toString)
                                .orElse("Never"));
        issued.kids().forEach(kid -> page.field("Signed by", kid));
    }
}
