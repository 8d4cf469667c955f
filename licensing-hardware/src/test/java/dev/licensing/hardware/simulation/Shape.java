package dev.licensing.hardware.simulation;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What decides how likely a machine is taken for another by accident: which slots are licensed, and what the other machine has
 * in them. Digests do not matter, so millions of pairs have a few hundred shapes.
 *
 * @param platformClass the class of both machines
 * @param licensed the slots of the licensed serial number
 * @param statuses what the other machine has in each slot
 * @param interfaces how many digests of interfaces the other machine has
 * @param disks how many digests of disks it has
 * @param sameSystem whether both run from one image, and so truly share the operating system id
 */
record Shape(
        PlatformClass platformClass,
        Set<ComponentSlot> licensed,
        Map<ComponentSlot, SlotStatus> statuses,
        int interfaces,
        int disks,
        boolean sameSystem) {
    static Shape of(SerialNumber licensed, Fingerprint.Hardware other, boolean sameSystem) {
        return new Shape(
                licensed.platformClass(),
                EnumSet.copyOf(licensed.digests().keySet()),
                statuses(other),
                other.networkDigests().size(),
                other.diskDigests().size(),
                sameSystem);
    }

    /** A machine that has every slot of its class, with two interfaces and one disk. */
    static Shape full(PlatformClass platformClass, Set<ComponentSlot> licensed, boolean sameSystem) {
        Map<ComponentSlot, SlotStatus> statuses = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            statuses.put(slot, platformClass.uses(slot) ? SlotStatus.USED : SlotStatus.ABSENT);
        }
        int interfaces = platformClass.uses(ComponentSlot.D) ? 2 : 0;
        int disks = platformClass.uses(ComponentSlot.F) ? 1 : 0;
        return new Shape(platformClass, licensed, statuses, interfaces, disks, sameSystem);
    }

    /** The slots that a class uses. */
    static Set<ComponentSlot> slotsOf(PlatformClass platformClass) {
        Set<ComponentSlot> slots = EnumSet.noneOf(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            if (platformClass.uses(slot)) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** The same pair where the other machine is read without root, which firmware and board need. */
    Shape withoutRoot() {
        Map<ComponentSlot, SlotStatus> unreadable = new EnumMap<>(statuses);
        unreadable.put(ComponentSlot.A, SlotStatus.UNREADABLE);
        unreadable.put(ComponentSlot.B, SlotStatus.UNREADABLE);
        return new Shape(platformClass, licensed, unreadable, interfaces, disks, sameSystem);
    }

    /** The same pair where the other machine has more interfaces and disks. */
    Shape with(int moreInterfaces, int moreDisks) {
        return new Shape(platformClass, licensed, statuses, moreInterfaces, moreDisks, sameSystem);
    }

    private static Map<ComponentSlot, SlotStatus> statuses(Fingerprint.Hardware machine) {
        Map<ComponentSlot, SlotStatus> statuses = new EnumMap<>(ComponentSlot.class);
        for (Map.Entry<ComponentSlot, SlotReading> slot : machine.slots().entrySet()) {
            statuses.put(slot.getKey(), slot.getValue().status());
        }
        return statuses;
    }
}
