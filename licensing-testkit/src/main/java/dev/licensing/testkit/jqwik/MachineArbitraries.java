package dev.licensing.testkit.jqwik;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.testkit.TestMachine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Codes, keys and machines. */
@SuppressWarnings("exports") // who uses it has jqwik
public final class MachineArbitraries {
    private static final BigInteger VERSION_OF_CODE = BigInteger.ONE.shiftLeft(102);
    private static final int MOST_MORE_DIGESTS = 14;

    private MachineArbitraries() {}

    /**
     * Activation codes.
     *
     * @return codes with any 102 bits
     */
    public static Arbitrary<ActivationCode> activationCodes() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, VERSION_OF_CODE.subtract(BigInteger.ONE))
                .map(random -> new ActivationCode(CodeWord.of(CodeKind.ACTIVATION_CODE, VERSION_OF_CODE.or(random))
                        .text()));
    }

    /**
     * Public keys of environments; not all of them are points of the curve.
     *
     * @return any 32 bytes
     */
    public static Arbitrary<EnvironmentKey> environmentKeys() {
        return Arbitraries.bytes().array(byte[].class).ofSize(32).map(EnvironmentKey::of);
    }

    /**
     * Serial numbers of all classes, declared ones among them, with any of the components that the class uses.
     *
     * @return serial numbers
     */
    public static Arbitrary<SerialNumber> serialNumbers() {
        Arbitrary<SerialNumber> declared = environmentKeys().map(SerialNumber::declared);
        Arbitrary<SerialNumber> ofHardware = hardwareClasses()
                .flatMap(platformClass ->
                        digests(platformClass).map(digests -> SerialNumber.of(platformClass, digests)));
        return Arbitraries.frequencyOf(Tuple.of(9, ofHardware), Tuple.of(1, declared));
    }

    /**
     * Fingerprints: machines of every class with slots of every status and further interfaces and disks, and places that are
     * identified by a key.
     *
     * @return fingerprints
     */
    public static Arbitrary<Fingerprint> fingerprints() {
        Arbitrary<Fingerprint> declared = environmentKeys().map(Fingerprint::declared);
        return Arbitraries.frequencyOf(Tuple.of(9, hardware()), Tuple.of(1, declared));
    }

    /**
     * Machines that have a serial number; each value is a machine of its own, to be changed as one likes.
     *
     * @return physical and virtual machines and instances of EC2
     */
    public static Arbitrary<TestMachine> machines() {
        Arbitrary<PlatformClass> classes =
                Arbitraries.of(PlatformClass.PHYSICAL, PlatformClass.VIRTUAL_MACHINE, PlatformClass.EC2);
        return Combinators.combine(classes, TextArbitraries.identifiers()).as(TestMachine::of);
    }

    private static Arbitrary<PlatformClass> hardwareClasses() {
        return Arbitraries.of(PlatformClass.class).filter(one -> one != PlatformClass.DECLARED);
    }

    /** A digest of 0, an absent component, now and then. */
    private static Arbitrary<Map<ComponentSlot, Integer>> digests(PlatformClass platformClass) {
        List<Arbitrary<Integer>> digests = new ArrayList<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            digests.add(
                    platformClass.uses(slot)
                            ? Arbitraries.integers().between(0, largest(slot)).injectDuplicates(0.05)
                            : Arbitraries.just(0));
        }
        return Combinators.combine(digests).as(MachineArbitraries::bySlot);
    }

    /** One value for each slot, in the order A to F. */
    private static <V> Map<ComponentSlot, V> bySlot(List<V> values) {
        Map<ComponentSlot, V> bySlot = new EnumMap<>(ComponentSlot.class);
        Iterator<V> value = values.iterator();
        for (ComponentSlot slot : ComponentSlot.values()) {
            bySlot.put(slot, value.next());
        }
        return bySlot;
    }

    private static Arbitrary<Fingerprint> hardware() {
        Arbitrary<List<Integer>> more = Arbitraries.integers()
                .between(1, largest(ComponentSlot.D))
                .list()
                .ofMaxSize(MOST_MORE_DIGESTS);
        return hardwareClasses()
                .flatMap(platformClass -> Combinators.combine(readings(platformClass), hardwareClasses(), more, more)
                        .as((slots, detected, networks, disks) -> new Fingerprint.Hardware(
                                1,
                                platformClass,
                                detected,
                                slots,
                                listed(slots, networks, ComponentSlot.D, ComponentSlot.E),
                                listed(slots, disks, ComponentSlot.F))));
    }

    private static Arbitrary<Map<ComponentSlot, SlotReading>> readings(PlatformClass platformClass) {
        List<Arbitrary<SlotReading>> readings = new ArrayList<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            readings.add(reading(platformClass, slot));
        }
        return Combinators.combine(readings).as(MachineArbitraries::bySlot);
    }

    private static Arbitrary<SlotReading> reading(PlatformClass platformClass, ComponentSlot slot) {
        Arbitrary<SlotReading> without = Arbitraries.of(
                SlotReading.absent("arbitrary"), SlotReading.vetoed("arbitrary"), SlotReading.unreadable("arbitrary"));
        Arbitrary<SlotReading> used =
                Arbitraries.integers().between(1, largest(slot)).map(digest -> SlotReading.used(digest, "arbitrary"));
        return platformClass.uses(slot) ? Arbitraries.frequencyOf(Tuple.of(4, used), Tuple.of(1, without)) : without;
    }

    private static List<Integer> listed(
            Map<ComponentSlot, SlotReading> slots, List<Integer> more, ComponentSlot... holders) {
        List<Integer> digests = new ArrayList<>(more);
        for (ComponentSlot holder : holders) {
            int digest = Objects.requireNonNull(slots.get(holder)).digest();
            if (digest != 0) {
                digests.add(digest);
            }
        }
        return digests;
    }

    private static int largest(ComponentSlot slot) {
        return (1 << slot.bits()) - 1;
    }
}
