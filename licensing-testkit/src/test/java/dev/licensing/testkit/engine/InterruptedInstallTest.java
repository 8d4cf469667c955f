package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.MemoryLicenseStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that dies between any two writes of a change. */
class InterruptedInstallTest {
    /** More than any of these changes makes. */
    private static final int MOST_STEPS = 30;

    private final Server server = Server.create();
    private final byte[] installed = server.installedLicense().revision(5).toFile();

    static List<Integer> steps() {
        return IntStream.range(0, MOST_STEPS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leaves_the_old_or_the_new_revision_of_a_renewal(int steps) throws Exception {
        byte[] renewed = server.installedLicense().revision(6).toFile();

        assertOldOrNew(steps, renewed, licensing -> licensing.install(renewed, "alice"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leaves_the_old_license_or_another_one(int steps) throws Exception {
        byte[] other = server.license().toFile();

        assertOldOrNew(steps, other, licensing -> licensing.install(other, "alice"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leaves_the_newer_revision_or_the_older_one_that_was_asked_for(int steps) throws Exception {
        byte[] older = server.installedLicense().revision(4).toFile();

        assertOldOrNew(steps, older, licensing -> licensing.installAllowingOlder(older, "alice"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void leaves_the_newer_license_or_the_restored_one(int steps) throws Exception {
        byte[] before = server.installedLicense().revision(3).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, before);
        }

        assertOldOrNew(
                steps,
                before,
                licensing -> licensing.restore(licensing.backups().get(0), "alice"));
    }

    private void assertOldOrNew(int steps, byte[] next, Change change) throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, installed);
        }
        boolean done = dyingAfter(steps, change);

        try (EnvironmentLicensing licensing = server.open()) {
            byte[] found = licensing.installedFile().orElseThrow();
            assertThat(Arrays.equals(found, next) || (!done && Arrays.equals(found, installed)))
                    .isTrue();
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            assertThat(server.store().read(Server.LICENSE)).contains(found);
            assertThat(server.store().read(Server.LAST_GOOD)).contains(found);
        }
    }

    /** Whether the change was made before the steps were used up. */
    private boolean dyingAfter(int steps, Change change) throws IOException {
        MemoryLicenseStore store = server.store();
        Countdown countdown = new Countdown(steps);
        LicenseStore dying = SteppedStore.dying(store, countdown);
        try (EnvironmentLicensing licensing = server.openWith(dying)) {
            countdown.start();
            change.make(licensing);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Change {
        Object make(EnvironmentLicensing licensing) throws IOException;
    }
}
