package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.hardware.fact.Fact;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

        assertThat(tree.files().read("/nothing")).isEqualTo(Fact.absent("/nothing", "no such file"));
        assertThat(tree.files().read("/empty")).isEqualTo(Fact.of("/empty", ""));
        assertThat(tree.files().read("/directory")).isEqualTo(Fact.unreadable("/directory", "not a regular file"));
        assertThat(tree.files().list("/nothing")).isEqualTo(Fact.absent("/nothing", "no such file"));
        assertThat(tree.files().list("/empty")).isEqualTo(Fact.unreadable("/empty", "cannot be read"));
        assertThat(tree.files().list("/directory")).isEqualTo(Fact.of("/directory", List.of()));
    }

    @Test
    void a_file_beneath_a_file_is_unreadable() {
        tree.file("/file", "");

        assertThat(tree.files().read("/file/below")).isEqualTo(Fact.unreadable("/file/below", "cannot be read"));
        assertThat(tree.files().exists("/file/below")).isFalse();
    }

    @Test
    void a_link_in_a_loop_is_unreadable_and_one_to_nothing_absent() {
        tree.link("/a", "b").link("/b", "a").link("/dangling", "nowhere");

        assertThat(tree.files().read("/a")).isEqualTo(Fact.unreadable("/a", "cannot be read"));
        assertThat(tree.files().list("/a")).isEqualTo(Fact.unreadable("/a", "cannot be read"));
        assertThat(tree.files().read("/dangling")).isEqualTo(Fact.absent("/dangling", "no such file"));
        assertThat(tree.files().exists("/dangling")).isTrue();
    }

    @Test
    void a_link_out_of_a_copy_leads_to_nothing() throws IOException {
        Files.writeString(root.resolve("outside"), "of the machine that reads");
        Files.createDirectory(root.resolve("folder"));
        tree.link("/etc/machine-id", root.resolve("outside").toString())
                .link("/relative", "../outside")
                .link("/folder", root.resolve("folder").toString());

        assertThat(tree.files().read("/etc/machine-id")).isEqualTo(Fact.absent("/etc/machine-id", "no such file"));
        assertThat(tree.files().read("/relative")).isEqualTo(Fact.absent("/relative", "no such file"));
        assertThat(tree.files().list("/folder")).isEqualTo(Fact.absent("/folder", "no such file"));
        assertThat(tree.files().exists("/folder/x")).isFalse();
    }

    @Test
    void a_link_within_a_copy_is_followed() {
        tree.file("/devices/eth0/address", "x").link("/class/eth0", "../devices/eth0");

        assertThat(tree.files().read("/class/eth0/address")).isEqualTo(Fact.of("/class/eth0/address", "x"));
    }

    @Test
    void a_huge_file_is_read_to_64_kib() throws IOException {
        tree.file("/huge", "start");
        try (RandomAccessFile huge = new RandomAccessFile(tree.path("/huge").toFile(), "rw")) {
            huge.setLength(1L << 40);
        }

        assertThat(tree.files().read("/huge").or("")).startsWith("start").hasSize(64 * 1024);
        assertThat(tree.files().readStart("/huge", 7)).isEqualTo(Fact.of("/huge", "start\0\0"));
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
        assertThat(tree.files().read("/a\0b")).isEqualTo(Fact.unreadable("/a\0b", "cannot be read"));
        assertThat(tree.files().list("/a\0b")).isEqualTo(Fact.unreadable("/a\0b", "cannot be read"));
        assertThat(tree.files().exists("/a\0b")).isFalse();
    }

    @Test
    void a_fifo_and_a_device_are_not_opened() throws InterruptedException {
        tree.fifo("/fifo");

        assertThat(tree.files().read("/fifo")).isEqualTo(Fact.unreadable("/fifo", "not a regular file"));
        assertThat(FileTree.ofThisMachine().read("/dev/zero"))
                .isEqualTo(Fact.unreadable("/dev/zero", "not a regular file"));
    }

    @Test
    void what_may_not_be_read_is_denied() throws IOException {
        tree.file("/secret", "x").file("/closed/inner", "x");
        Files.setPosixFilePermissions(tree.path("/secret"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(tree.path("/secret")), "root may read everything: run this as another user");
            assertThat(tree.files().read("/secret")).isEqualTo(Fact.denied("/secret"));
            assertThat(tree.files().read("/closed/inner")).isEqualTo(Fact.denied("/closed/inner"));
            assertThat(tree.files().list("/closed")).isEqualTo(Fact.denied("/closed"));
        } finally {
            Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/file",
                "/empty",
                "/directory",
                "/nothing",
                "/nothing/below",
                "/file/below",
                "/fifo",
                "/link/x",
                "/dangling"
            })
    void of_this_machine_the_same_is_read_as_of_a_copy(String name) throws InterruptedException {
        tree.file("/file", "content")
                .file("/empty", "")
                .file("/directory/x", "x")
                .fifo("/fifo");
        tree.link("/link", "directory").link("/dangling", "nowhere");
        FileTree own = new FileTree(tree.path("/").toString());

        assertThat(own.read(name)).isEqualTo(tree.files().read(name));
        assertThat(own.list(name)).isEqualTo(tree.files().list(name));
    }

    @Test
    void of_this_machine_what_may_not_be_read_is_denied() throws IOException {
        tree.file("/secret", "x").file("/closed/inner", "x");
        FileTree own = new FileTree(tree.path("/").toString());
        Files.setPosixFilePermissions(tree.path("/secret"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(tree.path("/secret")), "root may read everything: run this as another user");
            assertThat(own.read("/secret")).isEqualTo(Fact.denied("/secret"));
            assertThat(own.read("/closed/inner")).isEqualTo(Fact.denied("/closed/inner"));
            assertThat(own.list("/closed")).isEqualTo(Fact.denied("/closed"));
            assertThat(own.list("/closed/inner")).isEqualTo(Fact.denied("/closed/inner"));
        } finally {
            Files.setPosixFilePermissions(tree.path("/closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void of_this_machine_too_many_names_are_cut_as_in_a_copy_and_a_link_to_nothing_is_not_there() {
        for (int i = 2030; i > 1000; i--) {
            tree.file("/many/" + i, "");
        }
        tree.link("/dangling", "nowhere");
        FileTree own = new FileTree(tree.path("/").toString());

        assertThat(own.list("/many")).isEqualTo(tree.files().list("/many"));
        assertThat(own.exists("/many")).isTrue();
        assertThat(own.exists("/dangling")).isFalse();
        assertThat(own.exists("/nothing")).isFalse();
    }

    @Test
    void a_value_is_never_printed() {
        assertThat(Fact.of("/serial", "S3CR3T").toString()).doesNotContain("S3CR3T");
    }
}
