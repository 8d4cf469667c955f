package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.testkit.engine.RivalFiles.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder from which the server's account loses its rights. Root has every right, so another user runs the server. */
@EnabledOnOs(OS.LINUX)
class ForbiddenFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_that_may_not_write_or_read_its_store_any_more_keeps_its_license_and_names_the_right()
            throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(Rival.AS_NOBODY.get(0))), "there is no program to become another user with");
        assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root can become another user");
        mode(folder, "rwxrwxrwx");
        RivalFiles files = new RivalFiles(folder);
        List<Candidate> licenses = files.underOneTrust();
        Path store = folder.resolve("store");
        try (Rival server = Rival.inProcessOfNobody(folder, "server")) {
            ask(server, "open " + store);
            assertThat(ask(server, "install " + licenses.get(0).file())).isEqualTo("installed");
            Object owner = Files.getAttribute(store, "unix:uid");
            Files.setAttribute(store, "unix:uid", 0);
            mode(store, "rwxr-xr-x");

            assertThat(ask(server, "install " + licenses.get(1).file()))
                    .startsWith("failed: ")
                    .contains("access to " + store)
                    .contains("is denied; give the account that runs this program the right to read and write it");
            assertThat(ask(server, "look")).isEqualTo(licenses.get(0).seen());

            mode(store, "---------");
            assertThat(ask(server, "install " + licenses.get(1).file()))
                    .startsWith("failed: ")
                    .contains("is denied; give the account that runs this program the right to read and write it");
            assertThat(ask(server, "look")).isEqualTo(licenses.get(0).seen().replace("[]", "[store-damaged]"));

            Files.setAttribute(store, "unix:uid", owner);
            mode(store, "rwx------");
            assertThat(ask(server, "look")).isEqualTo(licenses.get(0).seen());
            assertThat(ask(server, "install " + licenses.get(1).file())).isEqualTo("installed");
            assertThat(ask(server, "look")).isEqualTo(licenses.get(1).seen());
        }
    }

    private static String ask(Rival server, String order) throws IOException {
        server.tell(order);
        return server.answer();
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
