package dev.licensing.hardware;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a Linux machine from its files. It holds nothing that it read. */
final class LinuxFingerprintSource implements FingerprintSource {
    /** The only version of the rules that there is. */
    static final int VERSION = 1;

    private final FileTree tree;

    LinuxFingerprintSource(FileTree tree) {
        this.tree = tree;
    }

    static void requireVersion(int version) {
        if (version != VERSION) {
            throw new InvalidValueException(
                    "serial number version", Integer.toString(version), VERSION + "; a newer release may read it");
        }
    }

    @Override
    public Fingerprint read() {
        MachineReading machine = MachineReading.of(tree);
        return machine.as(machine.detected());
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        requireVersion(version);
        return MachineReading.of(tree).as(platformClass);
    }

    /** One reading of the machine. */
    private record MachineReading(FileTree tree, MountTable mounts, ClassDetection detection, PlatformClass detected) {
        static MachineReading of(FileTree tree) {
            MountTable mounts = MountTable.of(tree);
            ClassDetection detection = ClassDetection.of(tree);
            return new MachineReading(tree, mounts, detection, detection.platformClass(mounts));
        }

        Fingerprint as(PlatformClass platformClass) {
            return switch (platformClass) {
                case PHYSICAL, VIRTUAL_MACHINE, EC2, KUBEVIRT -> ofComponents(platformClass);
                case KUBERNETES -> ofOneReading(platformClass, SlotReading.unreadable("not read by this release"));
                case DECLARED ->
                    ofOneReading(platformClass, SlotReading.absent("a container shares its host's hardware"));
            };
        }

        private Fingerprint ofComponents(PlatformClass platformClass) {
            SystemSlots system = new SystemSlots(tree);
            NetworkSlots networks = detection.hasAddressesFromIp()
                    ? NetworkSlots.derivedFromIp()
                    : NetworkSlots.of(tree, platformClass);
            DiskSlots.Disks disks = DiskSlots.of(tree, mounts.at("/"));
            Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
            put(slots, ComponentSlot.A, platformClass, system.firmwareUuid());
            put(slots, ComponentSlot.B, platformClass, board(system, platformClass));
            put(slots, ComponentSlot.C, platformClass, system.operatingSystemId());
            put(slots, ComponentSlot.D, platformClass, networks.slot(0));
            put(slots, ComponentSlot.E, platformClass, networks.slot(1));
            put(slots, ComponentSlot.F, platformClass, disks.slot());
            return new Fingerprint.Hardware(
                    VERSION, platformClass, detected, slots, networks.digests(), disks.digests());
        }

        private static SlotReading board(SystemSlots system, PlatformClass platformClass) {
            return platformClass == PlatformClass.EC2 ? system.instanceId() : system.boardSerial();
        }

        private Fingerprint ofOneReading(PlatformClass platformClass, SlotReading reading) {
            Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
            for (ComponentSlot slot : ComponentSlot.values()) {
                put(slots, slot, platformClass, reading);
            }
            return new Fingerprint.Hardware(VERSION, platformClass, detected, slots, List.of(), List.of());
        }

        private void put(
                Map<ComponentSlot, SlotReading> slots,
                ComponentSlot slot,
                PlatformClass platformClass,
                SlotReading reading) {
            boolean container = platformClass == PlatformClass.DECLARED && detected == PlatformClass.DECLARED;
            boolean used = container || platformClass.uses(slot);
            String unused = "not part of a serial number of class " + platformClass.id();
            slots.put(slot, used ? reading : SlotReading.absent(unused));
        }

        /** Never a raw value of its parts. */
        @Override
        public String toString() {
            return "MachineReading";
        }
    }
}
