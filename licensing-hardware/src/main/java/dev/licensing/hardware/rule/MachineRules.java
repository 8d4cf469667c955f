package dev.licensing.hardware.rule;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.Reading;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes fingerprints from the facts of one reading, by the rules of version 1. */
public final class MachineRules {
    /** The only version of the rules that there is. */
    public static final int VERSION = 1;

    private final MachineFacts facts;
    private final Optional<ClassDetection> detection;
    private final Optional<PlatformClass> known;

    private MachineRules(MachineFacts facts, Optional<ClassDetection> detection, Optional<PlatformClass> known) {
        this.facts = facts;
        this.detection = detection;
        this.known = known;
    }

    /** Judges one reading of a machine whose class its marks tell. */
    public static MachineRules of(MachineFacts facts) {
        Optional<ClassDetection> detection = detection(facts);
        return new MachineRules(
                facts,
                detection,
                detection.isPresent()
                        ? Optional.of(RememberedSlots.detectedClass(
                                detection.get().platformClass(facts.boardAssetTag()), facts))
                        : Optional.empty());
    }

    /** Judges one reading of a machine whose class the host knows. */
    public static MachineRules of(MachineFacts facts, PlatformClass told) {
        return new MachineRules(facts, detection(facts), Optional.of(told));
    }

    /** Refuses a version that this release does not know. */
    public static void requireVersion(int version) {
        if (version != VERSION) {
            throw new InvalidValueException(
                    "serial number version", Integer.toString(version), VERSION + "; a newer release may read it");
        }
    }

    /** The machine as what it is; nothing identifies one whose class is not known. */
    public Fingerprint asItIs() {
        return known.isPresent()
                ? as(known.get())
                : ofOneReading(
                        PlatformClass.DECLARED,
                        PlatformClass.DECLARED,
                        SlotReading.unreadable(facts.marks().failure().reason()));
    }

    /** What services that lack permission are to know of the machine; empty where its class is not known. */
    public Optional<RememberedMachine> toRemember() {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<PlatformClass, Fingerprint.Hardware> fingerprints = new EnumMap<>(PlatformClass.class);
        for (PlatformClass platformClass : RememberedMachine.CLASSES) {
            fingerprints.put(platformClass, ofComponents(platformClass, known.get()));
        }
        return Optional.of(new RememberedMachine(known.get(), fingerprints));
    }

    /** The machine as one of a class. */
    public Fingerprint as(PlatformClass platformClass) {
        // Where the class is not known, nothing says that it has changed
        PlatformClass detected = known.isPresent() ? known.get() : platformClass;
        if (detected == PlatformClass.KUBERNETES) {
            return ofPod(platformClass);
        }
        return switch (platformClass) {
            case PHYSICAL, VIRTUAL_MACHINE, EC2, KUBEVIRT -> ofComponents(platformClass, detected);
            case KUBERNETES ->
                ofOneReading(platformClass, detected, SlotReading.unreadable("the host gave no cluster and no volume"));
            case DECLARED ->
                ofOneReading(platformClass, detected, SlotReading.absent("a container shares its host's hardware"));
        };
    }

    private static Optional<ClassDetection> detection(MachineFacts facts) {
        return facts.marks().reading() instanceof Reading.Value<PlatformMarks> read
                ? Optional.of(ClassDetection.of(read.value()))
                : Optional.empty();
    }

    /** Its cluster is in the place of the firmware, its volume in that of the operating system. */
    private Fingerprint ofPod(PlatformClass platformClass) {
        SlotReading none = SlotReading.absent("a pod has no hardware of its own");
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, none);
        }
        if (platformClass == PlatformClass.KUBERNETES) {
            SystemSlots system = new SystemSlots(facts);
            slots.put(ComponentSlot.A, system.firmwareUuid());
            slots.put(ComponentSlot.C, system.operatingSystemId());
        }
        return new Fingerprint.Hardware(VERSION, platformClass, PlatformClass.KUBERNETES, slots, List.of(), List.of());
    }

    private Fingerprint.Hardware ofComponents(PlatformClass platformClass, PlatformClass detected) {
        SystemSlots system = new SystemSlots(facts);
        NetworkSlots networks = detection.isPresent() && detection.get().hasAddressesFromIp()
                ? NetworkSlots.derivedFromIp()
                : NetworkSlots.of(facts.networkCards(), platformClass);
        DiskSlots disks = DiskSlots.of(facts.disks());
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        slots.put(ComponentSlot.A, system.firmwareUuid());
        slots.put(ComponentSlot.B, platformClass == PlatformClass.EC2 ? system.instanceId() : system.boardSerial());
        slots.put(ComponentSlot.C, system.operatingSystemId());
        slots.put(ComponentSlot.D, networks.slot(0));
        slots.put(ComponentSlot.E, networks.slot(1));
        slots.put(ComponentSlot.F, disks.slot());
        leaveOutUnused(slots, platformClass);
        return RememberedSlots.complete(
                new Fingerprint.Hardware(VERSION, platformClass, detected, slots, networks.digests(), disks.digests()),
                facts);
    }

    /** A machine of whose slots there is only one thing to say. */
    private static Fingerprint ofOneReading(PlatformClass platformClass, PlatformClass detected, SlotReading reading) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, reading);
        }
        if (platformClass != PlatformClass.DECLARED || detected != PlatformClass.DECLARED) {
            leaveOutUnused(slots, platformClass);
        }
        return new Fingerprint.Hardware(VERSION, platformClass, detected, slots, List.of(), List.of());
    }

    private static void leaveOutUnused(Map<ComponentSlot, SlotReading> slots, PlatformClass platformClass) {
        for (ComponentSlot slot : ComponentSlot.values()) {
            if (!platformClass.uses(slot)) {
                slots.put(slot, SlotReading.absent("not part of a serial number of class " + platformClass.id()));
            }
        }
    }
}
