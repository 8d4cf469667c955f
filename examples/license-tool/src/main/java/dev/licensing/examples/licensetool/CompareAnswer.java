package dev.licensing.examples.licensetool;

import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.util.Optional;

/** How a licensed serial number compares with a machine; a lower bound when all that is known of it is a serial number. */
record CompareAnswer(SerialComparison comparison, boolean lowerBound) implements Answer {

    @Override
    public boolean isRefused() {
        return comparison.verdict() == Verdict.REJECT;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("verdict", comparison.verdict().id())
                .number("score", comparison.score())
                .number("threshold", comparison.threshold())
                .objects("components", comparison.slots(), CompareAnswer::write)
                .text("licensed", comparison.licensed().text())
                .text("code", isRefused() ? Optional.of(RefusalCode.WRONG_SERIAL.code()) : Optional.empty());
    }

    private static void write(JsonLine json, SlotComparison slot) {
        json.text("slot", slot.slot().name())
                .text("outcome", slot.outcome().id())
                .number("weight", slot.weight());
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Verdict", comparison.verdict().id())
                .field("Licensed", comparison.licensed())
                .field("Score", comparison.score())
                .field("Threshold", comparison.threshold())
                .line("")
                .line(meaning())
                .line("")
                .row("Slot", "Component", "Outcome", "Weight");
        for (SlotComparison slot : comparison.slots()) {
            page.row(slot.slot().name(), slot.slot().component(), slot.outcome().id(), Integer.toString(slot.weight()));
        }
        if (lowerBound && !isDeclared()) {
            page.line("")
                    .line("This is a lower bound: a serial number holds only two network interfaces and one disk of its"
                            + " machine.")
                    .line("The machine itself may compare better: run verify there, or use --root with its files.");
        }
    }

    private boolean isDeclared() {
        return comparison.licensed().platformClass() == PlatformClass.DECLARED;
    }

    private String meaning() {
        return switch (comparison.verdict()) {
            case PASS ->
                comparison.drifted()
                        ? "It is the licensed machine, and some of it has changed: register it again when convenient."
                        : "It is the licensed machine.";
            case GRACE ->
                "It is probably the licensed machine after larger changes: an installed license holds for some"
                        + " days. Register it again.";
            case REJECT ->
                isDeclared()
                        ? "The licensed serial number stands for a key, which is another's or cannot be seen from here."
                        : "It is another machine: register its serial number and install the license file for it.";
        };
    }
}
