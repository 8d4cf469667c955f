package dev.licensing.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.hardware.linux.Machine;
import dev.licensing.hardware.linux.TestTree;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What root alone may read; root itself may read everything, so another user reads in a JVM of its own. */
@EnabledOnOs(OS.LINUX)
class WithoutPermissionTest {
    private static final String[] AS_NOBODY = {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    @TempDir
    private Path folder;

    @Test
    void what_another_user_may_not_read_is_unreadable_and_the_rest_is_right() throws IOException, InterruptedException {
        TestTree tree = Machine.DELL.in(new TestTree(folder.resolve("copy")));
        mode(folder, "rwxr-xr-x");
        mode(tree.path(TestTree.DMI + "product_uuid"), "---------");
        mode(tree.path(TestTree.DMI + "board_serial"), "---------");

        assertThat(readByAnother()).contains("PHYSICAL XXUUUU").contains("product_uuid: permission denied");
    }

    @Test
    void folders_that_may_not_be_listed_are_unreadable() throws IOException, InterruptedException {
        TestTree tree = Machine.DELL.in(new TestTree(folder.resolve("copy")));
        mode(folder, "rwxr-xr-x");
        mode(tree.path("/sys/class/net"), "---------");
        mode(tree.path("/sys/block"), "---------");
        mode(tree.path("/etc"), "---------");

        assertThat(readByAnother()).contains("PHYSICAL UUXXXX").contains("/sys/block: permission denied");
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private String readByAnother() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            assumeTrue(Files.isExecutable(Path.of(AS_NOBODY[0])), "root cannot become another user here");
            command.addAll(List.of(AS_NOBODY));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-cp",
                classPath(),
                ReadACopy.class.getName(),
                folder.resolve("copy").toString()));
        Path output = Files.createTempFile(folder, "output", "");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private boolean isRoot() throws IOException {
        Path closed = Files.createTempFile(folder, "closed", "");
        mode(closed, "---------");
        return Files.isReadable(closed);
    }

    /** The library and these tests, where every user may read them. */
    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.contains("licensing-core") || entry.contains("licensing-hardware")) {
                assumeTrue(isOpenToAll(Path.of(entry)), "not every user may read " + entry);
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static boolean isOpenToAll(Path entry) throws IOException {
        boolean open = Files.getPosixFilePermissions(entry).contains(PosixFilePermission.OTHERS_READ);
        for (Path above = entry.getParent(); above != null; above = above.getParent()) {
            open &= Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE);
        }
        return open;
    }
}
