package dev.licensing.hardware.simulation;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The probability that another machine is accepted, exactly: every combination of slots that may match is compared by the real
 * rule and weighed with its probability.
 *
 * <p>A digest of another value matches with probability {@code 1 / (2^bits - 1)}, each of several interfaces and disks for itself. The
 * one thing left out is that the two licensed interfaces share a digest (1 of 65,535 machines).
 */
final class Enumeration {
    private static final List<ComponentSlot> IN_PLACE = List.of(ComponentSlot.A, ComponentSlot.B, ComponentSlot.C);
    /** Digests that no licensed slot has. */
    private static final int OTHER = 1000;

    private final Shape shape;
    private final SerialNumber licensed;
    private Chances chances = Chances.NONE;

    private Enumeration(Shape shape) {
        this.shape = shape;
        this.licensed = serialOf(shape);
    }

    static Chances of(Shape shape) {
        Enumeration enumeration = new Enumeration(shape);
        enumeration.chooseInPlace(0, 1, new EnumMap<>(ComponentSlot.class));
        return enumeration.chances;
    }

    /** Whether a machine with exactly the licensed slots gets a serial number. */
    static boolean mayBeMade(Shape shape) {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            boolean there = shape.licensed().contains(slot);
            slots.put(slot, there ? SlotReading.used(digest(slot), "") : SlotReading.absent(""));
        }
        Fingerprint machine = new Fingerprint.Hardware(
                1,
                shape.platformClass(),
                shape.platformClass(),
                slots,
                used(slots, ComponentSlot.D, ComponentSlot.E),
                used(slots, ComponentSlot.F));
        return Enrolment.of(machine) instanceof Enrolment.Enrolled;
    }

    /** A, B and C: each matches or not. */
    private void chooseInPlace(int position, double probability, Map<ComponentSlot, Integer> matches) {
        if (position == IN_PLACE.size()) {
            chooseInterfaces(probability, matches);
            return;
        }
        ComponentSlot slot = IN_PLACE.get(position);
        double match = matchOf(slot);
        if (match > 0) {
            matches.put(slot, 1);
            chooseInPlace(position + 1, probability * match, matches);
            matches.remove(slot);
        }
        if (match < 1) {
            chooseInPlace(position + 1, probability * (1 - match), matches);
        }
    }

    private double matchOf(ComponentSlot slot) {
        if (!shape.licensed().contains(slot) || shape.statuses().get(slot) != SlotStatus.USED) {
            return 0;
        }
        return slot == ComponentSlot.C && shape.sameSystem() ? 1 : oneOf(slot);
    }

    /** Which of the licensed interfaces are among those of the other machine: neither, the first, the second, both. */
    private void chooseInterfaces(double probability, Map<ComponentSlot, Integer> matches) {
        double first = shape.licensed().contains(ComponentSlot.D) ? oneOf(ComponentSlot.D) : 0;
        double second = shape.licensed().contains(ComponentSlot.E) ? oneOf(ComponentSlot.E) : 0;
        double[] found = {1, 0, 0, 0};
        for (int i = 0; i < shape.interfaces(); i++) {
            found = new double[] {
                found[0] * (1 - first - second),
                found[1] * (1 - second) + found[0] * first,
                found[2] * (1 - first) + found[0] * second,
                found[3] + found[1] * second + found[2] * first
            };
        }
        for (int which = 0; which < found.length; which++) {
            if (found[which] > 0) {
                matches.put(ComponentSlot.D, which & 1);
                matches.put(ComponentSlot.E, which >> 1);
                chooseDisk(probability * found[which], matches);
            }
        }
    }

    private void chooseDisk(double probability, Map<ComponentSlot, Integer> matches) {
        double one = shape.licensed().contains(ComponentSlot.F) ? oneOf(ComponentSlot.F) : 0;
        double match = -Math.expm1(shape.disks() * Math.log1p(-one));
        if (match > 0) {
            matches.put(ComponentSlot.F, 1);
            weigh(probability * match, matches);
        }
        matches.put(ComponentSlot.F, 0);
        weigh(probability * (1 - match), matches);
    }

    private void weigh(double probability, Map<ComponentSlot, Integer> matches) {
        SerialComparison comparison = SerialComparison.of(licensed, machine(matches), HardwarePolicy.DEFAULT);
        chances = chances.plus(comparison.verdict(), probability);
    }

    private Fingerprint machine(Map<ComponentSlot, Integer> matches) {
        List<Integer> interfaces = list(shape.interfaces(), matches, ComponentSlot.D, ComponentSlot.E);
        List<Integer> disks = list(shape.disks(), matches, ComponentSlot.F);
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, reading(slot, matches, interfaces, disks));
        }
        return new Fingerprint.Hardware(1, shape.platformClass(), shape.platformClass(), slots, interfaces, disks);
    }

    private SlotReading reading(
            ComponentSlot slot, Map<ComponentSlot, Integer> matches, List<Integer> interfaces, List<Integer> disks) {
        SlotStatus status = shape.statuses().getOrDefault(slot, SlotStatus.ABSENT);
        if (status != SlotStatus.USED) {
            return new SlotReading(status, 0, "");
        }
        int digest = switch (slot) {
            case A, B, C -> matches.getOrDefault(slot, 0) == 1 ? digest(slot) : OTHER;
            case D -> interfaces.get(0);
            case E -> interfaces.get(1);
            case F -> disks.get(0);
        };
        return SlotReading.used(digest, "");
    }

    /** The matching digests, and others up to the size. */
    private static List<Integer> list(int size, Map<ComponentSlot, Integer> matches, ComponentSlot... holders) {
        List<Integer> digests = new ArrayList<>();
        for (ComponentSlot holder : holders) {
            if (matches.getOrDefault(holder, 0) == 1) {
                digests.add(digest(holder));
            }
        }
        while (digests.size() < size) {
            digests.add(OTHER + digests.size());
        }
        return digests;
    }

    private static List<Integer> used(Map<ComponentSlot, SlotReading> slots, ComponentSlot... holders) {
        List<Integer> digests = new ArrayList<>();
        for (ComponentSlot holder : holders) {
            if (slots.get(holder).status() == SlotStatus.USED) {
                digests.add(slots.get(holder).digest());
            }
        }
        return digests;
    }

    private static SerialNumber serialOf(Shape shape) {
        Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : shape.licensed()) {
            digests.put(slot, digest(slot));
        }
        return SerialNumber.of(shape.platformClass(), digests);
    }

    private static int digest(ComponentSlot slot) {
        return 1 + slot.name().charAt(0) - 'A';
    }

    private static double oneOf(ComponentSlot slot) {
        return 1.0 / ((1 << slot.bits()) - 1);
    }
}
