package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real disks that are full or read-only: what was valid stays valid, and the words say what to do. */
@EnabledOnOs(OS.LINUX)
class RealDiskTest {
    /** More pages than an installation writes. */
    private static final int MOST_PAGES = 40;

    @TempDir
    private Path folder;

    private final Server server = Server.create();
    private final byte[] old = manyPages(5);
    private final byte[] renewal = manyPages(6);

    /** Each document of it is some pages long, so that the disk is full in the midst of each. */
    private byte[] manyPages(int revision) {
        String[] features =
                IntStream.range(0, 300).mapToObj(number -> "Feature" + number).toArray(String[]::new);
        features[0] = Server.ANALYTICS.name();
        return server.installedLicense().features(features).revision(revision).toFile();
    }

    @Test
    void a_disk_that_is_full_at_any_step_of_an_installation_leaves_a_valid_license_and_is_named() throws Exception {
        int pages = 0;
        boolean installed = false;
        try (MountedDisk disk = MountedDisk.at(folder.resolve("disk"))) {
            while (!installed && pages < MOST_PAGES) {
                installed = installWith(pages++, disk);
            }
        }
        assertThat(installed).isTrue();
        assertThat(pages).as("steps at which the disk was full").isGreaterThan(8);
    }

    /** Whether the pages that are left are enough. */
    private boolean installWith(int pages, MountedDisk disk) throws Exception {
        LicenseStore store = LicenseStore.directory(disk.folder().resolve("store-" + pages));
        try (EnvironmentLicensing licensing = server.openWith(store)) {
            Server.installed(licensing, old);
            disk.fillUpTo(pages);
            Optional<String> failure = failureOfInstalling(licensing);
            failure.ifPresent(words -> assertThat(words)
                    .contains(" in the license store " + disk.folder())
                    .contains("the disk is full (No space left on device); free some space and try again"));
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertValidAfterRestart(store, pages == 0 ? 5 : Server.revisionOf(licensing));

            disk.empty();
            Server.installed(licensing, renewal);
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            assertValidAfterRestart(store, 6);
            return failure.isEmpty();
        }
    }

    @Test
    void a_disk_that_becomes_read_only_leaves_the_license_valid_and_is_named() throws Exception {
        try (MountedDisk disk = MountedDisk.at(folder.resolve("disk"))) {
            LicenseStore store = LicenseStore.directory(disk.store());
            try (EnvironmentLicensing licensing = server.openWith(store)) {
                Server.installed(licensing, old);
                disk.makeReadOnly(true);
                server.clock().advance(Duration.ofHours(1));

                assertThatIOException()
                        .isThrownBy(() -> licensing.install(renewal, "alice"))
                        .withMessageContaining(
                                "the disk is read-only (Read-only file system); mount it writable, or name another folder");
                assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
                assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();
                assertValidAfterRestart(store, 5);

                disk.makeReadOnly(false);
                Server.installed(licensing, renewal);
                assertValidAfterRestart(store, 6);
            }
        }
    }

    private void assertValidAfterRestart(LicenseStore store, long revision) throws IOException {
        try (EnvironmentLicensing restarted = server.openWith(store)) {
            assertThat(Server.revisionOf(restarted)).isEqualTo(revision);
            assertThat(Server.stateOf(restarted)).isEqualTo("Active");
        }
    }

    private Optional<String> failureOfInstalling(EnvironmentLicensing licensing) {
        try {
            licensing.install(renewal, "alice");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
