package dev.licensing.hardware.rule;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;

/** A fingerprint in the short words of the tests. */
public final class Shown {
    private Shown() {}

    /** From A to F: U used, A absent, V vetoed, X unreadable. */
    public static String statuses(Fingerprint fingerprint) {
        StringBuilder statuses = new StringBuilder();
        for (SlotReading reading : fingerprint.slots().values()) {
            boolean unreadable = reading.status() == SlotStatus.UNREADABLE;
            statuses.append(unreadable ? 'X' : reading.status().name().charAt(0));
        }
        return statuses.toString();
    }

    /** Of a machine that may be enrolled; "none" of another. */
    public static String serialNumber(Fingerprint fingerprint) {
        return Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled
                ? enrolled.serialNumber().toString()
                : "none";
    }
}
