package dev.licensing.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final String FULL = "A1 B2 C3 D4 E5 F6";

    @Test
    void it_is_55_percent_of_the_licensed_weight_rounded_up() {
        assertThat(threshold(PlatformClass.PHYSICAL, FULL)).isEqualTo(9); // 8.25 of 15
        assertThat(threshold(PlatformClass.VIRTUAL_MACHINE, "A1 C3 D4 E5 F6")).isEqualTo(8); // 7.7 of 14
        assertThat(threshold(PlatformClass.KUBEVIRT, "A1 C3 D4 E5 F6")).isEqualTo(8);
        assertThat(threshold(PlatformClass.EC2, "A1 B2 C3 D4 F6")).isEqualTo(8);
        assertThat(threshold(PlatformClass.PHYSICAL, "A1 B2 D4 F6")).isEqualTo(7); // 6.6 of 12
    }

    @Test
    void it_is_never_below_5() {
        assertThat(threshold(PlatformClass.KUBERNETES, "A1 C3")).isEqualTo(5); // 3.3 of 6
        assertThat(threshold(PlatformClass.PHYSICAL, "A1 B2 D4")).isEqualTo(5); // 4.95 of 9
        assertThat(threshold(PlatformClass.PHYSICAL, "D4")).isEqualTo(5);
        assertThat(threshold(PlatformClass.PHYSICAL, "")).isEqualTo(5);
    }

    @Test
    void it_is_exact_where_binary_fractions_are_not() {
        HardwarePolicy heavyFirmware = policy(Map.of(ComponentSlot.A, 9), 55);
        // 55 percent of 20 is 11; 0.55 * 20 rounds up to 12
        assertThat(Machines.compare(PlatformClass.PHYSICAL, FULL, FULL, heavyFirmware)
                        .threshold())
                .isEqualTo(11);
    }

    @Test
    void the_smallest_fraction_is_rounded_up() {
        HardwarePolicy policy = policy(Map.of(), 89);
        // 8.01 of 9
        assertThat(Machines.compare(PlatformClass.PHYSICAL, "A1 B2 D4", "", policy)
                        .threshold())
                .isEqualTo(9);
    }

    @Test
    void an_exact_percentage_is_not_rounded_up() {
        assertThat(Machines.compare(PlatformClass.EC2, "A1 B2 C3 D4 F6", "", policy(Map.of(), 50))
                        .threshold())
                .isEqualTo(7);
        assertThat(Machines.compare(PlatformClass.PHYSICAL, FULL, FULL, policy(Map.of(), 100))
                        .threshold())
                .isEqualTo(15);
    }

    @Test
    void a_score_at_the_threshold_passes_and_one_below_is_grace() {
        assertThat(Machines.verdict(PlatformClass.PHYSICAL, FULL, "A1 C3 F6")).isEqualTo(Verdict.PASS); // 9
        assertThat(Machines.verdict(PlatformClass.PHYSICAL, FULL, "B2 C3 F6")).isEqualTo(Verdict.GRACE); // 8
    }

    @Test
    void weights_of_the_policy_change_score_and_threshold() {
        HardwarePolicy policy = policy(Map.of(ComponentSlot.F, 9, ComponentSlot.C, 0), 60);
        SerialComparison comparison = Machines.compare(PlatformClass.PHYSICAL, FULL, "D4 F6 C9", policy);
        assertThat(comparison.score()).isEqualTo(11);
        assertThat(comparison.threshold()).isEqualTo(12); // 11.4 of 19
        assertThat(comparison.slots().get(5)).isEqualTo(new SlotComparison(ComponentSlot.F, SlotOutcome.SAME, 9));
        assertThat(comparison.slots().get(2)).isEqualTo(new SlotComparison(ComponentSlot.C, SlotOutcome.CHANGED, 0));
    }

    @Test
    void unreadable_slots_of_a_physical_machine_leave_weight_and_threshold() {
        SerialComparison withoutRoot = Machines.compare(PlatformClass.PHYSICAL, FULL, "A? B? C3 D4 E5 F6");
        assertThat(withoutRoot.threshold()).isEqualTo(5); // 4.4 of 8
        assertThat(withoutRoot.score()).isEqualTo(8);
        assertThat(withoutRoot.verdict()).isEqualTo(Verdict.PASS);
        assertThat(withoutRoot.drifted()).isFalse();
        assertThat(Machines.compare(PlatformClass.PHYSICAL, FULL, "A? B2 C3 D4 E5 F6")
                        .threshold())
                .isEqualTo(7);
    }

    @Test
    void with_unreadable_slots_the_threshold_stays_at_least_5() {
        SerialComparison comparison = Machines.compare(PlatformClass.PHYSICAL, FULL, "A? B? C? E5 F6 D9");
        assertThat(comparison.threshold()).isEqualTo(5);
        assertThat(comparison.score()).isEqualTo(4);
        assertThat(comparison.verdict()).isEqualTo(Verdict.GRACE);
    }

    @Test
    void absent_and_vetoed_slots_of_a_physical_machine_keep_their_weight() {
        assertThat(Machines.compare(PlatformClass.PHYSICAL, FULL, "A! C3 D4 E5 F6")
                        .threshold())
                .isEqualTo(9);
        assertThat(Machines.verdict(PlatformClass.PHYSICAL, FULL, "A! C3 D4 E5 F6"))
                .isEqualTo(Verdict.GRACE);
    }

    @Test
    void unreadable_slots_of_other_classes_keep_their_weight() {
        String licensed = "A1 C3 D4 E5 F6";
        assertThat(Machines.compare(PlatformClass.VIRTUAL_MACHINE, licensed, "A1 C? D9 E5 F?")
                        .threshold())
                .isEqualTo(8);
        assertThat(Machines.verdict(PlatformClass.VIRTUAL_MACHINE, licensed, "A1 C? D9 E5 F?"))
                .isEqualTo(Verdict.GRACE);
        assertThat(Machines.compare(PlatformClass.KUBERNETES, "A1 C3", "A1 C?").threshold())
                .isEqualTo(5);
    }

    private static int threshold(PlatformClass platformClass, String licensed) {
        return Machines.compare(platformClass, licensed, licensed).threshold();
    }

    private static HardwarePolicy policy(Map<ComponentSlot, Integer> weights, int percent) {
        return new HardwarePolicy(weights, percent, 30, 14, false);
    }
}
