package dev.licensing.hardware.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promised probabilities, computed: the other machine has two interfaces and one disk and can be read as a whole. */
class EnumerationTest {
    private static final int FIRMWARE = (1 << 18) - 1;
    private static final int OTHERS = (1 << 16) - 1;

    @Test
    void an_unrelated_physical_machine_passes_with_5e_15() {
        assertThat(rounded(full(PlatformClass.PHYSICAL, false).pass())).isEqualTo("5.3e-15");
    }

    @Test
    void a_twin_passes_with_58e_12_and_gets_grace_with_38e_7() {
        Chances twin = full(PlatformClass.PHYSICAL, true);

        assertThat(rounded(twin.pass())).isEqualTo("5.8e-11");
        assertThat(rounded(twin.grace())).isEqualTo("3.8e-06");
    }

    @Test
    void a_clone_of_a_virtual_machine_with_a_new_uuid_passes_with_4e_6() {
        assertThat(rounded(full(PlatformClass.VIRTUAL_MACHINE, true).pass())).isEqualTo("3.8e-06");
    }

    /** Its anchor is another, so nothing that it shares or that matches by chance helps it. */
    @Test
    void a_clone_whose_anchor_does_not_match_gets_no_grace() {
        assertThat(full(PlatformClass.VIRTUAL_MACHINE, true).grace()).isZero();
        assertThat(full(PlatformClass.EC2, true).grace()).isZero();
        assertThat(full(PlatformClass.KUBERNETES, true).grace()).isZero();
    }

    @Test
    void an_unrelated_virtual_machine_gets_grace_with_38e_7() {
        assertThat(rounded(full(PlatformClass.VIRTUAL_MACHINE, false).grace())).isEqualTo("3.8e-06");
    }

    @Test
    void an_instance_of_the_same_image_passes_with_15e_6() {
        assertThat(rounded(full(PlatformClass.EC2, true).pass())).isEqualTo("1.5e-05");
    }

    @Test
    void the_worst_enrolment_of_a_physical_machine_passes_with_12e_10_for_a_twin_too() {
        assertThat(rounded(worst(PlatformClass.PHYSICAL, false).pass())).isEqualTo("1.2e-09");
        assertThat(rounded(worst(PlatformClass.PHYSICAL, true).pass())).isEqualTo("1.2e-09");
    }

    @Test
    void a_twin_of_the_worst_enrolment_gets_grace_sixteen_times_as_often() {
        assertThat(rounded(worst(PlatformClass.PHYSICAL, true).grace())).isEqualTo("6.1e-05");
    }

    /** Its firmware UUID alone decides, of 18 bits: a new network card must not make it another machine. */
    @Test
    void a_virtual_machine_known_by_uuid_and_interfaces_only_is_met_again_with_38e_7() {
        Shape shape = Shape.full(
                PlatformClass.VIRTUAL_MACHINE, EnumSet.of(ComponentSlot.A, ComponentSlot.D, ComponentSlot.E), false);

        assertThat(Enumeration.mayBeMade(shape)).isTrue();
        assertThat(rounded(Enumeration.of(shape).pass())).isEqualTo("3.8e-06");
        assertThat(rounded(worst(PlatformClass.VIRTUAL_MACHINE, false).pass())).isEqualTo("3.8e-06");
    }

    @Test
    void a_twin_read_without_root_passes_sixteen_times_as_often() {
        Shape full = Shape.full(PlatformClass.PHYSICAL, Shape.slotsOf(PlatformClass.PHYSICAL), true);

        assertThat(rounded(Enumeration.of(full.withoutRoot()).pass())).isEqualTo("9.3e-10");
    }

    /** One interface of n is the licensed one with nearly n times the probability. */
    @Test
    void more_interfaces_and_disks_are_more_chances() {
        Shape worst = Shape.full(
                PlatformClass.PHYSICAL, EnumSet.of(ComponentSlot.B, ComponentSlot.D, ComponentSlot.F), false);

        assertThat(Enumeration.of(worst).pass() * OTHERS * OTHERS).isCloseTo(2 + 1 + 2, within(1e-3));
        assertThat(Enumeration.of(worst.with(16, 16)).pass() * OTHERS * OTHERS).isCloseTo(16 + 16 + 256, within(0.1));
    }

    /** By hand: of two slots both must match. */
    @Test
    void the_enumeration_of_two_slots_is_a_product() {
        Shape shape = Shape.full(PlatformClass.PHYSICAL, EnumSet.of(ComponentSlot.A, ComponentSlot.F), false);

        assertThat(Enumeration.of(shape).pass() * FIRMWARE * OTHERS).isCloseTo(1, within(1e-9));
        assertThat(Enumeration.of(shape).grace())
                .isCloseTo(1.0 / FIRMWARE + 1.0 / OTHERS - 2.0 / FIRMWARE / OTHERS, within(1e-15));
    }

    private static Chances full(PlatformClass platformClass, boolean sameSystem) {
        return Enumeration.of(Shape.full(platformClass, Shape.slotsOf(platformClass), sameSystem));
    }

    /** The largest probabilities among all serial numbers that may be made. */
    private static Chances worst(PlatformClass platformClass, boolean sameSystem) {
        Chances worst = Chances.NONE;
        for (int mask = 1; mask < 1 << ComponentSlot.values().length; mask++) {
            Shape shape = Shape.full(platformClass, slots(mask), sameSystem);
            if (isPossible(shape)) {
                Chances chances = Enumeration.of(shape);
                worst = new Chances(Math.max(worst.pass(), chances.pass()), Math.max(worst.grace(), chances.grace()));
            }
        }
        return worst;
    }

    private static boolean isPossible(Shape shape) {
        boolean secondInterfaceOnly =
                shape.licensed().contains(ComponentSlot.E) && !shape.licensed().contains(ComponentSlot.D);
        return !secondInterfaceOnly
                && Shape.slotsOf(shape.platformClass()).containsAll(shape.licensed())
                && Enumeration.mayBeMade(shape);
    }

    private static Set<ComponentSlot> slots(int mask) {
        Set<ComponentSlot> slots = EnumSet.noneOf(ComponentSlot.class);
        int bit = 1;
        for (ComponentSlot slot : ComponentSlot.values()) {
            if ((mask & bit) != 0) {
                slots.add(slot);
            }
            bit <<= 1;
        }
        return slots;
    }

    private static String rounded(double probability) {
        return String.format(Locale.ROOT, "%.1e", probability);
    }
}
