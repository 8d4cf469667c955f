package dev.licensing.hardware.linux;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What root leaves for one boot, and its text: lines of words in one fixed order, so that each record has one text.
 *
 * @param bootId the id of the boot, which the kernel makes at random
 * @param place where the text is kept
 * @param machine what root read
 */
record BootRecord(String bootId, String place, RememberedMachine machine) {
    private static final String HEAD = "dev.licensing machine 1";
    /** The version of the rules by which digests are made. */
    private static final String RULES = "\nrules 1";

    /** The record of a text; empty where no record has that very text. */
    static Optional<BootRecord> parse(String text) {
        try {
            BootRecord record = new BootWords(text).toRecord();
            return record.text().equals(text) ? Optional.of(record) : Optional.empty();
        } catch (NoSuchElementException | NumberFormatException | InvalidValueException e) {
            return Optional.empty();
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD).append(RULES);
        text.append("\nboot ").append(bootId);
        text.append("\nplace ").append(place);
        text.append("\nclass ").append(machine.detectedClass().id());
        for (PlatformClass platformClass : RememberedMachine.CLASSES) {
            append(text, machine.as(platformClass));
        }
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Fingerprint.Hardware fingerprint) {
        String name = '\n' + fingerprint.platformClass().id() + ' ';
        for (ComponentSlot slot : ComponentSlot.values()) {
            SlotReading reading = Objects.requireNonNull(fingerprint.slots().get(slot));
            text.append(name).append(slot).append(' ').append(reading.status().id());
            if (reading.status() == SlotStatus.USED) {
                text.append(' ').append(reading.digest());
            }
        }
        append(text.append(name).append("networks"), fingerprint.networkDigests());
        append(text.append(name).append("disks"), fingerprint.diskDigests());
    }

    private static void append(StringBuilder text, List<Integer> digests) {
        for (Integer digest : digests) {
            text.append(' ').append(digest.intValue());
        }
    }
}
