package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are killed while they install and restore licenses in a folder. */
class KilledInstallTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int LONGEST_LIFE_MILLIS = 60;

    @TempDir
    private Path folder;

    private final Server server = Server.create();

    @Test
    void leave_a_license_that_is_usable_at_the_next_start() throws Exception {
        List<byte[]> files = List.of(
                server.license().toFile(), server.installedLicense().revision(6).toFile());
        write(files);
        SplittableRandom random = new SplittableRandom();
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(LONGEST_LIFE_MILLIS));
            try (EnvironmentLicensing licensing = server.openWith(LicenseStore.directory(store()))) {
                byte[] found = licensing.installedFile().orElseThrow();
                assertThat(found).isIn(files.get(0), files.get(1));
                assertThat(Server.stateOf(licensing)).isEqualTo("Active");
                assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            }
        }
        System.out.println("usable after each of " + KILLS + " kills");
    }

    private void write(List<byte[]> files) throws IOException {
        Files.writeString(folder.resolve("trusted-keys.json"), server.vendor().trustedKeysJson());
        Files.writeString(
                folder.resolve("serial"), server.machine().serialNumber().toString());
        Files.write(folder.resolve("one.lic"), files.get(0));
        Files.write(folder.resolve("other.lic"), files.get(1));
    }

    private void killAfter(int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InstallingServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream started = process.getInputStream()) {
            assertThat(started.read()).as("the server has started").isEqualTo('!');
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Path store() {
        return folder.resolve("store");
    }
}
