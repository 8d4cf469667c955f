package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real processes of another user, to whom the system denies what only root may read. */
@EnabledOnOs(OS.LINUX)
class ServiceWithoutRootTest {
    private static final Path SET_PRIVILEGES = Path.of("/usr/bin/setpriv");
    private static final String HINT = "as root, run the boot step at every boot";

    @TempDir
    private Path folder;

    private Path root = Path.of("");
    private Path classes = Path.of("");

    @BeforeEach
    void openTheFolderToOthers() throws IOException {
        assumeTrue(FileOwnership.of(folder).owner() == 0, "only root can become another user: run this as root");
        assumeTrue(Files.isExecutable(SET_PRIVILEGES), "this system has no setpriv");
        root = Files.createDirectory(folder.resolve("root"));
        classes = Files.createDirectory(folder.resolve("classes"));
        copyOwnClasses();
        open(folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = Machine.class,
            names = {"DELL", "ASROCK", "VMWARE_13", "NITRO", "KUBE_VIRT"})
    void after_the_boot_step_a_service_has_the_fingerprint_that_root_has(Machine machine) throws Exception {
        TestTree tree = guarded(machine.in(BootTree.in(root)));
        String asRoot = ReadTree.shown(tree.facts());

        String before = asService("read");
        assertThat(before).contains("permission denied; /run/dev.licensing/machine-v1: no such file", HINT);
        assertThat(before).doesNotStartWith(asRoot);

        assertThat(asRoot("umask 077", "remember")).contains("machine-v1");
        assertThat(asService("read")).startsWith(asRoot).contains("read by root at this boot");
    }

    @Test
    void the_boot_step_works_whatever_mask_root_has_for_new_files() throws Exception {
        guarded(Machine.DELL.in(BootTree.in(root)));

        assertThat(asRoot("umask 000", "remember")).contains("machine-v1");
        assertThat(asService("read")).contains("read by root at this boot");
    }

    @Test
    void a_class_that_only_root_can_tell_is_told_to_services() throws Exception {
        TestTree tree =
                guarded(Machine.DELL.in(BootTree.in(root)).file("/proc/1/environ", "PATH=/bin\0container=lxc\0"));
        assertThat(asService("read")).startsWith("PHYSICAL");

        asRoot("true", "remember");

        assertThat(asService("read")).startsWith(ReadTree.shown(tree.facts())).startsWith("DECLARED");
    }

    @Test
    void where_all_of_sys_is_closed_the_boot_step_tells_it_all() throws Exception {
        TestTree tree = Machine.GCE.in(BootTree.in(root));
        open(root);
        Files.setPosixFilePermissions(tree.path("/sys"), PosixFilePermissions.fromString("rwx------"));
        String asRoot = ReadTree.shown(tree.facts());
        assertThat(asService("read")).doesNotStartWith(asRoot);

        asRoot("true", "remember");

        assertThat(asService("read")).startsWith(asRoot);
    }

    @Test
    void after_the_next_boot_the_step_is_due_again() throws Exception {
        TestTree tree = guarded(Machine.DELL.in(BootTree.in(root)));
        asRoot("true", "remember");
        tree.file(BootTree.BOOT_ID, "00000000-1111-4222-8333-444444444444\n");

        assertThat(asService("read")).contains("of another boot (" + HINT).contains("UNREADABLE");
    }

    @Test
    void who_is_not_root_cannot_take_the_boot_step() throws Exception {
        guarded(Machine.DELL.in(BootTree.in(root)));
        String refused = "/run/dev.licensing/machine-v1: only root may write it: run the boot step as root";
        assertThat(asService("remember").trim()).isEqualTo(refused);

        asRoot("true", "remember");
        assertThat(asService("remember").trim()).isEqualTo(refused);
        assertThat(asService("read")).doesNotContain("UNREADABLE");
    }

    /** What the kernel guards. */
    private TestTree guarded(TestTree tree) throws IOException {
        open(root);
        for (String file : List.of(TestTree.DMI + "product_uuid", TestTree.DMI + "board_serial", "/proc/1/environ")) {
            if (Files.exists(tree.path(file))) {
                Files.setPosixFilePermissions(tree.path(file), PosixFilePermissions.fromString("r--------"));
            }
        }
        return tree;
    }

    private String asService(String what) throws IOException, InterruptedException {
        return run(SET_PRIVILEGES + " --reuid=65534 --regid=65534 --clear-groups " + java(what));
    }

    private String asRoot(String before, String what) throws IOException, InterruptedException {
        return run(before + "; " + java(what));
    }

    private String java(String what) {
        return Path.of(System.getProperty("java.home"), "bin", "java") + " -cp '" + classes + ":" + classes + "/*' "
                + ReadTree.class.getName() + " " + root + " " + what;
    }

    private String run(String command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    /** The build may be where others cannot look. */
    private void copyOwnClasses() throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path source = Path.of(entry);
            if (entry.contains("licensing-") && Files.isDirectory(source)) {
                copy(source);
            } else if (entry.contains("licensing-")) {
                Files.copy(source, classes.resolve(source.getFileName()));
            }
        }
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = classes.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void open(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
