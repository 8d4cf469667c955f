package dev.licensing.core.license;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Servers from a short notation: {@code "A1 C? F6"} is digest 1 in A, C unreadable, digest 6 in F, the rest absent. */
public final class Servers {
    /** A physical server with all components, and others that share some of them. */
    public static final String ALL = "A1 B2 C3 D4 E5 F6";

    public static final String NEW_DISK = "A1 B2 C3 D4 E5 F99";
    public static final String NEW_BOARD = "A91 B92 C3 D4 E5 F6";
    public static final String OTHER = "A91 B92 C93 D94 E95 F96";

    public static final SerialNumber REGISTERED = serial(PlatformClass.PHYSICAL, ALL);
    public static final Fingerprint SAME = server(PlatformClass.PHYSICAL, ALL);

    private Servers() {}

    public static SerialNumber serial(PlatformClass platformClass, String notation) {
        Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
        for (String part : parts(notation)) {
            digests.put(slot(part), digest(part));
        }
        return SerialNumber.of(platformClass, digests);
    }

    public static Fingerprint server(PlatformClass platformClass, String notation) {
        return server(platformClass, platformClass, notation);
    }

    public static Fingerprint server(PlatformClass readAs, PlatformClass detected, String notation) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, SlotReading.absent("not found"));
        }
        List<Integer> networks = new ArrayList<>();
        List<Integer> disks = new ArrayList<>();
        for (String part : parts(notation)) {
            if (part.endsWith("?")) {
                slots.put(slot(part), SlotReading.unreadable("no permission"));
                continue;
            }
            slots.put(slot(part), SlotReading.used(digest(part), "read"));
            switch (slot(part)) {
                case D, E -> networks.add(digest(part));
                case F -> disks.add(digest(part));
                default -> {}
            }
        }
        return new Fingerprint.Hardware(1, readAs, detected, slots, networks, disks);
    }

    public static EnvironmentKey key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return EnvironmentKey.of(bytes);
    }

    private static String[] parts(String notation) {
        return notation.isEmpty() ? new String[0] : notation.split(" ");
    }

    private static ComponentSlot slot(String part) {
        return ComponentSlot.valueOf(part.substring(0, 1));
    }

    private static int digest(String part) {
        return Integer.parseInt(part.substring(1));
    }
}
