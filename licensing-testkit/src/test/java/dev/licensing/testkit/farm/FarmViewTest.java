package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.FarmServer;
import dev.licensing.runtime.farm.FarmServer.Presence;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.testkit.TestMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page shows of a farm. */
class FarmViewTest {
    @TempDir
    private Path folder;

    private TestFarm farm;

    @BeforeEach
    void makeFarm() throws Exception {
        farm = new TestFarm(folder);
    }

    @Test
    void shows_each_server_with_role_version_lease_and_when_it_was_seen() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(Duration.ofMinutes(2), controller, frontEnd);

            List<FarmServer> servers = frontEnd.farm().servers();

            assertThat(servers).extracting(FarmServer::name).containsExactly("controller", "web-1");
            assertThat(servers)
                    .extracting(FarmServer::role)
                    .containsExactly(ServerRole.CONTROLLER, ServerRole.FRONT_END);
            for (FarmServer server : servers) {
                assertThat(server.presence()).isEqualTo(Presence.RUNNING);
                assertThat(server.version().orElseThrow()).hasToString("11.4.2");
                assertThat(server.state()).isEqualTo("Active");
                assertThat(server.leaseUntilExclusive()).contains(TestFarm.START.plus(Duration.ofDays(7)));
                assertThat(Duration.between(server.lastSeen(), farm.clock.wallClock()))
                        .isLessThanOrEqualTo(Duration.ofMinutes(1));
            }
            assertThat(frontEnd.farm().toJson())
                    .contains("\"name\":\"web-1\",\"role\":\"front-end\",\"presence\":\"running\"")
                    .contains("\"leaseUntil\":\"2027-01-08T00:00:00Z\"");
        }
    }

    @Test
    void a_server_that_looks_only_once_a_minute_is_seen_all_the_same() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            for (int minute = 0; minute < 10; minute++) {
                farm.clock.advance(Duration.ofMinutes(1));
                controller.refresh();
                frontEnd.refresh();
            }
            assertThat(frontEnd.farm().servers())
                    .extracting(FarmServer::presence)
                    .containsOnly(Presence.RUNNING);
        }
    }

    @Test
    void a_server_of_a_new_name_beside_a_license_of_last_year_is_seen_and_not_forgotten_when_it_stops()
            throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(Duration.ofDays(100), controller);
            try (EnvironmentLicensing container = farm.frontEnd("web-1")) {
                farm.pass(Duration.ofMinutes(2), controller, container);
                assertThat(controller.farm().servers())
                        .extracting(FarmServer::presence)
                        .containsOnly(Presence.RUNNING);
            }
            farm.pass(Duration.ofMinutes(10), controller);

            assertThat(farm.store.names("clock.")).contains("clock.web-1.txt");
        }
    }

    @Test
    void a_server_that_stopped_in_order_and_one_that_died_are_told_apart() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing dying = farm.frontEnd("web-1")) {
            EnvironmentLicensing stopping = farm.frontEnd("web-2");
            farm.pass(Duration.ofMinutes(1), controller, dying, stopping);
            stopping.close();
            farm.pass(Duration.ofMinutes(5), controller);

            assertThat(controller.farm().servers())
                    .extracting(FarmServer::presence)
                    .containsExactly(Presence.RUNNING, Presence.SILENT, Presence.STOPPED);
        }
    }

    @Test
    void a_second_controller_is_named_on_both() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing second = farm.standbyController()) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(Duration.ofMinutes(3), controller, second);

            assertThat(wordsOf(controller, "second-controller"))
                    .contains("standby, with serial number " + farm.standby.serialNumber());
            assertThat(wordsOf(second, "second-controller"))
                    .contains("controller, with serial number " + farm.machine.serialNumber());

            second.changeRole(ServerRole.FRONT_END, "alice");
            farm.pass(Duration.ofMinutes(5), controller, second);
            assertThat(TestFarm.findingsOf(controller)).isEmpty();
            assertThat(TestFarm.findingsOf(second)).isEmpty();
        }
    }

    @Test
    void a_second_server_of_the_same_name_is_named_too() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing second = farm.controller()) {
            farm.pass(Duration.ofMinutes(3), controller, second);
            assertThat(wordsOf(controller, "second-controller")).contains("a second server of this name");
        }
    }

    @Test
    void a_front_end_shows_the_environments_serial_number_and_its_own_only_as_a_candidate() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            farm.pass(Duration.ofMinutes(2), controller, frontEnd);
            LicensingStatus before = frontEnd.refresh();
            assertThat(before.status().state().name()).isEqualTo("NotInstalled");
            assertThat(before.serialNumber()).contains(farm.machine.serialNumber());

            controller.install(farm.license().toFile(), "alice");
            LicensingStatus status = frontEnd.refresh();

            assertThat(status.serialNumber()).contains(farm.machine.serialNumber());
            assertThat(status.membership().orElseThrow().standbyCandidate())
                    .contains(TestMachine.physical("web-1").serialNumber());
            assertThat(controller.refresh().membership().orElseThrow().standbyCandidate())
                    .isEmpty();
            assertThat(status.toJson()).contains("\"server\":{\"name\":\"web-1\",\"role\":\"front-end\"");
        }
    }

    @Test
    void a_server_that_has_gone_for_30_days_is_forgotten_with_all_that_it_has_left() throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            try (EnvironmentLicensing gone = farm.frontEnd("pod-7f3a")) {
                farm.pass(Duration.ofMinutes(2), controller, gone);
            }
            assertThat(farm.store.names()).contains("server.pod-7f3a.txt", "clock.pod-7f3a.txt");
            farm.pass(Duration.ofDays(31), controller);

            assertThat(farm.store.names()).noneMatch(name -> name.contains("pod-7f3a"));
            assertThat(controller.farm().servers()).hasSize(1);
        }
    }

    private static String wordsOf(EnvironmentLicensing server, String code) {
        for (Finding finding : server.refresh().status().findings()) {
            if (finding.code().code().equals(code)) {
                return Explanation.of(finding).words();
            }
        }
        throw new AssertionError(
                "no " + code + " among " + server.status().status().findings());
    }
}
