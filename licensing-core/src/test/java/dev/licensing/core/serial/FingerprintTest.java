package dev.licensing.core.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Map<ComponentSlot, SlotReading> NOTHING = Map.copyOf(Machines.nothing());

    @Test
    void exactly_has_the_digests_of_the_serial_number_and_0_is_absent() {
        SerialNumber serial = Machines.serial(PlatformClass.PHYSICAL, "A1 D4 E5 F6");
        Fingerprint.Hardware exactly = (Fingerprint.Hardware) Fingerprint.asserted(serial);
        assertThat(exactly.platformClass()).isEqualTo(PlatformClass.PHYSICAL);
        assertThat(exactly.detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
        assertThat(exactly.slots())
                .containsEntry(ComponentSlot.A, SlotReading.used(1, "from the serial number"))
                .containsEntry(ComponentSlot.B, SlotReading.absent("not in the serial number"));
        assertThat(exactly.networkDigests()).containsExactly(4, 5);
        assertThat(exactly.diskDigests()).containsExactly(6);
        assertThat(exactly.version()).isEqualTo(1);
    }

    @Test
    void the_slots_are_in_order_and_cannot_be_changed() {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(NOTHING);
        Fingerprint machine = hardware(1, PlatformClass.EC2, slots, List.of(), List.of());
        slots.put(ComponentSlot.A, SlotReading.used(1, "read"));
        assertThat(machine.slots()).isEqualTo(NOTHING);
        assertThat(machine.slots().keySet()).containsExactly(ComponentSlot.values());
        assertThatThrownBy(() -> machine.slots().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_lists_of_digests_are_copied() {
        List<Integer> networks = new ArrayList<>(List.of(1));
        Fingerprint.Hardware machine = hardware(1, PlatformClass.PHYSICAL, NOTHING, networks, List.of());
        networks.add(2);
        assertThat(machine.networkDigests()).containsExactly(1);
    }

    @Test
    void only_version_1_exists() {
        assertRefused(2, PlatformClass.PHYSICAL, NOTHING, List.of(), List.of(), "fingerprint.version: \"2\"", "1");
        assertRefused(0, PlatformClass.PHYSICAL, NOTHING, List.of(), List.of(), "fingerprint.version: \"0\"", "1");
    }

    @Test
    void every_slot_needs_a_reading() {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(NOTHING);
        slots.remove(ComponentSlot.C);
        assertRefused(
                1,
                PlatformClass.PHYSICAL,
                slots,
                List.of(),
                List.of(),
                "fingerprint.slots.C: \"nothing\"",
                "a reading of every slot A to F");
    }

    @Test
    void a_slot_that_the_class_does_not_use_is_never_used() {
        assertThatThrownBy(() -> Machines.machine(PlatformClass.VIRTUAL_MACHINE, "B1"))
                .hasMessage("fingerprint.slots.B: \"used\" is not allowed; allowed is absent, since class"
                        + " virtual-machine does not use it");
        assertThat(Machines.machine(PlatformClass.VIRTUAL_MACHINE, "B!")).isNotNull();
    }

    @Test
    void a_digest_fits_its_slot() {
        assertThatThrownBy(() -> Machines.machine(PlatformClass.PHYSICAL, "B65536"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("digest of slot B (board serial): \"65536\"");
        assertThatThrownBy(() -> Machines.machine(PlatformClass.PHYSICAL, "N0"))
                .hasMessageStartingWith("digest of slot D (first network interface): \"0\"");
        assertThatThrownBy(() -> Machines.machine(PlatformClass.PHYSICAL, "K65536"))
                .hasMessageStartingWith("digest of slot F (disk serial): \"65536\"");
    }

    @Test
    void the_lists_hold_the_digests_of_the_used_slots() {
        Map<ComponentSlot, SlotReading> twins = new EnumMap<>(NOTHING);
        twins.put(ComponentSlot.D, SlotReading.used(4, "read"));
        twins.put(ComponentSlot.E, SlotReading.used(4, "read"));
        assertThat(hardware(1, PlatformClass.PHYSICAL, twins, List.of(4, 4), List.of()))
                .isNotNull();
        assertRefused(
                1,
                PlatformClass.PHYSICAL,
                twins,
                List.of(4),
                List.of(),
                "fingerprint.networkDigests: \"4 of slot E missing\"",
                "a list of all current digests");
    }

    @Test
    void at_most_16_digests_are_listed() {
        assertThat(hardware(1, PlatformClass.EC2, NOTHING, Collections.nCopies(16, 1), Collections.nCopies(16, 2)))
                .isNotNull();
        assertRefused(
                1,
                PlatformClass.EC2,
                NOTHING,
                List.of(),
                Collections.nCopies(17, 1),
                "fingerprint.diskDigests: \"17 digests\"",
                "at most 16; keep the lowest");
    }

    private static Fingerprint.Hardware hardware(
            int version,
            PlatformClass platformClass,
            Map<ComponentSlot, SlotReading> slots,
            List<Integer> networks,
            List<Integer> disks) {
        return new Fingerprint.Hardware(version, platformClass, platformClass, slots, networks, disks);
    }

    private static void assertRefused(
            int version,
            PlatformClass platformClass,
            Map<ComponentSlot, SlotReading> slots,
            List<Integer> networks,
            List<Integer> disks,
            String found,
            String allowed) {
        assertThatThrownBy(() -> hardware(version, platformClass, slots, networks, disks))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(found + " is not allowed; allowed is " + allowed);
    }
}
