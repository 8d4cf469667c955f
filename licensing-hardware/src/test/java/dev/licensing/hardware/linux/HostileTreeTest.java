package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.hardware.rule.Shown;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that was made to break the reader: a copy may come from anybody. */
@Timeout(60)
class HostileTreeTest {
    static final String[] FILES = {
        "/sys/class/dmi/id/sys_vendor",
        "/sys/class/dmi/id/product_name",
        "/sys/class/dmi/id/product_uuid",
        "/sys/class/dmi/id/board_serial",
        "/sys/class/dmi/id/board_asset_tag",
        "/sys/class/net/eno1/address",
        "/sys/class/net/eno1/type",
        "/sys/class/net/eno1/addr_assign_type",
        "/sys/class/net/eno1/bonding_slave/perm_hwaddr",
        "/sys/block/sda/dev",
        "/sys/block/sda/serial",
        "/sys/block/sda/removable",
        "/run/udev/data/b8:0",
        "/etc/machine-id",
        "/proc/cpuinfo",
        "/proc/self/mountinfo",
        "/proc/1/environ",
        "/proc/1/cgroup",
    };

    @TempDir(factory = InMemory.class)
    private Path root;

    @Test
    void fifos_in_place_of_files_do_not_hang() throws InterruptedException {
        TestTree tree = Machine.DELL.in(new TestTree(root));
        for (String file : FILES) {
            tree.fifo(file);
        }

        assertThat(Shown.statuses(tree.source().read(1, PlatformClass.PHYSICAL)))
                .isEqualTo("XXXUXX");
    }

    @Test
    void directories_in_place_of_files_are_unreadable() {
        TestTree tree = Machine.DELL.in(new TestTree(root));
        for (String file : FILES) {
            tree.unreadable(file);
        }

        assertThat(Shown.statuses(tree.source().read(1, PlatformClass.PHYSICAL)))
                .isEqualTo("XXXUXX");
    }

    @Test
    void links_in_a_loop_are_unreadable() {
        TestTree tree = Machine.DELL.in(new TestTree(root));
        for (String file : FILES) {
            tree.link(file, file.substring(file.lastIndexOf('/') + 1));
        }

        assertThat(Shown.statuses(tree.source().read(1, PlatformClass.PHYSICAL)))
                .isEqualTo("XXXUXX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sys", "/sys/class/net", "/sys/block", "/proc", "/etc"})
    void a_file_in_place_of_a_folder_is_told(String folder) {
        TestTree tree = Machine.DELL.in(new TestTree(root)).file(folder, "not a folder");

        assertReadable(tree);
    }

    @Test
    void huge_files_end() throws IOException {
        TestTree tree = Machine.DELL.in(new TestTree(root));
        for (String file : FILES) {
            tree.file(file, "");
            try (RandomAccessFile huge = new RandomAccessFile(tree.path(file).toFile(), "rw")) {
                huge.setLength(1L << 36);
            }
        }

        assertReadable(tree);
    }

    @Test
    void folders_with_too_many_entries_end() {
        TestTree tree = new TestTree(root);
        for (int i = 0; i < 2000; i++) {
            tree.file("/sys/class/net/eth" + i + "/type", "1").file("/sys/block/sd" + i + "/dev", "8:" + i);
        }

        assertThat(Shown.statuses(tree.source().read())).isEqualTo("AAAVVA");
    }

    @Test
    void a_folder_that_is_not_there_is_a_machine_without_anything() {
        TestTree tree = new TestTree(root.resolve("nowhere"));

        Fingerprint fingerprint = tree.source().read();
        assertThat(fingerprint.detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
        assertThat(Shown.statuses(fingerprint)).isEqualTo("AAAAAA");
    }

    @Test
    void a_file_for_a_root_is_unreadable() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThat(Shown.statuses(MachineFingerprint.source(file).read())).isEqualTo("XXXXXX");
    }

    private static void assertReadable(TestTree tree) {
        for (PlatformClass platformClass : PlatformClass.values()) {
            assertThat(tree.source().read(1, platformClass).slots()).hasSize(6);
        }
        assertThat(tree.source().read().slots()).hasSize(6);
    }
}
