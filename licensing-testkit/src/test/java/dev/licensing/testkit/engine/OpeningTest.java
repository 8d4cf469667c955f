package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.license.LicenseState;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.testkit.Tampering;
import dev.licensing.testkit.TestMachine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private final Server server = Server.create();

    @Test
    void a_server_without_a_license_opens_names_its_serial_number_and_says_what_to_do() {
        try (EnvironmentLicensing licensing = server.open()) {
            LicensingStatus status = licensing.status();

            assertThat(status.status().state()).isInstanceOf(LicenseState.NotInstalled.class);
            assertThat(status.serialNumber()).contains(server.machine().serialNumber());
            assertThat(status.license()).isEmpty();
            assertThat(status.status().findings()).isEmpty();
            assertThat(status.status().state().explanation().remedy())
                    .contains("register", server.machine().serialNumber().toString());
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isFalse();
            assertThat(licensing.granted(Server.USERS)).isEmpty();
            assertThat(licensing.installedFile()).isEmpty();
        }
    }

    @Test
    void a_server_that_nothing_identifies_opens_without_a_serial_number() {
        TestMachine nothing = TestMachine.of(PlatformClass.KUBERNETES, "pod");
        nothing.readWithoutRoot();
        try (EnvironmentLicensing licensing =
                server.builder().fingerprint(nothing).open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("NotInstalled");
            assertThat(licensing.status().serialNumber()).isEmpty();
        }
    }

    @Test
    void the_serial_number_to_register_is_named_where_the_only_license_is_worthless() throws Exception {
        byte[] file = server.license().toFile();
        server.store().write(Server.LICENSE, Tampering.changeMember(file, "revision", "9"));
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Refused");
            assertThat(licensing.status().serialNumber())
                    .contains(server.machine().serialNumber());
        }
    }

    @Test
    void the_serial_number_to_register_is_named_where_the_only_license_is_pending() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            licensing.install(server.license().from(Server.day(5)).toFile(), "test");

            assertThat(Server.stateOf(licensing)).isEqualTo("NotYetValid");
            assertThat(licensing.status().serialNumber())
                    .contains(server.machine().serialNumber());
        }
    }

    @Test
    void what_must_be_stated_is_named() {
        assertThatThrownBy(() -> EnvironmentLicensing.builder().open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the licensing cannot be opened without product(…): state it on the builder");
        assertThatThrownBy(() -> EnvironmentLicensing.builder()
                        .product("product", "1")
                        .store(server.store())
                        .trust(server.vendor().trustedKeys())
                        .open())
                .hasMessageContaining("without fingerprint(…)");
    }

    @Test
    void bounds_of_the_builder_are_named() {
        assertThatThrownBy(() -> server.builder().pollEvery(Duration.ofMillis(9)))
                .hasMessageContaining("pollEvery")
                .hasMessageContaining("PT0.01S to PT1M");
        assertThatThrownBy(() -> server.builder().serverName("../x")).hasMessageContaining("serverName");
    }

    @Test
    void a_server_that_knows_its_environment_refuses_the_license_of_another() throws Exception {
        server.store().write(Server.LICENSE, server.license().toFile());
        try (EnvironmentLicensing licensing = server.builder()
                .environmentType(dev.licensing.core.environment.EnvironmentType.PRODUCTION)
                .open()) {
            assertThat(licensing
                            .status()
                            .status()
                            .state()
                            .refusal()
                            .orElseThrow()
                            .code()
                            .code())
                    .isEqualTo("wrong-environment-type");
        }
    }
}
