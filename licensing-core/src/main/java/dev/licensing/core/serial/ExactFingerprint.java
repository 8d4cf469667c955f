package dev.licensing.core.serial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fingerprint of a machine of which only the serial number is known. */
final class ExactFingerprint {
    private ExactFingerprint() {}

    static Fingerprint of(SerialNumber serial) {
        Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, reading(serial.digest(slot)));
        }
        PlatformClass platformClass = serial.platformClass();
        return new Fingerprint.Hardware(
                serial.version(),
                platformClass,
                platformClass,
                slots,
                present(serial, ComponentSlot.D, ComponentSlot.E),
                present(serial, ComponentSlot.F));
    }

    private static SlotReading reading(int digest) {
        return digest == 0
                ? SlotReading.absent("not in the serial number")
                : SlotReading.used(digest, "from the serial number");
    }

    private static List<Integer> present(SerialNumber serial, ComponentSlot... slots) {
        List<Integer> digests = new ArrayList<>();
        for (ComponentSlot slot : slots) {
            int digest = serial.digest(slot);
            if (digest != 0) {
                digests.add(digest);
            }
        }
        return digests;
    }
}
