package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What root leaves for services is believed only where nobody else can have left it. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class BootFileTest {
    private static final String FOLDER = "/run/dev.licensing";
    private static final int SOMEBODY = 65534;

    @TempDir
    private Path folder;

    private TestTree tree = new TestTree(Path.of(""));
    private BootFile file = new BootFile(FileTree.ofThisMachine());

    @BeforeEach
    void takeTheBootStep() throws IOException {
        assumeTrue(FileOwnership.of(folder).owner() == 0, "only root can take the boot step: run this as root");
        Path root = Files.createDirectory(folder.resolve("root"));
        tree = Machine.DELL.in(BootTree.in(root));
        file = new BootFile(CopiedTree.at(root));
        file.write(machine());
    }

    @Test
    void what_root_left_is_read_back() {
        Fact<RememberedMachine> read = file.read();

        assertThat(read.isRead()).isTrue();
        assertThat(BootRecordTest.text(read.value().orElseThrow())).isEqualTo(BootRecordTest.text(machine()));
        assertThat(read.source()).isEqualTo(BootTree.FILE);
    }

    @Test
    void everybody_may_read_it_and_nobody_else_is_left_behind() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.path(BootTree.FILE))))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.path(FOLDER))))
                .isEqualTo("rwxr-xr-x");
        assertThat(tree.path(FOLDER).toFile().list()).containsExactly("machine-v1");
    }

    @Test
    void the_step_may_be_taken_again() throws IOException {
        tree.machineId("00112233445566778899aabbccddeeff");
        file.write(machine());

        assertRead();
        assertThat(tree.path(FOLDER).toFile().list()).containsExactly("machine-v1");
    }

    @Test
    void without_the_step_the_reason_names_it() {
        tree.remove(FOLDER);

        assertThat(file.read())
                .isEqualTo(Fact.unreadable(
                        BootTree.FILE,
                        "no such file (as root, run the boot step at every boot: license-tool remember)"));
    }

    @Test
    void one_of_another_boot_is_not_taken() {
        tree.file(BootTree.BOOT_ID, "00000000-1111-4222-8333-444444444444\n");

        assertRefused("of another boot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "89dd4d04", "89dd4d04-42f8-424c-9329 eabdb826d5ac"})
    void without_a_boot_id_nothing_is_taken_and_nothing_left(String bootId) {
        tree.file(BootTree.BOOT_ID, bootId);

        assertRefused("cannot be read");
        assertThatThrownBy(() -> file.write(machine()))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(BootTree.BOOT_ID + ": holds no boot id, so nothing can be kept for this boot");
        assertThat(tree.path(FOLDER).toFile().list()).containsExactly("machine-v1");
    }

    /** Such as a container, which has the boot id of its host, made from the files of the host. */
    @Test
    void a_copy_is_not_taken_although_root_made_it_in_the_same_boot() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("clone"));
        TestTree clone = Machine.DELL.in(BootTree.in(elsewhere)).unreadable(FOLDER);
        Files.copy(tree.path(BootTree.FILE), clone.path(BootTree.FILE));

        assertThat(new BootFile(CopiedTree.at(elsewhere)).read().failure().reason())
                .contains(": a copy (as root");
        new BootFile(CopiedTree.at(elsewhere)).write(machine());
        assertThat(new BootFile(CopiedTree.at(elsewhere)).read().isRead()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/dev.licensing/machine-v1", "/run/dev.licensing", "/run", "/"})
    void one_that_another_user_owns_or_may_exchange_is_not_taken(String name) throws IOException {
        Files.setAttribute(tree.path(name), "unix:uid", SOMEBODY);
        assertThat(file.read().isUnreadable()).isTrue();
        Files.setAttribute(tree.path(name), "unix:uid", 0);
        assertRead();

        for (String permissions : new String[] {"rwxrwxr-x", "rwxr-xrwx"}) {
            Files.setPosixFilePermissions(tree.path(name), PosixFilePermissions.fromString(permissions));
            assertThat(file.read().failure().reason()).contains("of root alone (as root, run the boot step");
        }
        Files.setPosixFilePermissions(tree.path(name), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertRead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/dev.licensing", "/run", "/"})
    void where_others_may_write_nothing_is_left(String name) throws IOException {
        tree.remove(BootTree.FILE);
        Files.setPosixFilePermissions(tree.path(name), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> file.write(machine()))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(name + ": is not a folder that only root may change, so what is left there could not be"
                        + " believed");
        assertThat(tree.path(BootTree.FILE)).doesNotExist();
    }

    @Test
    void a_link_is_not_followed_to_what_would_be_taken() throws IOException {
        Files.move(tree.path(BootTree.FILE), tree.path("/run/moved"));
        tree.link(BootTree.FILE, "../moved");
        assertRefused("not a regular file of root alone");

        tree.remove(BootTree.FILE);
        Files.move(tree.path("/run/moved"), tree.path(BootTree.FILE));
        assertRead();
        Files.move(tree.path(FOLDER), tree.path("/run/elsewhere"));
        tree.link(FOLDER, "elsewhere");
        assertRefused("/run/dev.licensing is not a folder of root alone");
    }

    @Test
    void a_link_is_replaced_and_what_it_leads_to_stays() throws IOException {
        tree.file("/etc/shadow", "precious").link(BootTree.FILE, "../../etc/shadow");
        file.write(machine());

        assertRead();
        assertThat(tree.path("/etc/shadow")).hasContent("precious");

        tree.unreadable("/elsewhere").link(FOLDER, "../elsewhere");
        assertThatThrownBy(() -> file.write(machine())).hasMessageContaining("is not a folder that only root");
        assertThat(tree.path("/elsewhere").toFile().list()).isEmpty();
    }

    @Test
    void neither_a_directory_nor_a_fifo_is_opened() throws InterruptedException {
        assertThat(tree.unreadable(BootTree.FILE)).isNotNull();
        assertRefused("not a regular file of root alone");
        tree.fifo(BootTree.FILE);
        assertRefused("not a regular file of root alone");
    }

    @Test
    void a_huge_file_is_not_read_to_its_end() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(tree.path(BootTree.FILE).toFile(), "rw")) {
            huge.setLength(1L << 40);
        }

        assertRefused("damaged");
    }

    @Test
    void a_truncated_file_is_not_taken_wherever_it_ends() throws IOException {
        Path path = tree.path(BootTree.FILE);
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length++) {
            Files.writeString(path, new String(whole, 0, length, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
            assertThat(file.read().isUnreadable()).as("of %d bytes", length).isTrue();
        }
        Files.write(path, whole);
        assertRead();
    }

    @Test
    void who_may_read_all_does_not_look_for_it() {
        assertThat(LinuxReader.believingRoot(tree.files()).remembered(tree.facts()))
                .isEqualTo(Fact.absent("what root left for this boot", "not looked for"));
    }

    private RememberedMachine machine() {
        return MachineRules.of(tree.facts()).toRemember().orElseThrow();
    }

    private void assertRead() {
        assertThat(file.read().isRead()).isTrue();
    }

    private void assertRefused(String reason) {
        assertThat(file.read().failure().reason())
                .startsWith(BootTree.FILE + ": " + reason)
                .endsWith(" (as root, run the boot step at every boot: license-tool remember)");
    }
}
