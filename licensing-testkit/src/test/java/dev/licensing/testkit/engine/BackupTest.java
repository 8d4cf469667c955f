package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.LicenseBackup;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupTest {
    private final Server server = Server.create();

    private byte[] revision(int number) {
        return server.installedLicense().revision(number).toFile();
    }

    @Test
    void the_last_ten_are_kept_the_latest_first_even_within_one_second() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            for (int number = 1; number <= 13; number++) {
                Server.installed(licensing, revision(number));
            }

            List<LicenseBackup> backups = licensing.backups();

            assertThat(backups).hasSize(10);
            assertThat(backups)
                    .isSortedAccordingTo(
                            Comparator.comparing(LicenseBackup::replacedAt).reversed());
            assertThat(licensing.restore(backups.get(0), "alice")).isInstanceOf(InstallResult.Installed.class);
            assertThat(Server.revisionOf(licensing)).isEqualTo(12);
            licensing.restore(backups.get(8), "alice");
            assertThat(Server.revisionOf(licensing)).isEqualTo(4);
        }
    }

    @Test
    void a_name_after_which_no_other_can_come_is_that_of_no_backup() throws Exception {
        server.store().write("backup-99991231T235959Z.lic", revision(1));
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, revision(1));
            Server.installed(licensing, revision(2));
            Server.installed(licensing, revision(3));

            assertThat(licensing.backups())
                    .extracting(LicenseBackup::name)
                    .containsExactly("backup-20270101T000001Z.lic", "backup-20270101T000000Z.lic");
        }
    }

    @Test
    void a_restored_backup_stays_in_force_and_the_newer_license_becomes_the_backup() throws Exception {
        byte[] newer = revision(2);
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, revision(1));
            Server.installed(licensing, newer);

            licensing.restore(licensing.backups().get(0), "alice");

            assertThat(licensing.refresh().license().orElseThrow().revision()).isEqualTo(1);
            assertThat(server.store().read(licensing.backups().get(0).name())).contains(newer);
        }
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.revisionOf(licensing)).isEqualTo(1);
        }
    }

    @Test
    void a_backup_that_was_spoiled_is_refused_and_changes_nothing() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, revision(1));
            Server.installed(licensing, revision(2));
            LicenseBackup backup = licensing.backups().get(0);
            server.store().write(backup.name(), new byte[] {1});

            assertThat(licensing.restore(backup, "alice")).isInstanceOf(InstallResult.Refused.class);
            assertThat(Server.revisionOf(licensing)).isEqualTo(2);
        }
    }

    @Test
    void a_backup_that_is_gone_is_named() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            LicenseBackup gone = new LicenseBackup("backup-20270101T000000Z.lic", Server.START);

            assertThatThrownBy(() -> licensing.restore(gone, "alice"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("there is no backup backup-20270101T000000Z.lic in the store of licenses any more;"
                            + " list the backups again and restore one of those");
        }
    }

    @Test
    void what_only_looks_like_a_backup_is_none() throws Exception {
        server.store().write("backup-20271301T000000Z.lic", new byte[] {1});
        server.store().write("backup-2027.lic", new byte[] {1});
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(licensing.backups()).isEmpty();
        }
    }
}
