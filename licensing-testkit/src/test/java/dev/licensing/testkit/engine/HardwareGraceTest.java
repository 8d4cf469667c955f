package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.testkit.TestMachine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HardwareGraceTest {
    private final Server server = Server.create();

    /** The machine is read anew once an hour. */
    private LicensingStatus nextDay(EnvironmentLicensing licensing) {
        server.clock().advance(Duration.ofDays(1));
        return licensing.refresh();
    }

    private static Instant graceUntil(LicensingStatus status) {
        return ((LicenseState.Grace) status.status().state()).reasons().get(0).untilExclusive();
    }

    @Test
    void a_swapped_disk_and_card_only_say_so() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.license().toFile());
            server.machine().replaceDisk();
            server.machine().replaceNetworkInterface();

            LicensingStatus status = nextDay(licensing);

            assertThat(status.status().state().name()).isEqualTo("Active");
            assertThat(Server.findingsOf(status)).containsExactly("hardware-drift");
        }
    }

    @Test
    void the_grace_of_another_machine_runs_from_its_first_sighting_across_restarts() throws Exception {
        EnvironmentLicensing licensing = server.open();
        Server.installed(licensing, server.license().toFile());
        server.machine().becomeAnotherMachine();
        LicensingStatus first = nextDay(licensing);
        Instant until = Server.day(1 + 14);
        assertThat(graceUntil(first)).isEqualTo(until);
        assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();

        for (int day = 2; day <= 14; day++) {
            server.clock().advance(Duration.ofDays(1).minusSeconds(2));
            licensing.close();
            server.clock().suspend(Duration.ofSeconds(2));
            licensing = server.open();
            assertThat(graceUntil(licensing.status())).isEqualTo(until);
        }
        LicensingStatus over = nextDay(licensing);
        licensing.close();

        assertThat(over.status().state()).isInstanceOf(LicenseState.Refused.class);
        assertThat(over.license()).isPresent();
        assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isFalse();
        try (EnvironmentLicensing again = server.open()) {
            assertThat(Server.stateOf(again)).isEqualTo("Refused");
        }
    }

    @Test
    void who_looks_once_with_another_machine_in_mind_neither_begins_a_grace_nor_ends_one() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.license().toFile());
            server.machine().becomeAnotherMachine();
            nextDay(licensing);
        }
        byte[] before = server.store().read("sightings.txt").orElseThrow();

        TestMachine licensed = TestMachine.physical("controller");
        try (EnvironmentLicensing tool =
                server.builder().fingerprint(licensed).forOneLook().open()) {
            assertThat(Server.stateOf(tool)).isEqualTo("Active");
        }

        assertThat(server.store().read("sightings.txt")).contains(before);
        try (EnvironmentLicensing again = server.open()) {
            assertThat(graceUntil(again.status())).isEqualTo(Server.day(1 + 14));
        }
    }

    @Test
    void the_right_machine_ends_the_grace() throws Exception {
        TestMachine licensed = TestMachine.physical("controller");
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.license().toFile());
            server.machine().becomeAnotherMachine();
            assertThat(nextDay(licensing).status().state().name()).isEqualTo("Grace");
        }
        try (EnvironmentLicensing licensing =
                server.builder().fingerprint(licensed).open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void a_clone_with_a_new_uuid_is_refused_where_no_license_was_installed() throws Exception {
        TestMachine original = TestMachine.virtualMachine("original");
        byte[] file = server.vendor().license().forMachine(original).toFile();
        try (EnvironmentLicensing licensing =
                server.builder().fingerprint(original.cloneWithNewUuid()).open()) {
            assertThat(licensing.install(file, "mallory").toString()).contains("wrong-serial");
        }
    }

    @Test
    void a_service_without_root_keeps_what_root_registered() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.license().toFile());
            server.machine().readWithoutRoot();

            assertThat(nextDay(licensing).status().state().name()).isEqualTo("Active");
        }
    }
}
