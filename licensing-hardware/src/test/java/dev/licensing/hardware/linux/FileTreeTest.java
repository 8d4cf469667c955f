package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.hardware.fact.Reading;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class FileTreeTest {
    @TempDir
    private Path root;

    private TestTree tree;

    @BeforeEach
    void emptyTree() {
        tree = new TestTree(root.resolve("copy"));
    }

    @Test
    void absent_unreadable_and_empty_are_three_answers() {
        tree.file("/empty", "").unreadable("/directory");

        assertThat(tree.files().read("/nothing")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().read("/empty")).isEqualTo(new Reading.Value<>(""));
        assertThat(tree.files().read("/directory")).isEqualTo(new Reading.Unreadable<>("not a regular file"));
        assertThat(tree.files().list("/nothing")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().list("/empty")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().list("/directory")).isEqualTo(new Reading.Value<>(List.of()));
    }

    @Test
    void a_file_beneath_a_file_is_unreadable() {
        tree.file("/file", "");

        assertThat(tree.files().read("/file/below")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().exists("/file/below")).isFalse();
    }

    @Test
    void a_link_in_a_loop_is_unreadable_and_one_to_nothing_absent() {
        tree.link("/a", "b").link("/b", "a").link("/dangling", "nowhere");

        assertThat(tree.files().read("/a")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().list("/a")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().read("/dangling")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().exists("/dangling")).isTrue();
    }

    @Test
    void a_link_out_of_a_copy_leads_to_nothing() throws IOException {
        Files.writeString(root.resolve("outside"), "of the machine that reads");
        Files.createDirectory(root.resolve("folder"));
        tree.link("/etc/machine-id", root.resolve("outside").toString())
                .link("/relative", "../outside")
                .link("/folder", root.resolve("folder").toString());

        assertThat(tree.files().read("/etc/machine-id")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().read("/relative")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().list("/folder")).isEqualTo(new Reading.Absent<>("no such file"));
        assertThat(tree.files().exists("/folder/x")).isFalse();
    }

    @Test
    void a_link_within_a_copy_is_followed() {
        tree.file("/devices/eth0/address", "x").link("/class/eth0", "../devices/eth0");

        assertThat(tree.files().read("/class/eth0/address")).isEqualTo(new Reading.Value<>("x"));
    }

    @Test
    void a_huge_file_is_read_to_64_kib() throws IOException {
        tree.file("/huge", "start");
        try (RandomAccessFile huge = new RandomAccessFile(tree.path("/huge").toFile(), "rw")) {
            huge.setLength(1L << 40);
        }

        assertThat(tree.files().read("/huge").or("")).startsWith("start").hasSize(64 * 1024);
        assertThat(tree.files().readStart("/huge", 7)).isEqualTo(new Reading.Value<>("start\0\0"));
    }

    @Test
    void every_byte_is_a_character() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        tree.file("/bytes", bytes);

        assertThat(tree.files().read("/bytes").or("")).hasSize(256).endsWith("\u00fe\u00ff");
    }

    @Test
    void of_too_many_names_the_lowest_are_kept() {
        for (int i = 3000; i > 1000; i--) {
            tree.file("/many/" + i, "");
        }

        List<String> names = tree.files().list("/many").or(List.of());
        assertThat(names)
                .hasSize(1024)
                .startsWith("1001", "1002")
                .endsWith("2024")
                .isSorted();
    }

    @Test
    void a_name_that_no_file_can_have_is_unreadable() {
        assertThat(tree.files().read("/a\0b")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().list("/a\0b")).isEqualTo(new Reading.Unreadable<>("cannot be read"));
        assertThat(tree.files().exists("/a\0b")).isFalse();
    }

    @Test
    void a_fifo_and_a_device_are_not_opened() throws InterruptedException {
        tree.fifo("/fifo");

        assertThat(tree.files().read("/fifo")).isEqualTo(new Reading.Unreadable<>("not a regular file"));
        assertThat(FileTree.ofThisMachine().read("/dev/zero"))
                .isEqualTo(new Reading.Unreadable<>("not a regular file"));
    }

    @Test
    void what_may_not_be_read_is_denied() throws IOException {
        tree.file("/secret", "x").file("/closed/inner", "x");
        Files.setPosixFilePermissions(tree.path("/secret"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(tree.path("/secret")), "root may read everything: run this as another user");
            assertThat(tree.files().read("/secret")).isEqualTo(new Reading.Unreadable<>("permission denied"));
            assertThat(tree.files().read("/closed/inner")).isEqualTo(new Reading.Unreadable<>("permission denied"));
            assertThat(tree.files().list("/closed")).isEqualTo(new Reading.Unreadable<>("permission denied"));
        } finally {
            Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_value_is_never_printed() {
        assertThat(new Reading.Value<>("a serial")).hasToString("Value");
    }
}
