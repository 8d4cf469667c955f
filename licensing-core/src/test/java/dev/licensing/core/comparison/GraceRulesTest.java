package dev.licensing.core.comparison;

import static dev.licensing.core.serial.PlatformClass.EC2;
import static dev.licensing.core.serial.PlatformClass.KUBERNETES;
import static dev.licensing.core.serial.PlatformClass.KUBEVIRT;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraceRulesTest {
    private static final String FULL = "A1 B2 C3 D4 E5 F6";
    private static final String VM = "A1 C3 D4 E5 F6";
    private static final String CLOUD = "A1 B2 C3 D4 F6";

    @Test
    void at_40_percent_it_is_grace_and_below_it_is_reject() {
        assertVerdict(PHYSICAL, FULL, "A1 D4", Verdict.GRACE); // 6 of 15
        assertVerdict(PHYSICAL, FULL, "B2 D4", Verdict.REJECT); // 5 of 15
    }

    @Test
    void forty_percent_is_exact() {
        HardwarePolicy policy = new HardwarePolicy(Map.of(ComponentSlot.A, 9, ComponentSlot.B, 6), 55, 30, 14, false);
        SerialComparison comparison = Machines.compare(PHYSICAL, FULL, "A1", policy);
        assertThat(comparison.score()).isEqualTo(9); // 39.1 percent of 23
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void a_match_in_each_of_firmware_board_network_and_disk_gives_grace() {
        assertVerdict(PHYSICAL, "A1 B2", "A1", Verdict.GRACE); // 4 of 7
        assertVerdict(PHYSICAL, "A1 B2", "B2", Verdict.GRACE); // 3 of 7
        assertVerdict(PHYSICAL, "D4 E5 C3", "D4", Verdict.GRACE); // 2 of 5
        assertVerdict(PHYSICAL, "E5 C3", "C3 D5", Verdict.GRACE); // 3 of 3
        assertVerdict(PHYSICAL, "C3 F6", "F6", Verdict.GRACE); // 3 of 5
    }

    @Test
    void the_operating_system_id_alone_gives_no_grace_since_clones_copy_it() {
        assertVerdict(PHYSICAL, "C3 F6", "C3", Verdict.REJECT); // 2 of 5, 40 percent
        HardwarePolicy heavy = new HardwarePolicy(Map.of(ComponentSlot.C, 9), 55, 30, 14, false);
        assertThat(Machines.compare(PHYSICAL, FULL, "C3", heavy).verdict()).isEqualTo(Verdict.REJECT); // 9 of 22
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_MACHINE", "KUBEVIRT"})
    void an_absent_or_vetoed_anchor_of_a_vm_falls_to_the_grace_rules(PlatformClass vm) {
        assertVerdict(vm, VM, "C3 D4 E5 F6", Verdict.GRACE); // 8 of 14
        assertVerdict(vm, VM, "A! C3 D4 E5", Verdict.GRACE); // 6 of 14
        assertVerdict(vm, VM, "A! C3 D4", Verdict.REJECT); // 5 of 14
        assertThat(Machines.compare(vm, VM, "A! C3 D4").anchorChanged()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_MACHINE", "KUBEVIRT"})
    void an_anchor_of_a_vm_that_is_readable_and_different_is_rejected_whatever_else_agrees(PlatformClass vm) {
        SerialComparison comparison = Machines.compare(vm, VM, "A9 C3 D4 E5 F6");
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.anchorChanged()).isTrue();
        assertThat(comparison.anchorUnreadable()).isFalse();
    }

    @Test
    void an_instance_id_that_is_readable_and_different_is_rejected_and_an_absent_one_is_not() {
        SerialComparison comparison = Machines.compare(EC2, CLOUD, "A1 B9 C3 D4 F6");
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.anchorChanged()).isTrue();
        assertVerdict(EC2, CLOUD, "A1 C3 D4 F6", Verdict.GRACE);
        assertVerdict(EC2, CLOUD, "A1 B! C3 D4", Verdict.GRACE); // 6 of 14
        assertVerdict(EC2, CLOUD, "A1 B! C3", Verdict.REJECT); // 5 of 14
    }

    @Test
    void kubernetes_has_grace_while_the_cluster_agrees() {
        assertVerdict(KUBERNETES, "A1 C3", "A1 C9", Verdict.GRACE);
        assertVerdict(KUBERNETES, "A1 C3", "A1", Verdict.GRACE);
        assertVerdict(KUBERNETES, "A1 C3", "A1 C?", Verdict.GRACE);
        assertVerdict(KUBERNETES, "A1 C3", "C3", Verdict.REJECT);
    }

    @Test
    void kubernetes_changed_and_unreadable_anchors_are_named_and_rejected() {
        SerialComparison changed = Machines.compare(KUBERNETES, "A1 C3", "A9 C3");
        assertThat(changed.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(changed.anchorChanged()).isTrue();
        SerialComparison unreadable = Machines.compare(KUBERNETES, "A1 C3", "A? C3");
        assertThat(unreadable.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(unreadable.anchorUnreadable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_MACHINE", "KUBEVIRT"})
    void with_an_unreadable_anchor_the_readable_slots_of_a_vm_speak_for_it(PlatformClass vm) {
        SerialComparison comparison = Machines.compare(vm, VM, "A? D4 F6");
        assertThat(comparison.verdict()).isEqualTo(Verdict.GRACE); // 4 of the readable 8, but only 4 of all 14
        assertThat(comparison.anchorUnreadable()).isTrue();
        assertThat(comparison.anchorChanged()).isFalse();
        assertVerdict(vm, VM, "A? D4", Verdict.REJECT); // 2 of the readable 8
    }

    @Test
    void with_an_unreadable_anchor_40_percent_of_the_readable_weight_is_needed() {
        assertVerdict(VIRTUAL_MACHINE, "A1 C3 D4", "A? D4", Verdict.GRACE); // 2 of 5
        assertVerdict(VIRTUAL_MACHINE, "A1 C3 D4 E5", "A? D4", Verdict.REJECT); // 2 of 6
        assertVerdict(VIRTUAL_MACHINE, "A1 C3 D4 E5", "A? C? D4", Verdict.GRACE); // 2 of 3
        assertVerdict(VIRTUAL_MACHINE, "A1 C3 F6", "A? F6", Verdict.GRACE); // 2 of 5
        assertVerdict(VIRTUAL_MACHINE, "A1 E5", "A? D5", Verdict.GRACE); // 1 of 1
    }

    @Test
    void with_an_unreadable_anchor_the_operating_system_id_alone_gives_no_grace() {
        assertVerdict(VIRTUAL_MACHINE, "A1 C3 D4", "A? C3", Verdict.REJECT); // 3 of 5
        assertVerdict(EC2, "B2 C3 D4", "B? C3", Verdict.REJECT); // 2 of 3
    }

    @Test
    void with_an_unreadable_instance_id_a_match_in_firmware_network_or_disk_gives_grace() {
        assertVerdict(EC2, "A1 B2 C3", "A1 B? C9", Verdict.GRACE); // 3 of 5, but only 3 of all 11
        assertVerdict(EC2, "B2 C3 D4", "B? C3 D4", Verdict.GRACE); // 3 of 3, 3 of all 9
        assertVerdict(EC2, "B2 C3 F6", "B? F6", Verdict.GRACE); // 2 of 4, but only 2 of all 10
        assertVerdict(EC2, CLOUD, "A1 B?", Verdict.REJECT); // 3 of 8
    }

    @Test
    void an_unreadable_slot_that_is_no_anchor_gives_no_such_grace() {
        assertVerdict(VIRTUAL_MACHINE, VM, "A! C? D4 E5 F6", Verdict.REJECT); // 5 of 14, of the readable 11
    }

    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_MACHINE", "EC2", "KUBEVIRT", "DECLARED", "KUBERNETES"})
    void a_pass_on_a_machine_whose_class_changed_is_grace(PlatformClass detected) {
        SerialNumber licensed = Machines.serial(PHYSICAL, FULL);
        SerialComparison comparison =
                SerialComparison.of(licensed, Machines.machine(PHYSICAL, detected, FULL), HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.GRACE);
        assertThat(comparison.classChanged()).isTrue();
        assertThat(comparison.drifted()).isFalse();
    }

    @Test
    void a_changed_class_gives_no_grace_to_what_would_be_rejected() {
        SerialComparison comparison = SerialComparison.of(
                Machines.serial(VIRTUAL_MACHINE, VM),
                Machines.machine(VIRTUAL_MACHINE, PHYSICAL, "A9 C3 D4 E5 F6"),
                HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isTrue();
    }

    @Test
    void a_pass_by_the_exception_of_a_vm_is_grace_when_its_class_changed() {
        SerialComparison comparison = SerialComparison.of(
                Machines.serial(VIRTUAL_MACHINE, "A1 D4"),
                Machines.machine(VIRTUAL_MACHINE, KUBEVIRT, "A1"),
                HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.GRACE);
    }

    @Test
    void a_machine_that_was_read_as_another_class_is_rejected() {
        SerialComparison comparison = SerialComparison.of(
                Machines.serial(VIRTUAL_MACHINE, VM),
                Fingerprint.asserted(Machines.serial(KUBEVIRT, VM)),
                HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isTrue();
        assertThat(comparison.score()).isZero();
        assertThat(comparison.threshold()).isEqualTo(8);
        assertThat(Machines.outcome(comparison, ComponentSlot.A)).isEqualTo(SlotOutcome.CHANGED);
        assertThat(Machines.outcome(comparison, ComponentSlot.B)).isEqualTo(SlotOutcome.UNLICENSED);
    }

    @Test
    void a_machine_that_was_read_as_another_class_is_rejected_even_where_it_detects_the_licensed_one() {
        SerialComparison comparison = SerialComparison.of(
                Machines.serial(VIRTUAL_MACHINE, VM),
                Machines.machine(PHYSICAL, VIRTUAL_MACHINE, VM),
                HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isTrue();
    }

    private static void assertVerdict(PlatformClass platformClass, String licensed, String current, Verdict expected) {
        assertThat(Machines.verdict(platformClass, licensed, current)).isEqualTo(expected);
    }
}
