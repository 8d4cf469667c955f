package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.testkit.Tampering;
import dev.licensing.testkit.TestMachine;
import org.junit.jupiter.api.Test;

/** What others do to the store of a server that runs, or that is off. */
class SharedStoreTest {
    private final Server server = Server.create();
    private final byte[] file = server.installedLicense().toFile();

    @Test
    void a_license_that_another_instance_installs_is_live_after_a_look() throws Exception {
        try (EnvironmentLicensing one = server.open();
                EnvironmentLicensing other =
                        server.builder().serverName("other").open()) {
            Server.installed(one, file);
            assertThat(Server.stateOf(other)).isEqualTo("NotInstalled");

            LicensingStatus status = other.refresh();

            assertThat(status.status().state().name()).isEqualTo("Active");
            assertThat(other.gate(Server.ANALYTICS).isOpen()).isTrue();
        }
    }

    @Test
    void a_license_that_another_instance_installs_is_live_by_itself() throws Exception {
        try (EnvironmentLicensing one = server.open();
                EnvironmentLicensing other = server.openPolling()) {
            Server.installed(one, file);

            Server.await(() -> other.gate(Server.ANALYTICS).isOpen()
                    || Server.stateOf(other).equals("Active"));
            assertThat(Server.revisionOf(other)).isEqualTo(5);
        }
    }

    @Test
    void a_file_that_a_person_puts_into_the_store_is_taken_and_kept_as_good() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            server.store().write(Server.LICENSE, file);

            assertThat(licensing.refresh().status().state().name()).isEqualTo("Active");
            assertThat(server.store().read(Server.LAST_GOOD)).contains(file);
        }
    }

    @Test
    void a_damaged_license_leaves_the_last_good_one_in_force_and_says_so() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store().write(Server.LICENSE, Tampering.truncate(file, 300));

            LicensingStatus status = licensing.refresh();

            assertThat(status.status().state().name()).isEqualTo("Active");
            assertThat(Server.findingsOf(status)).containsExactly("store-damaged");
            assertThat(licensing.installedFile()).contains(file);
        }
    }

    @Test
    void a_damaged_license_leaves_the_last_good_one_in_force_at_a_fresh_start_too() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
        }
        server.store().write(Server.LICENSE, Tampering.flipBit(file, 4000));
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(Server.findingsOf(licensing.status())).containsExactly("store-damaged");
        }
    }

    @Test
    void installing_the_good_file_again_mends_a_damaged_store() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store().write(Server.LICENSE, new byte[] {1});
            licensing.refresh();

            LicensingStatus status = Server.installed(licensing, file);

            assertThat(Server.findingsOf(status)).isEmpty();
            assertThat(server.store().read(Server.LICENSE)).contains(file);
        }
    }

    @Test
    void a_deleted_license_leaves_the_last_good_one_in_force_and_says_so() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store().delete(Server.LICENSE);

            assertThat(Server.findingsOf(licensing.refresh())).containsExactly("store-damaged");
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void a_store_that_was_emptied_has_no_license() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store().delete(Server.LICENSE);
            server.store().delete(Server.LAST_GOOD);

            assertThat(licensing.refresh().status().state().name()).isEqualTo("NotInstalled");
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isFalse();
        }
    }

    @Test
    void a_file_for_another_environment_changes_nothing_and_is_named() throws Exception {
        byte[] foreign = server.vendor()
                .license()
                .forMachine(TestMachine.physical("another"))
                .toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store().write(Server.LICENSE, foreign);

            LicensingStatus status = licensing.refresh();

            assertThat(status.status().state().name()).isEqualTo("Active");
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
            assertThat(Server.findingsOf(status)).containsExactly("store-damaged");
            assertThat(status.toJson()).contains("wrong-serial");
            assertThat(server.store().read(Server.LAST_GOOD)).contains(file);
        }
    }

    @Test
    void an_older_revision_put_by_hand_changes_nothing() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store()
                    .write(Server.LICENSE, server.installedLicense().revision(4).toFile());

            assertThat(Server.findingsOf(licensing.refresh())).containsExactly("store-damaged");
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
        }
    }

    @Test
    void a_license_put_by_hand_that_is_not_valid_yet_waits() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.store()
                    .write(
                            Server.LICENSE,
                            server.installedLicense()
                                    .revision(6)
                                    .from(Server.day(3))
                                    .toFile());

            LicensingStatus status = licensing.refresh();

            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
            assertThat(status.pending().orElseThrow().revision()).isEqualTo(6);
            assertThat(server.store().read(Server.LICENSE)).contains(file);
        }
    }
}
