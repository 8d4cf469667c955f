package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.rule.ComponentDigest;
import dev.licensing.hardware.rule.DiskSlots;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSlotsTest {
    @TempDir
    private Path root;

    private TestTree tree;

    @BeforeEach
    void twoDisks() {
        tree = new TestTree(root)
                .disk("nvme0n1", "259:0", "LOW1")
                .partition("nvme0n1", "nvme0n1p1", "259:1")
                .disk("nvme1n1", "259:4", "ROOT9")
                .partition("nvme1n1", "nvme1n1p2", "259:6");
    }

    @Test
    void the_disk_with_the_root_on_a_partition_comes_first() {
        tree.rootOn("259:6", "/dev/root");

        assertRootIs("root9");
        assertThat(disks().digests()).containsExactly(digest("root9"), digest("low1"));
    }

    @Test
    void the_disk_with_the_root_on_the_whole_of_it_comes_first() {
        tree.rootOn("259:4", "/dev/root");

        assertRootIs("root9");
    }

    @Test
    void a_root_without_a_device_number_is_found_by_its_name() {
        tree.rootOn("0:31", "/dev/nvme1n1p2");

        assertRootIs("root9");
    }

    @Test
    void a_copy_with_mounts_only_is_enough() {
        tree.file("/proc/mounts", "proc /proc proc rw 0 0\n/dev/nvme1n1p2 / ext4 rw 0 0\n");

        assertRootIs("root9");
    }

    @Test
    void encryption_volumes_and_arrays_lead_to_the_disks_beneath() {
        tree.madeOf("dm-1", "253:1", "dm-0")
                .madeOf("dm-0", "253:0", "md0")
                .madeOf("md0", "9:0", "nvme1n1p2")
                .rootOn("253:1", "/dev/mapper/vg-root");

        assertRootIs("root9");
    }

    @Test
    void a_volume_without_a_device_number_is_found_by_its_name() {
        tree.madeOf("dm-0", "253:0", "nvme1n1p2")
                .file("/sys/block/dm-0/dm/name", "vg-root\n")
                .file("/proc/mounts", "/dev/mapper/vg-root / ext4 rw 0 0\n");

        assertRootIs("root9");
    }

    @Test
    void volumes_that_claim_to_be_made_of_each_other_end() {
        tree.madeOf("dm-0", "253:0", "dm-1").madeOf("dm-1", "253:1", "dm-0").rootOn("253:0", "/dev/mapper/x");

        assertLowestIs("low1");
    }

    @Test
    void the_lowest_serial_stands_in_where_the_root_tells_no_disk() {
        assertLowestIs("low1");
        tree.rootOn("0:40", "rpool/ROOT/debian");
        assertLowestIs("low1");
    }

    @Test
    void the_last_mount_on_the_root_counts() {
        tree.mountInfo("28 1 259:1 / / rw - ext4 /dev/nvme0n1p1 rw\n29 28 259:6 / / rw - ext4 /dev/nvme1n1p2 rw");

        assertRootIs("root9");
    }

    @Test
    void the_three_sources_are_asked_in_order() {
        tree.remove("/sys/block").udevDisk("mmcblk0", "179:0", "Third");
        assertLowestIs("third");
        tree.file("/sys/block/mmcblk0/serial", "Second");
        assertLowestIs("second");
        tree.file("/sys/block/mmcblk0/device/serial", " First \n");
        assertLowestIs("first");
        tree.file("/sys/block/mmcblk0/device/serial", " \n");
        assertLowestIs("second");
    }

    @Test
    void what_a_newer_kernel_tells_of_a_scsi_disk_changes_nothing() {
        tree.remove("/sys/block").udevDisk("sda", "8:0", "6d0946606f8a2b00");
        assertLowestIs("6d0946606f8a2b00");
        tree.file("/sys/block/sda/device/serial", "00d8a2f8606046d0\n");
        assertLowestIs("6d0946606f8a2b00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QM00001",
                "QM00003",
                "QM00011",
                "sn: 000001          ",
                "00000000000000000001",
                "persistent-disk-0",
                "local-ssd-0",
                "overlayblk",
                "drive-scsi0",
                "nvme_card-pd"
            })
    void a_hypervisors_constant_is_vetoed(String serial) {
        tree.remove("/sys/block").disk("sda", "8:0", serial);

        assertThat(disks().slot()).isEqualTo(SlotReading.vetoed("1 disk whose serial is a hypervisor's constant"));
    }

    @Test
    void a_placeholder_is_vetoed_and_counted() {
        tree.disk("nvme0n1", "259:0", "0000000000")
                .disk("nvme1n1", "259:4", "N/A")
                .disk("sda", "8:0", "QM00001");

        assertThat(disks().slot())
                .isEqualTo(SlotReading.vetoed("1 disk whose serial is a hypervisor's constant, "
                        + "2 whose serial is a placeholder of the firmware vendor"));
        assertThat(disks().digests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop0", "ram0", "zram0", "sr0", "fd0", "dm-0", "md0"})
    void what_is_no_disk_is_left_out(String name) {
        tree.remove("/sys/block").disk(name, "7:0", "abc123");

        assertThat(disks().slot()).isEqualTo(SlotReading.absent("no disk has a serial"));
    }

    @Test
    void a_removable_disk_counts_only_under_the_root() {
        tree.disk("sda", "8:0", "A-STICK").file("/sys/block/sda/removable", "1\n");
        assertLowestIs("low1");
        assertThat(disks().digests()).hasSize(2);

        tree.rootOn("8:0", "/dev/sda");
        assertRootIs("a-stick");
    }

    @Test
    void two_paths_to_one_disk_count_once() {
        tree.disk("sda", "8:0", "ROOT9").rootOn("8:0", "/dev/sda");

        assertThat(disks().digests()).containsExactly(digest("root9"), digest("low1"));
    }

    @Test
    void at_most_16_disks_are_digested_and_that_of_the_root_is_among_them() {
        for (int i = 10; i < 30; i++) {
            tree.disk("sd" + i, "8:" + i, "disk" + i);
        }
        tree.rootOn("259:6", "/dev/nvme1n1p2");

        assertThat(disks().digests()).hasSize(16).startsWith(digest("root9"), digest("disk10"));
    }

    @Test
    void an_unreadable_serial_is_not_an_absent_one() {
        tree.remove("/sys/block/nvme1n1").unreadable("/sys/block/nvme0n1/device/serial");
        assertThat(disks().slot()).isEqualTo(SlotReading.unreadable("1 disk whose serial cannot be read"));

        tree.file("/sys/block/nvme0n1/serial", "other");
        assertLowestIs("other");
    }

    @Test
    void a_device_number_that_is_a_path_leads_nowhere() {
        tree.remove("/sys/block").block("sda", "../../etc/secret").file("/etc/secret", "E:ID_SERIAL_SHORT=abc123\n");

        assertThat(disks().slot()).isEqualTo(SlotReading.absent("no disk has a serial"));
    }

    private void assertRootIs(String serial) {
        assertThat(disks().slot()).isEqualTo(SlotReading.used(digest(serial), "serial of the disk under /"));
    }

    private void assertLowestIs(String serial) {
        assertThat(disks().slot()).isEqualTo(SlotReading.used(digest(serial), "lowest serial of the disks"));
    }

    private DiskSlots disks() {
        return DiskSlots.of(tree.facts().disks());
    }

    private static int digest(String normalized) {
        return ComponentDigest.of(ComponentSlot.F, normalized);
    }
}
