package dev.licensing.core.comparison;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import java.util.List;

/**
 * How a licensed serial number compares with a machine, slot by slot, and what follows.
 *
 * <p>Always made against the licensed serial number, so drift never adds up unseen. Immutable and thread-safe.
 *
 * @param licensed the serial number in the license
 * @param verdict what follows
 * @param score the weight of the slots that are the same
 * @param threshold the score that a PASS needs; 0 for a declared serial number, which is compared as a whole
 * @param slots every slot in the order A to F
 * @param anchorChanged whether the anchor of the class was read and differs
 * @param anchorUnreadable whether the anchor of the class could not be read
 * @param classChanged whether the machine is now of another class, or was read as one
 */
public record SerialComparison(
        SerialNumber licensed,
        Verdict verdict,
        int score,
        int threshold,
        List<SlotComparison> slots,
        boolean anchorChanged,
        boolean anchorUnreadable,
        boolean classChanged) {
    /** Copies the list of slots. */
    public SerialComparison {
        slots = List.copyOf(slots);
    }

    /**
     * Compares a licensed serial number with a machine. A fingerprint that was read as another class is never the licensed machine: read
     * it by the version and the class of the licensed serial number.
     *
     * @param licensed the serial number of a license
     * @param current the machine
     * @param policy the numbers of the comparison
     * @return the verdict, slot by slot
     */
    public static SerialComparison of(SerialNumber licensed, Fingerprint current, HardwarePolicy policy) {
        return new Comparison(licensed, current, policy).result();
    }

    /**
     * Compares a machine with several licensed serial numbers, each once.
     *
     * @param licensed the serial numbers of a license, at least one
     * @param current the machine
     * @param policy the numbers of the comparison
     * @return the comparison with the one that is closest: by verdict, then by score, then the first
     */
    public static SerialComparison closest(List<SerialNumber> licensed, Fingerprint current, HardwarePolicy policy) {
        SerialComparison closest = of(licensed.get(0), current, policy);
        for (SerialNumber serial : licensed.subList(1, licensed.size())) {
            SerialComparison candidate = of(serial, current, policy);
            closest = candidate.isCloserThan(closest) ? candidate : closest;
        }
        return closest;
    }

    /**
     * Says which of several controllers a machine is.
     *
     * @param other the comparison with another controller
     * @return true when this verdict is better, or the same with a higher score
     */
    public boolean isCloserThan(SerialComparison other) {
        return verdict == other.verdict ? score > other.score : verdict.compareTo(other.verdict) < 0;
    }

    /**
     * Says whether the machine has changed: after a PASS, suggest to register again. What cannot be read now has not changed: to
     * register again would lose it.
     *
     * @return true when a licensed component is another one or is gone
     */
    public boolean drifted() {
        for (SlotComparison slot : slots) {
            if (slot.outcome() == SlotOutcome.CHANGED || slot.outcome() == SlotOutcome.ABSENT) {
                return true;
            }
        }
        return false;
    }
}
