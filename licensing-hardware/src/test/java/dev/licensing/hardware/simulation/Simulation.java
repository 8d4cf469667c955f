package dev.licensing.hardware.simulation;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.rule.MachineRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Licenses one machine of each pair and compares the other with it, by the code that a server runs: recorded facts to fingerprint,
 * enrolment, fingerprint by the licensed version and class, comparison.
 */
final class Simulation {
    private static final int PAIRS_OF_A_SEED = 1000;

    private final long seed;
    private final Map<Shape, Chances> chances = new ConcurrentHashMap<>();

    Simulation(long seed) {
        this.seed = seed;
    }

    /** At least so many pairs; the same for the same seed, on any number of processors. */
    Count run(Kind kind, int pairs) {
        int parts = (pairs + PAIRS_OF_A_SEED - 1) / PAIRS_OF_A_SEED;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part ->
                        run(kind, new Values(mixed(mixed(seed + kind.words().hashCode()) + part))))
                .reduce(Count.NONE, Count::plus);
    }

    /** Near seeds give a generator that is a step ahead of another; this takes them far apart (the finalizer of MurmurHash3). */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    private Count run(Kind kind, Values values) {
        Count count = Count.NONE;
        while (count.pairs() < PAIRS_OF_A_SEED) {
            Pair pair = kind.pair(values);
            Fingerprint machine = rules(kind, pair.licensed()).asItIs();
            if (machine.platformClass() != kind.platformClass()) {
                throw new AssertionError(kind + " was read as " + machine.platformClass());
            }
            count = Enrolment.of(machine) instanceof Enrolment.Enrolled enrolled
                    ? compare(kind, enrolled.serialNumber(), pair, count)
                    : count.plusRefused();
        }
        return count;
    }

    private Count compare(Kind kind, SerialNumber licensed, Pair pair, Count count) {
        MachineRules.requireVersion(licensed.version());
        Fingerprint other = rules(kind, pair.other()).as(licensed.platformClass());
        SerialComparison comparison = SerialComparison.of(licensed, other, HardwarePolicy.DEFAULT);
        requireSystem(kind, comparison, pair);
        Shape shape = Shape.of(licensed, (Fingerprint.Hardware) other, pair.sameSystem());
        return count.plusPair(comparison.verdict(), chances.computeIfAbsent(shape, Enumeration::of));
    }

    /** Machines with one operating system id must be seen to have it, else what is simulated is not what it is called. */
    private static void requireSystem(Kind kind, SerialComparison comparison, Pair pair) {
        SlotOutcome system = comparison.slots().stream()
                .filter(slot -> slot.slot() == ComponentSlot.C)
                .findFirst()
                .orElseThrow()
                .outcome();
        if (pair.sameSystem() && system != SlotOutcome.SAME) {
            throw new AssertionError(kind + ": the operating system ids are the same, and compare as " + system);
        }
    }

    /** A pod is told its class by the host; all others are known by their marks. */
    private static MachineRules rules(Kind kind, MachineFacts facts) {
        return kind.platformClass() == PlatformClass.KUBERNETES
                ? MachineRules.of(facts, PlatformClass.KUBERNETES)
                : MachineRules.of(facts);
    }
}
