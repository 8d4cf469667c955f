package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the slots of a licensed serial number with a machine that was read as the same class.
 *
 * <p>A, B and C match in their own slot. F matches any current disk. D and E match any two different current network interfaces: each
 * match takes one entry of the list, so interfaces may change places, and one interface never stands for two.
 */
final class SlotMatching {
    private final Map<ComponentSlot, Integer> licensed;
    private final Fingerprint.Hardware machine;
    private final Map<ComponentSlot, SlotOutcome> outcomes = new EnumMap<>(ComponentSlot.class);

    SlotMatching(SerialNumber licensed, Fingerprint.Hardware machine) {
        this.licensed = licensed.digests();
        this.machine = machine;
    }

    Map<ComponentSlot, SlotOutcome> outcomes() {
        for (ComponentSlot slot : ComponentSlot.values()) {
            if (!licensed.containsKey(slot)) {
                outcomes.put(slot, SlotOutcome.UNLICENSED);
            }
        }
        matchInPlace(ComponentSlot.A);
        matchInPlace(ComponentSlot.B);
        matchInPlace(ComponentSlot.C);
        matchNetwork();
        matchDisk();
        return outcomes;
    }

    private void matchInPlace(ComponentSlot slot) {
        put(slot, reading(slot).digest() == licensedDigest(slot) ? SlotOutcome.SAME : missing(slot));
    }

    private void matchDisk() {
        boolean found = machine.diskDigests().contains(licensedDigest(ComponentSlot.F));
        put(ComponentSlot.F, found ? SlotOutcome.SAME : missing(ComponentSlot.F));
    }

    private void matchNetwork() {
        List<Integer> free = new ArrayList<>(machine.networkDigests());
        takeNetwork(ComponentSlot.D, free);
        takeNetwork(ComponentSlot.E, free);
        missNetwork(ComponentSlot.D, ComponentSlot.E, free);
        missNetwork(ComponentSlot.E, ComponentSlot.D, free);
    }

    private void takeNetwork(ComponentSlot slot, List<Integer> free) {
        if (free.remove((Integer) licensedDigest(slot))) {
            put(slot, SlotOutcome.SAME);
        }
    }

    /** An unreadable interface stands in for its own slot, or for the other slot when its own is settled: never for both. */
    private void missNetwork(ComponentSlot slot, ComponentSlot other, List<Integer> free) {
        boolean otherIsSettled = outcomes.containsKey(other) && outcomes.get(other) != SlotOutcome.UNREADABLE;
        if (isUnreadable(slot) || (isUnreadable(other) && otherIsSettled)) {
            put(slot, SlotOutcome.UNREADABLE);
        } else if (!outcomes.containsKey(slot)) {
            put(slot, replacement(free));
        }
    }

    /** Another interface that takes the place of a licensed one; it takes one place only. */
    private static SlotOutcome replacement(List<Integer> free) {
        if (free.isEmpty()) {
            return SlotOutcome.ABSENT;
        }
        free.remove(0);
        return SlotOutcome.CHANGED;
    }

    private SlotOutcome missing(ComponentSlot slot) {
        return switch (reading(slot).status()) {
            case USED -> SlotOutcome.CHANGED;
            case UNREADABLE -> SlotOutcome.UNREADABLE;
            case ABSENT, VETOED -> SlotOutcome.ABSENT;
        };
    }

    private void put(ComponentSlot slot, SlotOutcome outcome) {
        outcomes.putIfAbsent(slot, outcome);
    }

    private boolean isUnreadable(ComponentSlot slot) {
        return reading(slot).status() == SlotStatus.UNREADABLE;
    }

    private int licensedDigest(ComponentSlot slot) {
        return licensed.getOrDefault(slot, 0);
    }

    private SlotReading reading(ComponentSlot slot) {
        return Objects.requireNonNull(machine.slots().get(slot));
    }
}
