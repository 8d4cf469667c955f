package dev.licensing.hardware.linux;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.rule.MachineRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.StringTokenizer;

/**
 * The words of a boot record's text, taken one after the other. Whether fixed words stand where they belong is not asked here, because
 * the record is compared with the whole text afterwards.
 */
final class BootWords {
    private static final int WORDS_OF_HEAD = 5;
    private static final String REASON = "read by root at this boot";

    private final List<String> words = new ArrayList<>();
    private int next;

    BootWords(String text) {
        StringTokenizer tokens = new StringTokenizer(text, " \n");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
    }

    /**
     * The record of these words.
     *
     * @throws NoSuchElementException when a word is missing, or is none of those that may stand there
     * @throws NumberFormatException when a digest is no number
     * @throws dev.licensing.core.InvalidValueException when a digest does not fit, or the parts do not agree
     */
    BootRecord toRecord() {
        skip(WORDS_OF_HEAD);
        String bootId = second();
        String place = second();
        PlatformClass detected = platformClass(second());
        Map<PlatformClass, Fingerprint.Hardware> fingerprints = new EnumMap<>(PlatformClass.class);
        for (PlatformClass platformClass : RememberedMachine.CLASSES) {
            fingerprints.put(platformClass, fingerprint(platformClass, detected));
        }
        return new BootRecord(bootId, place, new RememberedMachine(detected, fingerprints));
    }

    private Fingerprint.Hardware fingerprint(PlatformClass platformClass, PlatformClass detected) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            skip(2);
            SlotStatus status = status(word());
            int digest = status == SlotStatus.USED ? Integer.parseInt(word()) : 0;
            slots.put(slot, new SlotReading(status, digest, REASON));
        }
        List<Integer> networks = digests();
        List<Integer> disks = digests();
        return new Fingerprint.Hardware(MachineRules.VERSION, platformClass, detected, slots, networks, disks);
    }

    /** The numbers behind two names. */
    private List<Integer> digests() {
        skip(2);
        List<Integer> digests = new ArrayList<>();
        while (next < words.size() && Character.isDigit(words.get(next).charAt(0))) {
            digests.add(Integer.parseInt(word()));
        }
        return digests;
    }

    private String second() {
        skip(1);
        return word();
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            word();
        }
    }

    private String word() {
        if (next == words.size()) {
            throw new NoSuchElementException("a word is missing");
        }
        return words.get(next++);
    }

    /** A container is declared. */
    private static PlatformClass platformClass(String id) {
        for (PlatformClass platformClass : RememberedMachine.CLASSES) {
            if (platformClass.id().equals(id)) {
                return platformClass;
            }
        }
        if (PlatformClass.DECLARED.id().equals(id)) {
            return PlatformClass.DECLARED;
        }
        throw new NoSuchElementException("no class of a machine");
    }

    private static SlotStatus status(String id) {
        for (SlotStatus status : SlotStatus.values()) {
            if (status.id().equals(id)) {
                return status;
            }
        }
        throw new NoSuchElementException("no status of a slot");
    }
}
