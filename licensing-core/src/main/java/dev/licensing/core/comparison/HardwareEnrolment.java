package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the serial number of a machine, if the machine would pass with it. */
final class HardwareEnrolment {
    private final Fingerprint.Hardware machine;
    private final SerialNumber serial;

    private HardwareEnrolment(Fingerprint.Hardware machine, SerialNumber serial) {
        this.machine = machine;
        this.serial = serial;
    }

    static Enrolment of(Fingerprint.Hardware machine) {
        if (machine.platformClass() == PlatformClass.DECLARED) {
            return new Enrolment.Unidentified(machine);
        }
        return new HardwareEnrolment(machine, SerialNumber.of(machine.platformClass(), digests(machine))).enrolment();
    }

    private static Map<ComponentSlot, Integer> digests(Fingerprint.Hardware machine) {
        Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
        for (Map.Entry<ComponentSlot, SlotReading> slot : machine.slots().entrySet()) {
            digests.put(slot.getKey(), slot.getValue().digest());
        }
        return digests;
    }

    private Enrolment enrolment() {
        if (!passes(machine)) {
            return new Enrolment.Unidentified(machine);
        }
        return new Enrolment.Enrolled(serial, indispensable());
    }

    private List<ComponentSlot> indispensable() {
        List<ComponentSlot> indispensable = new ArrayList<>();
        Optional<ComponentSlot> anchor = machine.platformClass().anchor();
        for (ComponentSlot slot : ComponentSlot.values()) {
            boolean mayBeLost = serial.digest(slot) != 0 && !anchor.equals(Optional.of(slot));
            if (mayBeLost && !passes(without(slot))) {
                indispensable.add(slot);
            }
        }
        return indispensable;
    }

    private boolean passes(Fingerprint.Hardware current) {
        return SerialComparison.of(serial, current, HardwarePolicy.DEFAULT).verdict() == Verdict.PASS;
    }

    private Fingerprint.Hardware without(ComponentSlot lost) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(machine.slots());
        slots.put(lost, SlotReading.absent("lost"));
        return new Fingerprint.Hardware(
                machine.version(),
                machine.platformClass(),
                machine.detectedClass(),
                slots,
                without(lost, machine.networkDigests(), ComponentSlot.D, ComponentSlot.E),
                without(lost, machine.diskDigests(), ComponentSlot.F));
    }

    private List<Integer> without(ComponentSlot lost, List<Integer> digests, ComponentSlot... holders) {
        List<Integer> rest = new ArrayList<>(digests);
        if (List.of(holders).contains(lost)) {
            rest.remove((Integer) serial.digest(lost));
        }
        return rest;
    }
}
