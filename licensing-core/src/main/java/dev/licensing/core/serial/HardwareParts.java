package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Checks and copies the parts of a hardware fingerprint.
 *
 * <p>Slots are kept in a {@code TreeMap}: the first {@code EnumMap} of a JVM asks for the constants by reflection, and that costs it more
 * than a millisecond on the way of a server's start.
 */
final class HardwareParts {
    private static final int VERSION = 1;
    private static final int MOST_DIGESTS = 16;

    private HardwareParts() {}

    static Map<ComponentSlot, SlotReading> slots(
            int version, PlatformClass platformClass, Map<ComponentSlot, SlotReading> slots) {
        if (version != VERSION) {
            throw new InvalidValueException("fingerprint.version", Integer.toString(version), "1");
        }
        Map<ComponentSlot, SlotReading> copy = new TreeMap<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            SlotReading reading = slots.get(slot);
            if (reading == null) {
                throw new InvalidValueException(
                        "fingerprint.slots." + slot, "nothing", "a reading of every slot A to F");
            }
            requireFit(platformClass, slot, reading);
            copy.put(slot, reading);
        }
        return Collections.unmodifiableMap(copy);
    }

    static Map<ComponentSlot, SlotReading> allAbsent(String reason) {
        Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, SlotReading.absent(reason));
        }
        return Collections.unmodifiableMap(slots);
    }

    /** The reading of a slot in a map that is known to hold them all. */
    static SlotReading reading(Map<ComponentSlot, SlotReading> slots, ComponentSlot slot) {
        return Objects.requireNonNull(slots.get(slot));
    }

    static List<Integer> digests(
            String what, List<Integer> digests, Map<ComponentSlot, SlotReading> slots, ComponentSlot... holders) {
        if (digests.size() > MOST_DIGESTS) {
            throw new InvalidValueException(
                    "fingerprint." + what, digests.size() + " digests", "at most 16; keep the lowest");
        }
        List<Integer> unclaimed = new ArrayList<>(digests);
        for (Integer digest : digests) {
            holders[0].requireDigest(digest, 1);
        }
        for (ComponentSlot holder : holders) {
            requireListed(what, holder, reading(slots, holder).digest(), unclaimed);
        }
        return List.copyOf(digests);
    }

    /** Two slots with the same digest need it twice in the list, so each claims its own entry. */
    private static void requireListed(String what, ComponentSlot holder, int digest, List<Integer> unclaimed) {
        if (digest != 0 && !unclaimed.remove((Integer) digest)) {
            throw new InvalidValueException(
                    "fingerprint." + what, digest + " of slot " + holder + " missing", "a list of all current digests");
        }
    }

    private static void requireFit(PlatformClass platformClass, ComponentSlot slot, SlotReading reading) {
        if (reading.status() != SlotStatus.USED) {
            return;
        }
        slot.requireDigest(reading.digest(), 1);
        if (!platformClass.uses(slot)) {
            throw new InvalidValueException(
                    "fingerprint.slots." + slot,
                    "used",
                    "absent, since class " + platformClass.id() + " does not use it");
        }
    }
}
