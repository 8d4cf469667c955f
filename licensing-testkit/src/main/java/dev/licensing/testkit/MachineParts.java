package dev.licensing.testkit;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a machine consists of at one time. Immutable.
 *
 * @param platformClass its class
 * @param name what makes it this machine
 * @param originals a component that was replaced is made from another name than the machine's
 * @param interfaces how many network interfaces it has
 * @param byRoot whether all that is there can be read
 */
record MachineParts(
        PlatformClass platformClass,
        String name,
        Map<ComponentSlot, String> originals,
        int interfaces,
        boolean byRoot) {
    static MachineParts of(PlatformClass platformClass, String name) {
        return new MachineParts(platformClass, name, Map.of(), 2, true);
    }

    MachineParts replaced(ComponentSlot... slots) {
        Map<ComponentSlot, String> others = new EnumMap<>(ComponentSlot.class);
        others.putAll(originals);
        for (ComponentSlot slot : slots) {
            others.put(slot, UUID.randomUUID().toString());
        }
        return new MachineParts(platformClass, name, others, interfaces, byRoot);
    }

    MachineParts withOneMoreInterface() {
        return new MachineParts(platformClass, name, originals, interfaces + 1, byRoot);
    }

    MachineParts ofClass(PlatformClass other) {
        return new MachineParts(other, name, originals, interfaces, byRoot);
    }

    MachineParts readByRoot(boolean root) {
        return new MachineParts(platformClass, name, originals, interfaces, root);
    }

    Fingerprint read() {
        return read(1, platformClass);
    }

    Fingerprint read(int version, PlatformClass as) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        List<Integer> networks = new ArrayList<>();
        List<Integer> disks = new ArrayList<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            SlotReading reading = reading(as, slot);
            slots.put(slot, reading);
            if (reading.digest() != 0 && slot == ComponentSlot.F) {
                disks.add(reading.digest());
            } else if (reading.digest() != 0 && slot.label().equals("N")) {
                networks.add(reading.digest());
            }
        }
        for (int i = 2; i < interfaces && as.uses(ComponentSlot.D); i++) {
            networks.add(digest(ComponentSlot.D, name + " " + i));
        }
        return new Fingerprint.Hardware(version, as, platformClass, slots, networks, disks);
    }

    private SlotReading reading(PlatformClass as, ComponentSlot slot) {
        if (!as.uses(slot)) {
            return SlotReading.absent("class " + as.id() + " does not use it");
        }
        if (!byRoot && isForRoot(slot)) {
            return SlotReading.unreadable("the test machine is read without root");
        }
        return SlotReading.used(digest(slot, originals.getOrDefault(slot, name)), "of the test machine");
    }

    /** As on Linux: the instance id of EC2 may be read by everybody, the serial of a board may not. */
    private boolean isForRoot(ComponentSlot slot) {
        return slot == ComponentSlot.A || (slot == ComponentSlot.B && platformClass == PlatformClass.PHYSICAL);
    }

    private static int digest(ComponentSlot slot, String original) {
        byte[] hash = sha256((slot + " " + original).getBytes(StandardCharsets.UTF_8));
        int number = ((hash[0] & 0xFF) << 16) | ((hash[1] & 0xFF) << 8) | (hash[2] & 0xFF);
        return 1 + number % ((1 << slot.bits()) - 1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
