package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Puts what root left for this boot in the place of what this process may not read, and of nothing else. Where nothing was left, or
 * what there is cannot be trusted, the reason of the slot says so.
 */
final class RememberedSlots {
    private final Fingerprint.Hardware own;
    private final MachineFacts facts;
    private final Map<ComponentSlot, SlotReading> slots;

    private RememberedSlots(Fingerprint.Hardware own, MachineFacts facts) {
        this.own = own;
        this.facts = facts;
        this.slots = new TreeMap<>(own.slots());
    }

    static Fingerprint.Hardware complete(Fingerprint.Hardware own, MachineFacts facts) {
        Fact<RememberedMachine> remembered = facts.remembered();
        RememberedSlots completed = new RememberedSlots(own, facts);
        return remembered.value().isPresent()
                ? completed.with(remembered.value().get().as(own.platformClass()))
                : completed.without(remembered.failure().reason());
    }

    private Fingerprint.Hardware with(Fingerprint.Hardware remembered) {
        boolean firmware = isTaken(remembered, ComponentSlot.A);
        // The two interfaces and the list of all go together: an interface may hold either slot
        boolean networks = isTaken(remembered, ComponentSlot.D) && isTaken(remembered, ComponentSlot.E);
        boolean disks = isTaken(remembered, ComponentSlot.F);
        take(firmware, remembered, ComponentSlot.A);
        // What restates the firmware UUID shows only to who can read that
        take(firmware && isVetoed(remembered, ComponentSlot.B), remembered, ComponentSlot.B);
        take(firmware && isVetoed(remembered, ComponentSlot.C), remembered, ComponentSlot.C);
        take(isTaken(remembered, ComponentSlot.B), remembered, ComponentSlot.B);
        take(isTaken(remembered, ComponentSlot.C), remembered, ComponentSlot.C);
        take(networks, remembered, ComponentSlot.D);
        take(networks, remembered, ComponentSlot.E);
        take(disks, remembered, ComponentSlot.F);
        return fingerprint(
                networks ? remembered.networkDigests() : own.networkDigests(),
                disks ? remembered.diskDigests() : own.diskDigests());
    }

    private Fingerprint.Hardware without(String reason) {
        for (ComponentSlot slot : ComponentSlot.values()) {
            SlotReading reading = reading(own, slot);
            if (reading.status() == SlotStatus.UNREADABLE && isDenied(slot)) {
                slots.put(slot, SlotReading.unreadable(reading.reason() + "; " + reason));
            }
        }
        return fingerprint(own.networkDigests(), own.diskDigests());
    }

    private void take(boolean taken, Fingerprint.Hardware remembered, ComponentSlot slot) {
        if (taken && own.platformClass().uses(slot)) {
            slots.put(slot, reading(remembered, slot));
        }
    }

    /** What root could not read either is no better than what there is. */
    private boolean isTaken(Fingerprint.Hardware remembered, ComponentSlot slot) {
        return isDenied(slot) && reading(remembered, slot).status() != SlotStatus.UNREADABLE;
    }

    private boolean isDenied(ComponentSlot slot) {
        return switch (slot) {
            case A -> facts.firmwareUuid().isDenied();
            case B ->
                own.platformClass() == PlatformClass.EC2
                        ? facts.boardAssetTag().isDenied()
                        : facts.boardSerial().isDenied();
            case C -> facts.operatingSystemId().isDenied();
            case D, E -> facts.networkCardsAreDenied();
            case F -> facts.disksAreDenied();
        };
    }

    private Fingerprint.Hardware fingerprint(List<Integer> networkDigests, List<Integer> diskDigests) {
        return new Fingerprint.Hardware(
                own.version(), own.platformClass(), own.detectedClass(), slots, networkDigests, diskDigests);
    }

    private static boolean isVetoed(Fingerprint.Hardware fingerprint, ComponentSlot slot) {
        return reading(fingerprint, slot).status() == SlotStatus.VETOED;
    }

    private static SlotReading reading(Fingerprint.Hardware fingerprint, ComponentSlot slot) {
        return Objects.requireNonNull(fingerprint.slots().get(slot));
    }
}
