package dev.licensing.core.serial;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Machines and serial numbers from a short notation: {@code "A1 B? C! D4 N7 K8"} is digest 1 in A, B unreadable, C vetoed, digest 4 in D, a
 * further network interface with digest 7 and a further disk with digest 8; the other slots are absent.
 */
public final class Machines {
    private Machines() {}

    public static SerialNumber serial(PlatformClass platformClass, String notation) {
        Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
        for (String part : parts(notation)) {
            digests.put(ComponentSlot.valueOf(part.substring(0, 1)), digest(part));
        }
        return SerialNumber.of(platformClass, digests);
    }

    public static Fingerprint.Hardware machine(PlatformClass platformClass, String notation) {
        return machine(platformClass, platformClass, notation);
    }

    public static Fingerprint.Hardware machine(PlatformClass platformClass, PlatformClass detected, String notation) {
        Map<ComponentSlot, SlotReading> slots = nothing();
        List<Integer> networks = new ArrayList<>();
        List<Integer> disks = new ArrayList<>();
        for (String part : parts(notation)) {
            if (part.endsWith("?") || part.endsWith("!")) {
                slots.put(ComponentSlot.valueOf(part.substring(0, 1)), unusable(part));
                continue;
            }
            switch (part.charAt(0)) {
                case 'N', 'D', 'E' -> networks.add(digest(part));
                case 'K', 'F' -> disks.add(digest(part));
                default -> {}
            }
            if (part.charAt(0) <= 'F') {
                slots.put(ComponentSlot.valueOf(part.substring(0, 1)), SlotReading.used(digest(part), "read"));
            }
        }
        return new Fingerprint.Hardware(1, platformClass, detected, slots, networks, disks);
    }

    /** Every slot absent. */
    static Map<ComponentSlot, SlotReading> nothing() {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, SlotReading.absent("none"));
        }
        return slots;
    }

    public static SerialComparison compare(PlatformClass platformClass, String licensed, String current) {
        return compare(platformClass, licensed, current, HardwarePolicy.DEFAULT);
    }

    public static SerialComparison compare(
            PlatformClass platformClass, String licensed, String current, HardwarePolicy policy) {
        return SerialComparison.of(serial(platformClass, licensed), machine(platformClass, current), policy);
    }

    public static Verdict verdict(PlatformClass platformClass, String licensed, String current) {
        return compare(platformClass, licensed, current).verdict();
    }

    public static SlotOutcome outcome(SerialComparison comparison, ComponentSlot slot) {
        return comparison.slots().get(slot.position()).outcome();
    }

    private static String[] parts(String notation) {
        return notation.isEmpty() ? new String[0] : notation.split(" ");
    }

    private static SlotReading unusable(String part) {
        return part.endsWith("?") ? SlotReading.unreadable("no permission") : SlotReading.vetoed("a constant");
    }

    private static int digest(String part) {
        return Integer.parseInt(part.substring(1));
    }
}
