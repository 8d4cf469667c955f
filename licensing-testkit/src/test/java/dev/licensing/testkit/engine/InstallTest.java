package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.testkit.Tampering;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstallTest {
    /** A file that must be refused, and the code that says why. */
    record Bad(String code, Function<Server, byte[]> file) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Bad> bad_files() {
        return List.of(
                new Bad(
                        "wrong-serial",
                        server -> server.vendor()
                                .license()
                                .forMachine(TestMachine.physical("another"))
                                .toFile()),
                new Bad(
                        "expired",
                        server -> server.license()
                                .issuedAt(Server.day(-100))
                                .until(Server.day(-31))
                                .toFile()),
                new Bad(
                        "bad-signature",
                        server -> Tampering.changeMember(
                                server.license().toFile(), "features.Users.limit", "\"unlimited\"")),
                new Bad(
                        "older-revision",
                        server -> server.installedLicense().revision(4).toFile()),
                new Bad(
                        "version-ceiling",
                        server -> server.license()
                                .features("PlatformServerUpgrade=up to 11.3")
                                .toFile()),
                new Bad(
                        "wrong-product",
                        server -> server.license().product("other").toFile()),
                new Bad(
                        "unknown-key",
                        server -> TestVendor.create()
                                .at(server.clock())
                                .license()
                                .forMachine(server.machine())
                                .toFile()),
                new Bad("malformed", server -> new byte[] {1, 2, 3}));
    }

    @Test
    void an_installed_license_is_in_force_at_once() throws Exception {
        Server server = Server.create();
        byte[] file = server.license().toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            InstallResult.Installed result = (InstallResult.Installed) licensing.install(file, "alice");

            assertThat(result.changed()).isTrue();
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();
            assertThat(licensing.granted(Server.USERS).orElseThrow().limit().toString())
                    .isEqualTo("500");
            assertThat(licensing.installedFile()).contains(file);
            assertThat(server.store().read(Server.LICENSE)).contains(file);
        }
    }

    @ParameterizedTest
    @MethodSource("bad_files")
    void a_refused_file_changes_nothing_and_says_why(Bad bad) throws Exception {
        Server server = Server.create();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            byte[] file = bad.file().apply(server);
            List<String> before = server.documents();
            String status = licensing.status().toJson();

            InstallResult result = licensing.install(file, "mallory");

            assertThat(result).isInstanceOf(InstallResult.Refused.class);
            InstallResult.Refused refused = (InstallResult.Refused) result;
            assertThat(refused.refusal().code().code()).isEqualTo(bad.code());
            assertThat(refused.explanation().words()).isNotBlank();
            assertThat(server.documents()).isEqualTo(before);
            assertThat(licensing.status().toJson()).isEqualTo(status);
            assertThat(licensing.backups()).isEmpty();
        }
    }

    @Test
    void a_person_may_install_an_older_revision_knowingly() throws Exception {
        Server server = Server.create();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            byte[] older = server.installedLicense().revision(4).toFile();

            assertThat(licensing.installAllowingOlder(older, "alice")).isInstanceOf(InstallResult.Installed.class);
            assertThat(Server.revisionOf(licensing)).isEqualTo(4);
            licensing.refresh();
            assertThat(Server.revisionOf(licensing)).isEqualTo(4);
        }
        try (EnvironmentLicensing again = server.open()) {
            assertThat(Server.revisionOf(again)).isEqualTo(4);
        }
    }

    @Test
    void installing_the_same_file_again_reads_the_machine_anew() throws Exception {
        Server server = Server.create();
        byte[] file = server.license().toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, file);
            server.machine().replaceDisk();
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();

            InstallResult.Installed again = (InstallResult.Installed) licensing.install(file, "alice");

            assertThat(again.changed()).isFalse();
            assertThat(Server.findingsOf(again.status())).containsExactly("hardware-drift");
            assertThat(licensing.backups()).isEmpty();
        }
    }

    @Test
    void nothing_is_installed_after_closing() {
        Server server = Server.create();
        EnvironmentLicensing licensing = server.open();
        licensing.close();

        assertThatThrownBy(() -> licensing.install(server.license().toFile(), "alice"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void bytes_that_change_while_they_are_installed_do_not_matter() throws Exception {
        Server server = Server.create();
        byte[] file = server.license().toFile();
        byte[] copy = file.clone();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, copy);
            copy[100] ^= 1;
            licensing.installedFile().orElseThrow()[100] ^= 1;

            assertThat(licensing.installedFile()).contains(file);
        }
    }
}
