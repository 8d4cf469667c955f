package dev.licensing.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PassRulesTest {
    private static final String FULL = "A1 B2 C3 D4 E5 F6";
    private static final String VM = "A1 C3 D4 E5 F6";

    @Test
    void physical_firmware_and_network_pass() {
        assertPasses(PlatformClass.PHYSICAL, "A1 C3 D4", "A1 D4 C9");
        assertPasses(PlatformClass.PHYSICAL, "A1 E5", "A1 D5");
    }

    @Test
    void physical_board_and_disk_pass() {
        assertPasses(PlatformClass.PHYSICAL, "B2 F6", "B2 F6");
    }

    @Test
    void physical_network_and_disk_pass() {
        assertPasses(PlatformClass.PHYSICAL, "C3 D4 F6", "D4 F6");
    }

    @Test
    void physical_firmware_and_disk_pass_when_the_board_changed() {
        assertPasses(PlatformClass.PHYSICAL, FULL, "A1 B9 C3 D8 F6");
    }

    @Test
    void physical_firmware_and_board_without_network_or_disk_do_not_pass() {
        assertThat(Machines.compare(PlatformClass.PHYSICAL, "A1 B2 D4", "A1 B2").score())
                .isEqualTo(7);
        assertDoesNotPass(PlatformClass.PHYSICAL, "A1 B2 D4", "A1 B2");
    }

    @Test
    void physical_one_domain_does_not_pass_with_the_operating_system_beside_it() {
        assertDoesNotPass(PlatformClass.PHYSICAL, "C3 D4 E5", "C3 D4 E5");
        assertDoesNotPass(PlatformClass.PHYSICAL, "C3 F6", "C3 F6");
        assertDoesNotPass(PlatformClass.PHYSICAL, "A1 C3", "A1 C3");
    }

    @Test
    void physical_the_firmware_uuid_may_change_since_it_is_no_anchor() {
        SerialComparison comparison = Machines.compare(PlatformClass.PHYSICAL, FULL, "A9 B2 C3 D4 E5 F6");
        assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
        assertThat(comparison.anchorChanged()).isFalse();
        assertThat(comparison.drifted()).isTrue();
    }

    @Test
    void vm_firmware_and_any_one_more_slot_pass() {
        assertPasses(PlatformClass.VIRTUAL_MACHINE, VM, "A1 C3");
        assertPasses(PlatformClass.VIRTUAL_MACHINE, VM, "A1 D4");
        assertPasses(PlatformClass.VIRTUAL_MACHINE, VM, "A1 F6");
        assertPasses(PlatformClass.VIRTUAL_MACHINE, "A1 C3 E5", "A1 D5");
    }

    @Test
    void vm_firmware_alone_does_not_pass() {
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, "A1 C3", "A1 C9");
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, "A1 D4 F6", "A1");
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, "A1 D4 C3", "A1 C? D9");
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, "A1", "A1");
    }

    @Test
    void vm_firmware_alone_passes_where_only_network_was_licensed_beside_it() {
        assertPasses(PlatformClass.VIRTUAL_MACHINE, "A1 D4", "A1 D9");
        assertPasses(PlatformClass.VIRTUAL_MACHINE, "A1 E5", "A1");
        assertPasses(PlatformClass.VIRTUAL_MACHINE, "A1 D4 E5", "A1 C7 D8 F9");
    }

    @Test
    void vm_without_the_firmware_uuid_does_not_pass() {
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, VM, "C3 D4 E5 F6");
        assertDoesNotPass(PlatformClass.VIRTUAL_MACHINE, "C3 D4 F6", "C3 D4 F6");
    }

    @Test
    void kubevirt_needs_firmware_and_a_network_interface() {
        assertPasses(PlatformClass.KUBEVIRT, VM, "A1 D4");
        assertPasses(PlatformClass.KUBEVIRT, "A1 C3 E5", "A1 D5");
        assertDoesNotPass(PlatformClass.KUBEVIRT, VM, "A1 C3 F6");
        assertDoesNotPass(PlatformClass.KUBEVIRT, VM, "C3 D4 E5 F6");
    }

    @Test
    void kubevirt_has_no_exception_for_firmware_alone() {
        assertDoesNotPass(PlatformClass.KUBEVIRT, "A1 D4", "A1 D9");
        assertDoesNotPass(PlatformClass.KUBEVIRT, "A1 D4 E5", "A1");
    }

    @Test
    void ec2_instance_id_and_one_more_slot_pass() {
        assertPasses(PlatformClass.EC2, "A1 B2 C3 D4 F6", "B2 A1");
        assertPasses(PlatformClass.EC2, "A1 B2 C3 D4 F6", "B2 C3");
        assertPasses(PlatformClass.EC2, "A1 B2 C3 D4 F6", "B2 F6");
        assertPasses(PlatformClass.EC2, "B2 C3 D4", "B2 D4");
    }

    @Test
    void ec2_instance_id_alone_does_not_pass() {
        assertDoesNotPass(PlatformClass.EC2, "B2 D4", "B2 D9");
    }

    @Test
    void ec2_without_the_instance_id_does_not_pass() {
        assertDoesNotPass(PlatformClass.EC2, "A1 B2 C3 D4 F6", "A1 C3 D4 F6");
    }

    @Test
    void kubernetes_needs_cluster_and_volume() {
        assertPasses(PlatformClass.KUBERNETES, "A1 C3", "A1 C3");
        assertDoesNotPass(PlatformClass.KUBERNETES, "A1 C3", "A1 C9");
        assertDoesNotPass(PlatformClass.KUBERNETES, "A1 C3", "A9 C3");
    }

    @Test
    void kubernetes_needs_both_however_much_one_of_them_weighs() {
        HardwarePolicy heavy = new HardwarePolicy(Map.of(ComponentSlot.A, 9), 50, 30, 14, false);
        assertThat(Machines.compare(PlatformClass.KUBERNETES, "A1 C3", "A1 C9", heavy)
                        .verdict())
                .isEqualTo(Verdict.GRACE);
        HardwarePolicy light = new HardwarePolicy(Map.of(ComponentSlot.C, 9), 50, 30, 14, false);
        assertThat(Machines.compare(PlatformClass.KUBERNETES, "A1 C3", "C3", light)
                        .verdict())
                .isEqualTo(Verdict.REJECT);
    }

    @Test
    void nothing_that_agrees_is_rejected() {
        SerialComparison comparison = Machines.compare(PlatformClass.PHYSICAL, FULL, "A9 B9 C9 D9 E8 F9");
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.score()).isZero();
        assertThat(comparison.slots()).extracting(SlotComparison::outcome).containsOnly(SlotOutcome.CHANGED);
    }

    @Test
    void an_unchanged_machine_has_not_drifted() {
        assertThat(Machines.compare(PlatformClass.PHYSICAL, "A1 D4", "A1 B7 D4 F9")
                        .drifted())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "DECLARED", mode = EnumSource.Mode.EXCLUDE)
    void an_empty_serial_number_is_rejected(PlatformClass platformClass) {
        assertThat(Machines.verdict(platformClass, "", "A1 C3")).isEqualTo(Verdict.REJECT);
    }

    private static void assertPasses(PlatformClass platformClass, String licensed, String current) {
        assertThat(Machines.verdict(platformClass, licensed, current)).isEqualTo(Verdict.PASS);
    }

    private static void assertDoesNotPass(PlatformClass platformClass, String licensed, String current) {
        assertThat(Machines.verdict(platformClass, licensed, current)).isNotEqualTo(Verdict.PASS);
    }
}
