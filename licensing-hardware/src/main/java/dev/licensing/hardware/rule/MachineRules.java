package dev.licensing.hardware.rule;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Judges a made-up machine, and forgets it: a fresh JVM has then loaded the rules before another thread has read its machine. */
    public static void prepare() {
        String none = "made up";
        Fact<String> absent = Fact.absent(none, none);
        MachineFacts facts = new MachineFacts(
                Fact.of(none, new PlatformMarks(false, none, none, "", "", false, false)),
                absent,
                absent,
                absent,
                absent,
                Fact.of(none, List.of(NetworkCard.permanent("00:11:22:33:44:55"), NetworkCard.ofSoftware(none))),
                Fact.absent(none, none),
                Fact.absent(none, none));
        of(facts).asItIs();
    }

    /** Judges one reading of a machine whose class its marks tell. */
    public static MachineRules of(MachineFacts facts) {
        Optional<ClassDetection> detection = detection(facts);
        return new MachineRules(
                facts,
                detection,
                detection.isPresent()
                        ? Optional.of(detectedClass(detection.get().platformClass(facts.boardAssetTag()), facts))
                        : Optional.empty());
    }

    /** The class that root found, since some marks of a container are for root only; marks that are found here count in any case. */
    private static PlatformClass detectedClass(PlatformClass own, MachineFacts facts) {
        Optional<RememberedMachine> remembered = facts.remembered().value();
        return own != PlatformClass.DECLARED && remembered.isPresent()
                ? remembered.get().detectedClass()
                : own;
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

    /** Refuses a class whose machines are not identified by their components. */
    public static void requireComponents(PlatformClass platformClass) {
        if (platformClass == PlatformClass.KUBERNETES || platformClass == PlatformClass.DECLARED) {
            throw new InvalidValueException(
                    "class of this machine",
                    platformClass.id(),
                    "physical, virtual-machine, ec2 or kubevirt; the others are not identified by hardware");
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
        Map<PlatformClass, Fingerprint.Hardware> fingerprints = new TreeMap<>();
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
        if (platformClass == PlatformClass.DECLARED) {
            return ofOneReading(platformClass, detected, SlotReading.absent("a container shares its host's hardware"));
        }
        return platformClass == PlatformClass.KUBERNETES
                ? ofOneReading(
                        platformClass, detected, SlotReading.unreadable("the host gave no cluster and no volume"))
                : ofComponents(platformClass, detected);
    }

    private static Optional<ClassDetection> detection(MachineFacts facts) {
        Optional<PlatformMarks> marks = facts.marks().value();
        return marks.isPresent() ? Optional.of(ClassDetection.of(marks.get())) : Optional.empty();
    }

    /** Its cluster is in the place of the firmware, its volume in that of the operating system. */
    private Fingerprint ofPod(PlatformClass platformClass) {
        SlotReading none = SlotReading.absent("a pod has no hardware of its own");
        Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
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
        Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
        slots.put(ComponentSlot.A, system.firmwareUuid());
        slots.put(ComponentSlot.B, platformClass == PlatformClass.EC2 ? system.instanceId() : system.boardSerial());
        slots.put(ComponentSlot.C, system.operatingSystemId());
        slots.put(ComponentSlot.D, networks.slot(0));
        slots.put(ComponentSlot.E, networks.slot(1));
        slots.put(ComponentSlot.F, disks.slot());
        leaveOutUnused(slots, platformClass);
        Fingerprint.Hardware own =
                new Fingerprint.Hardware(VERSION, platformClass, detected, slots, networks.digests(), disks.digests());
        Fact<RememberedMachine> remembered = facts.remembered();
        return remembered.isRead() || remembered.isUnreadable() ? RememberedSlots.complete(own, facts) : own;
    }

    /** A machine of whose slots there is only one thing to say. */
    private static Fingerprint ofOneReading(PlatformClass platformClass, PlatformClass detected, SlotReading reading) {
        Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
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
