package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;

/**
 * One line of a {@link SerialComparison}. Immutable and thread-safe.
 *
 * @param slot the slot
 * @param outcome how it compares
 * @param weight what the slot counts for, 0 to 9, by the class and the policy of the license
 */
public record SlotComparison(ComponentSlot slot, SlotOutcome outcome, int weight) {}
