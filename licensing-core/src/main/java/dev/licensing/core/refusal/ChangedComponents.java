package dev.licensing.core.refusal;

import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotComparison;
import dev.licensing.core.comparison.SlotOutcome;

/** Names what of a machine is not as it was registered, and how it differs. */
final class ChangedComponents {
    private ChangedComponents() {}

    static String of(SerialComparison comparison) {
        StringBuilder changed = new StringBuilder();
        for (SlotComparison slot : comparison.slots()) {
            if (slot.outcome() != SlotOutcome.SAME && slot.outcome() != SlotOutcome.UNLICENSED) {
                changed.append(changed.isEmpty() ? "" : ", ")
                        .append(slot.slot().component())
                        .append(' ')
                        .append(slot.outcome().id());
            }
        }
        return changed.isEmpty() ? "nothing" : changed.toString();
    }
}
