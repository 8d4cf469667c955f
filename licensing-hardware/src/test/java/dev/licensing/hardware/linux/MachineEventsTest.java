package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SerialNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to machines between registration and today. */
class MachineEventsTest {
    @TempDir(factory = InMemory.class)
    private Path root;

    private TestTree tree;

    @BeforeEach
    void emptyTree() {
        tree = new TestTree(root);
    }

    @Test
    void a_reboot_that_renames_the_interfaces_changes_nothing() {
        SerialNumber licensed = register(Machine.DELL);
        tree.nic("eno1", "b0:26:28:4a:5b:6d").nic("eno2", "b0:26:28:4a:5b:6c");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(compare(licensed).drifted()).isFalse();
        assertThat(serialNumber()).isEqualTo(licensed);
    }

    @Test
    void a_disk_with_a_new_name_is_the_same_disk() {
        SerialNumber licensed = register(Machine.HPE);
        tree.remove("/sys/block/sdb")
                .udevDisk("sdc", "8:32", "600508b1001c4d5e")
                .partition("sdc", "sdc2", "8:34")
                .rootOn("8:34", "/dev/sdc2");

        assertThat(compare(licensed).drifted()).isFalse();
        assertThat(serialNumber()).isEqualTo(licensed);
    }

    @Test
    void one_changed_interface_of_two_passes_and_is_named() {
        SerialNumber licensed = register(Machine.DELL);
        tree.nic("eno2", "a0:36:9f:01:02:03");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(slotsThatAre(SlotOutcome.CHANGED, licensed)).containsExactly(ComponentSlot.E);
    }

    @Test
    void an_interface_that_is_added_below_the_others_takes_no_place_away() {
        SerialNumber licensed = register(Machine.DELL);
        tree.nic("enp1s0", "00:1b:21:00:00:01");

        assertThat(compare(licensed).drifted()).isFalse();
    }

    @Test
    void setting_up_a_bond_changes_nothing() {
        SerialNumber licensed = register(Machine.DELL);
        PhysicalMachines.bonded(tree);

        assertThat(compare(licensed).drifted()).isFalse();
    }

    @Test
    void a_firmware_update_that_swaps_the_bytes_of_the_uuid_changes_nothing() {
        SerialNumber licensed = register(Machine.VMWARE_13);
        tree.uuid("420e3f74-ea84-f9a2-0b1c-2d3e4f5a6b7c");

        assertThat(compare(licensed).drifted()).isFalse();
        assertThat(serialNumber()).isEqualTo(licensed);
    }

    @Test
    void a_move_from_azure_generation_1_to_2_changes_nothing() {
        SerialNumber licensed = register(Machine.AZURE_1);
        VirtualMachines.azure2(tree);

        assertThat(compare(licensed).drifted()).isFalse();
    }

    @Test
    void an_operating_system_that_is_installed_again_passes() {
        SerialNumber licensed = register(Machine.OPEN_STACK);
        tree.machineId("ffeeddccbbaa99887766554433221100");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(slotsThatAre(SlotOutcome.CHANGED, licensed)).containsExactly(ComponentSlot.C);
    }

    @Test
    void a_changed_disk_passes_and_is_named() {
        SerialNumber licensed = register(Machine.DELL);
        tree.udevDisk("sda", "8:0", "6d0946606d1fffff");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(slotsThatAre(SlotOutcome.CHANGED, licensed)).containsExactly(ComponentSlot.F);
    }

    @Test
    void a_disk_of_the_array_that_is_replaced_leaves_the_other() {
        SerialNumber licensed = register(Machine.SUPERMICRO);
        tree.disk("nvme0n1", "259:0", "PHLJ0000000000NEW0");

        assertThat(compare(licensed).drifted()).isFalse();
    }

    @Test
    void a_clone_of_a_virtual_machine_with_a_new_uuid_is_rejected() {
        SerialNumber licensed = register(Machine.VIRTUAL_BOX);
        tree.uuid("11223344-5566-4788-99aa-bbccddeeff00").nic("enp0s3", "08:00:27:aa:bb:cc");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(compare(licensed).anchorChanged()).isTrue();
    }

    @Test
    void another_instance_of_the_same_image_is_rejected() {
        SerialNumber licensed = register(Machine.NITRO);
        tree.dmi("board_asset_tag", "i-0ffffffffffffff01").uuid("ec2fffff-4c3d-8e5f-a0b1-c2d3e4f50617");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void the_next_host_of_a_row_with_the_same_image_is_rejected() {
        SerialNumber licensed = register(Machine.ASROCK);
        PhysicalMachines.asrockNeighbour(tree);

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(slotsThatAre(SlotOutcome.SAME, licensed)).containsExactly(ComponentSlot.C);
    }

    @Test
    void a_service_without_root_keeps_what_root_registered() {
        SerialNumber licensed = register(Machine.DELL);
        tree.unreadable(TestTree.DMI + "product_uuid").unreadable(TestTree.DMI + "board_serial");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.PASS);
        assertThat(slotsThatAre(SlotOutcome.UNREADABLE, licensed)).containsExactly(ComponentSlot.A, ComponentSlot.B);
    }

    @Test
    void a_service_without_root_on_a_virtual_machine_has_grace() {
        SerialNumber licensed = register(Machine.VIRTUAL_BOX);
        tree.unreadable(TestTree.DMI + "product_uuid");

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.GRACE);
        assertThat(compare(licensed).anchorUnreadable()).isTrue();
    }

    @Test
    void a_hypervisor_that_is_switched_on_beneath_a_physical_machine_gives_grace() {
        SerialNumber licensed = register(Machine.DELL);
        tree.onHypervisor();

        assertThat(compare(licensed).verdict()).isEqualTo(Verdict.GRACE);
        assertThat(compare(licensed).classChanged()).isTrue();
    }

    private SerialNumber register(Machine machine) {
        machine.in(tree);
        return serialNumber();
    }

    private SerialNumber serialNumber() {
        Enrolment enrolment = Enrolment.of(tree.source().read());
        assertThat(enrolment).isInstanceOf(Enrolment.Enrolled.class);
        return ((Enrolment.Enrolled) enrolment).serialNumber();
    }

    private SerialComparison compare(SerialNumber licensed) {
        return SerialComparison.of(licensed, tree.source().read(1, licensed.platformClass()), HardwarePolicy.DEFAULT);
    }

    private List<ComponentSlot> slotsThatAre(SlotOutcome outcome, SerialNumber licensed) {
        List<ComponentSlot> slots = new ArrayList<>();
        for (SlotComparison slot : compare(licensed).slots()) {
            if (slot.outcome() == outcome) {
                slots.add(slot.slot());
            }
        }
        return slots;
    }
}
