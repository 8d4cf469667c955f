package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controller leases what it has found on its hardware, and front-ends live by it. */
class LeaseTest {
    @TempDir
    private Path folder;

    private TestFarm farm;

    @BeforeEach
    void makeFarm() throws Exception {
        farm = new TestFarm(folder);
    }

    @Test
    void a_front_end_on_any_hardware_is_licensed_by_the_lease_of_its_controller() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");

            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).isEmpty();
            assertThat(frontEnd.gate(TestFarm.ANALYTICS).isOpen()).isTrue();
            assertThat(TestFarm.leaseOf(frontEnd)).isEqualTo(TestFarm.START.plus(Duration.ofDays(7)));
        }
    }

    @Test
    void a_license_that_is_installed_on_a_front_end_is_live_on_all_servers() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            assertThat(one.install(farm.license().toFile(), "alice")).isInstanceOf(InstallResult.Installed.class);

            assertThat(TestFarm.stateOf(controller)).isEqualTo("Active");
            assertThat(TestFarm.stateOf(other)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(one)).isEmpty();
        }
    }

    @Test
    void a_renewal_needs_no_new_lease_before_a_front_end_takes_it() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            TestFarm.stateOf(frontEnd);
            farm.pass(Duration.ofDays(30), controller, frontEnd);

            frontEnd.install(farm.license().revision(2).toFile(), "bob");

            assertThat(frontEnd.status().status().state()).isInstanceOf(LicenseState.Active.class);
        }
    }

    @Test
    void the_lease_is_renewed_every_hour_and_at_once_when_it_was_removed() throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            controller.install(farm.license().toFile(), "alice");
            String name = "lease." + farm.machine.serialNumber() + ".txt";
            byte[] first = farm.store.read(name).orElseThrow();

            farm.pass(Duration.ofMinutes(59), controller);
            assertThat(farm.store.read(name)).contains(first);
            farm.pass(Duration.ofMinutes(1), controller);
            byte[] second = farm.store.read(name).orElseThrow();
            assertThat(second).isNotEqualTo(first);
            farm.store.delete(name);
            controller.refresh();
            assertThat(farm.store.read(name)).contains(second);
        }
    }

    @Test
    void a_controller_that_is_down_is_a_finding_then_a_grace_and_in_the_end_a_refusal() throws Exception {
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            Instant lease;
            try (EnvironmentLicensing controller = farm.controller()) {
                controller.install(farm.license().toFile(), "alice");
                farm.pass(Duration.ofDays(1), controller, frontEnd);
                lease = TestFarm.leaseOf(frontEnd);
            }
            assertThat(TestFarm.findingsOf(frontEnd)).isEmpty();

            farm.pass(Duration.ofHours(4), frontEnd);
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).containsExactly("controller-silent");

            farm.pass(Duration.between(farm.clock.wallClock(), lease).minusSeconds(1), frontEnd);
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            farm.pass(Duration.ofSeconds(1), frontEnd);
            assertThat(frontEnd.status().status().state())
                    .isEqualTo(new LicenseState.Grace(java.util.List.of(new LicenseState.GraceReason(
                            LicenseState.GraceCause.LEASE, lease.plus(Duration.ofDays(7))))));
            farm.pass(Duration.ofDays(7), frontEnd);
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-expired");

            try (EnvironmentLicensing again = farm.controller()) {
                assertThat(TestFarm.stateOf(again)).isEqualTo("Active");
                assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            }
        }
    }

    @Test
    void a_standby_is_promoted_without_a_restart_and_without_a_new_file() throws Exception {
        try (EnvironmentLicensing standby = farm.builder("standby")
                        .fingerprint(farm.standby)
                        .identity(farm.identityOfStandby)
                        .role(ServerRole.FRONT_END)
                        .open();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            try (EnvironmentLicensing controller = farm.controller()) {
                controller.install(farm.license().toFile(), "alice");
                farm.pass(Duration.ofHours(3), controller, standby, frontEnd);
            }
            farm.pass(Duration.ofDays(10), standby, frontEnd);
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Grace");

            standby.changeRole(ServerRole.CONTROLLER, "bob");

            assertThat(standby.status().status().state()).isInstanceOf(LicenseState.Active.class);
            assertThat(TestFarm.findingsOf(standby)).isEmpty();
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).isEmpty();
        }
    }

    @Test
    void a_controller_on_changed_hardware_leases_no_longer_than_its_grace() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            farm.machine.becomeAnotherMachine();
            farm.pass(Duration.ofDays(10), controller, frontEnd);

            LicenseState.Grace grace =
                    (LicenseState.Grace) controller.refresh().status().state();

            assertThat(TestFarm.leaseOf(frontEnd))
                    .isEqualTo(grace.reasons().get(0).untilExclusive());
            farm.pass(Duration.ofDays(5), controller, frontEnd);
            assertThat(TestFarm.codeOf(controller)).isEqualTo("wrong-serial");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Grace");
        }
    }

    @Test
    void a_front_end_that_is_restarted_knows_its_lease_from_the_store() throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            controller.install(farm.license().toFile(), "alice");
        }
        farm.clock.advance(Duration.ofHours(20));
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).containsExactly("controller-silent");
        }
    }

    @Test
    void without_any_lease_a_front_end_waits_seven_days_from_the_signing_of_the_license_whatever_store_it_gets()
            throws Exception {
        byte[] file = farm.license().toFile();
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            frontEnd.install(file, "alice");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Grace");
            farm.pass(Duration.ofDays(7), frontEnd);
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-missing");
        }
        try (EnvironmentLicensing anew = farm.frontEndOn(new MemoryLicenseStore(), "web-2")) {
            assertThat(anew.install(file, "alice")).isInstanceOf(InstallResult.Installed.class);
            assertThat(TestFarm.codeOf(anew)).isEqualTo("lease-missing");
        }
    }

    @Test
    void deleting_the_lease_brings_nobody_a_new_wait() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(Duration.ofHours(7), controller, frontEnd);
        }
        farm.clock.advance(Duration.ofDays(20));
        farm.store.delete("lease." + farm.machine.serialNumber() + ".txt");
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            farm.pass(Duration.ofHours(7), frontEnd);
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-missing");
        }
    }

    @Test
    void an_old_lease_that_is_put_back_takes_nothing_away() throws Exception {
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            String name = "lease." + farm.machine.serialNumber() + ".txt";
            try (EnvironmentLicensing controller = farm.controller()) {
                controller.install(farm.license().toFile(), "alice");
                byte[] old = farm.store.read(name).orElseThrow();
                farm.pass(Duration.ofDays(3), controller, frontEnd);
                farm.store.write(name, old);
            }
            assertThat(TestFarm.leaseOf(frontEnd))
                    .isAfter(farm.clock.wallClock().plus(Duration.ofDays(6)));
        }
    }

    @Test
    void a_store_that_is_away_ends_no_lease() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            TestFarm.stateOf(frontEnd);
            farm.store.breakDown();
            farm.pass(Duration.ofDays(6), controller, frontEnd);

            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).containsExactly("controller-silent", "store-damaged");
            assertThat(TestFarm.findingsOf(controller)).containsExactly("store-damaged");
            farm.store.repair();
            controller.refresh();
            assertThat(TestFarm.findingsOf(frontEnd)).isEmpty();
        }
    }

    @Test
    void the_file_of_another_environment_is_refused_on_a_front_end_and_names_the_controller() throws Exception {
        byte[] foreign = farm.vendor
                .license()
                .forMachine(TestMachine.physical("another"))
                .toFile();
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            TestFarm.stateOf(frontEnd);

            InstallResult result = frontEnd.install(foreign, "bob");

            assertThat(result).isInstanceOf(InstallResult.Refused.class);
            assertThat(((InstallResult.Refused) result).explanation().words())
                    .contains(TestMachine.physical("another").serialNumber().toString())
                    .contains(farm.machine.serialNumber() + " (the environment's controller)");
            assertThat(TestFarm.stateOf(controller)).isEqualTo("Active");
        }
    }

    @Test
    void a_license_for_new_hardware_of_the_controller_may_be_installed_on_a_front_end() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            TestFarm.stateOf(frontEnd);
            farm.machine.becomeAnotherMachine();
            farm.pass(Duration.ofHours(2), controller, frontEnd);
            byte[] next = farm.vendor
                    .license()
                    .forController(new Controller(farm.machine.serialNumber(), Optional.of(farm.identity.key())))
                    .toFile();

            assertThat(frontEnd.install(next, "bob")).isInstanceOf(InstallResult.Installed.class);
            assertThat(TestFarm.stateOf(controller)).isEqualTo("Active");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
        }
    }

    @Test
    void a_controller_without_an_identity_or_a_name_is_not_opened() {
        assertThatThrownBy(() -> farm.builder("controller")
                        .fingerprint(farm.machine)
                        .role(ServerRole.CONTROLLER)
                        .open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("identity(…)");
        assertThatThrownBy(() -> EnvironmentLicensing.builder()
                        .product("product", "11.4.2")
                        .trust(farm.vendor.trustedKeys())
                        .fingerprint(farm.machine)
                        .store(farm.store)
                        .role(ServerRole.FRONT_END)
                        .open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("serverName(…)");
    }
}
