package dev.licensing.examples.licensetool;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.CompactJson;
import dev.licensing.examples.commandline.InvalidJsonException;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.licensetool.option.FindingText;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine's serial number and what it was made from, or why there is none. */
record SerialAnswer(
        Optional<SerialNumber> serialNumber,
        PlatformClass platformClass,
        Map<ComponentSlot, SlotReading> components,
        List<Finding> findings,
        Optional<CompactJson> publicKey,
        boolean explained)
        implements Answer {
    private static final String UNIDENTIFIED = RefusalCode.HARDWARE_UNIDENTIFIED.code();
    private static final String MESSAGE = "This machine says too little of its hardware to tell it from others.";
    private static final String REMEDY =
            "Run this command as root, so that it can read all components; if it did, use a"
                    + " serial number that stands for the environment's key: serial --declared --identity DIR.";

    static SerialAnswer ofHardware(Fingerprint machine, Enrolment.Enrolled enrolled, boolean explained) {
        return new SerialAnswer(
                Optional.of(enrolled.serialNumber()),
                machine.platformClass(),
                machine.slots(),
                Finding.of(enrolled),
                Optional.empty(),
                explained);
    }

    static SerialAnswer ofKey(Fingerprint machine, EnvironmentIdentity identity, boolean explained) {
        return new SerialAnswer(
                Optional.of(identity.serialNumber()),
                PlatformClass.DECLARED,
                machine.slots(),
                List.of(),
                Optional.of(publicKey(identity)),
                explained);
    }

    static SerialAnswer unidentified(Fingerprint machine) {
        return new SerialAnswer(
                Optional.empty(), machine.platformClass(), machine.slots(), List.of(), Optional.empty(), true);
    }

    /** The same machine in an environment of another serial number. */
    SerialAnswer in(SerialNumber environment) {
        return new SerialAnswer(
                Optional.of(environment), platformClass, components, findings, Optional.empty(), explained);
    }

    private static CompactJson publicKey(EnvironmentIdentity identity) {
        try {
            return CompactJson.of(identity.publicJwk());
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("the environment's public key is not JSON", e);
        }
    }

    @Override
    public boolean isRefused() {
        return serialNumber.isEmpty();
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("serialNumber", serialNumber.map(SerialNumber::text))
                .text("platformClass", platformClass.id())
                .objects("components", components.entrySet(), SerialAnswer::write)
                .objects("findings", findings, FindingText::write);
        publicKey.ifPresent(jwk -> json.json("publicKey", jwk));
        if (isRefused()) {
            json.text("code", UNIDENTIFIED).text("message", MESSAGE).text("remedy", REMEDY);
        }
    }

    private static void write(JsonLine json, Map.Entry<ComponentSlot, SlotReading> component) {
        json.text("slot", component.getKey().name())
                .text("status", component.getValue().status().id())
                .text("reason", component.getValue().reason());
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Serial number", serialNumber.map(SerialNumber::text).orElse("none"))
                .field("Platform class", platformClass.id());
        if (isRefused()) {
            page.field("Code", UNIDENTIFIED).line("").line(MESSAGE).line(REMEDY);
        }
        findings.forEach(finding -> FindingText.write(page, finding));
        publicKey.ifPresent(jwk -> explainKey(page, jwk));
        if (explained) {
            explain(page);
        }
    }

    private static void explainKey(TextPage page, CompactJson jwk) {
        page.line("")
                .line("This serial number stands for the environment's key and not for its hardware.")
                .line("Send both to the vendor, whose license must carry the key and allow the class:")
                .field("  controllers[].publicKey", jwk)
                .field("  hardwarePolicy.allowDeclared", "true");
    }

    private void explain(TextPage page) {
        page.line("").row("Slot", "Component", "Status", "Reason");
        components.forEach((slot, reading) ->
                page.row(slot.name(), slot.component(), reading.status().id(), reading.reason()));
    }
}
