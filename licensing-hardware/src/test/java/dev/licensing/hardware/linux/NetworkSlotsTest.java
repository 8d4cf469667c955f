package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.rule.ComponentDigest;
import dev.licensing.hardware.rule.NetworkSlots;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSlotsTest {
    @TempDir
    private Path root;

    private TestTree tree;

    @BeforeEach
    void emptyTree() {
        tree = new TestTree(root);
    }

    @Test
    void the_two_lowest_addresses_are_used_whatever_their_names() {
        tree.nic("a", "3c:ec:ef:00:00:03").nic("b", "3C-EC-EF-00-00-01").nic("c", "3c:ec:ef:00:00:02");

        assertThat(physical().slot(0)).isEqualTo(used("3cecef000001"));
        assertThat(physical().slot(1)).isEqualTo(used("3cecef000002"));
        assertThat(physical().digests())
                .containsExactly(digest("3cecef000001"), digest("3cecef000002"), digest("3cecef000003"));
    }

    @Test
    void at_most_16_interfaces_are_digested() {
        for (int i = 10; i < 30; i++) {
            tree.nic("eth" + i, "3c:ec:ef:00:00:" + i);
        }

        assertThat(physical().digests())
                .hasSize(16)
                .startsWith(digest("3cecef000010"))
                .endsWith(digest("3cecef000025"));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:00:00:00:00, 0, 1 interface with a zero address",
        "ff:ff:ff:ff:ff:ff, 0, 1 interface with the broadcast address",
        "01:00:5e:00:00:01, 0, 1 interface with a multicast address",
        "02:42:ac:11:00:02, 0, 1 interface of a container engine",
        "3c:ec:ef:00:00:01, 1, 1 interface set by software",
        "3c:ec:ef:00:00:01, 2, 1 interface set by software",
        "3c:ec:ef:00:00:01, 9, 1 interface set by software",
        "3c:ec:ef:00,       0, 1 interface without a 6-byte address",
        "80:00:02:08:fe:80:00:00:00:00:00:00:f4:52:14:03:00:7b:cb:a1, 0, 1 interface without a 6-byte address",
    })
    void an_address_that_identifies_no_interface_is_vetoed_everywhere(
            String address, String assignType, String reason) {
        tree.nic("eth0", address, assignType);

        assertThat(physical().slot(0)).isEqualTo(SlotReading.vetoed(reason));
        assertThat(virtual().slot(0)).isEqualTo(SlotReading.vetoed(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "3c:ec:ef:00:00:01, 3, 1 interface set by hand",
        "52:54:00:8a:9b:ac, 0, 1 interface with a locally administered address",
    })
    void an_address_of_an_administrators_choice_is_used_on_virtual_machines_only(
            String address, String assignType, String reason) {
        tree.nic("eth0", address, assignType);

        assertThat(physical().slot(0)).isEqualTo(SlotReading.vetoed(reason));
        assertThat(virtual().slot(0)).isEqualTo(used(address.replace(":", "")));
    }

    @Test
    void the_reason_counts_the_interfaces_by_veto() {
        tree.nic("eth0", "3c:ec:ef:00:00:01", "1")
                .virtualNic("br0", "3c:ec:ef:00:00:01", "3")
                .virtualNic("br1", "3c:ec:ef:00:00:01", "3");

        assertThat(physical().slot(0))
                .isEqualTo(SlotReading.vetoed("1 interface set by software, 2 without a device link"));
    }

    @Test
    void a_link_to_a_device_that_was_not_copied_is_a_link() {
        tree.nic("eth0", "3c:ec:ef:00:00:01");

        assertThat(Files.exists(tree.path("/sys/class/net/eth0/device"))).isFalse();
        assertThat(physical().slot(0)).isEqualTo(used("3cecef000001"));
    }

    @Test
    void interfaces_of_another_type_do_not_count() {
        tree.loopback().nic("ib0", "3c:ec:ef:00:00:01").file("/sys/class/net/ib0/type", "32\n");

        assertThat(physical().slot(0)).isEqualTo(SlotReading.absent("no Ethernet interface"));
    }

    @Test
    void a_copy_may_lack_the_types() {
        tree.nic("eth0", "3c:ec:ef:00:00:01")
                .remove("/sys/class/net/eth0/type")
                .remove("/sys/class/net/eth0/addr_assign_type");

        assertThat(physical().slot(0)).isEqualTo(used("3cecef000001"));
        assertThat(physical().slot(1)).isEqualTo(SlotReading.absent("no second Ethernet interface"));
    }

    @Test
    void two_interfaces_with_one_address_count_once() {
        tree.nic("eth0", "00:15:5d:01:0a:07").nic("eth1", "00:15:5d:01:0a:07");

        assertThat(virtual().digests()).hasSize(1);
    }

    @Test
    void the_file_by_which_bonds_are_made_is_no_interface() {
        tree.nic("eth0", "3c:ec:ef:00:00:01").file("/sys/class/net/bonding_masters", "\n");

        assertThat(physical().slot(1).reason()).isEqualTo("no second Ethernet interface");
    }

    @Test
    void a_member_of_a_bond_has_its_own_address() {
        tree.nic("eth0", "3c:ec:ef:00:00:01", "3")
                .nic("eth1", "3c:ec:ef:00:00:01", "3")
                .file("/sys/class/net/eth0/bonding_slave/perm_hwaddr", "3c:ec:ef:00:00:01\n")
                .file("/sys/class/net/eth1/bonding_slave/perm_hwaddr", "3c:ec:ef:00:00:02\n");

        assertThat(physical().digests()).containsExactly(digest("3cecef000001"), digest("3cecef000002"));
    }

    @Test
    void an_unreadable_address_leaves_its_slot_unreadable_and_not_vetoed() {
        tree.nic("eth0", "3c:ec:ef:00:00:01")
                .nic("eth1", "3c:ec:ef:00:00:02")
                .nic("eth2", "3c:ec:ef:00:00:03", "1")
                .unreadable("/sys/class/net/eth1/address");

        assertThat(physical().slot(0)).isEqualTo(used("3cecef000001"));
        assertThat(physical().slot(1)).isEqualTo(SlotReading.unreadable("1 interface whose address cannot be read"));
    }

    @Test
    void an_unreadable_or_absent_list_is_told_apart() {
        assertThat(physical().slot(0)).isEqualTo(SlotReading.absent("/sys/class/net: no such file"));
        tree.file("/sys/class/net", "");
        assertThat(physical().slot(0)).isEqualTo(SlotReading.unreadable("/sys/class/net: cannot be read"));
    }

    private NetworkSlots physical() {
        return NetworkSlots.of(tree.facts().networkCards(), PlatformClass.PHYSICAL);
    }

    private NetworkSlots virtual() {
        return NetworkSlots.of(tree.facts().networkCards(), PlatformClass.VIRTUAL_MACHINE);
    }

    private static SlotReading used(String normalized) {
        return SlotReading.used(digest(normalized), "/sys/class/net/*/address");
    }

    private static int digest(String normalized) {
        return ComponentDigest.of(ComponentSlot.D, normalized);
    }
}
