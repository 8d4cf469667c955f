package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is called otherwise at every start, as containers are, whose license ended while it had its first name. */
class NewNameTest {
    private final Server server = Server.create();

    @BeforeEach
    void runUntilTheLicenseHasEnded() throws Exception {
        byte[] license = server.license().until(Server.day(40)).graceDays(0).toFile();
        try (EnvironmentLicensing licensing = open("first")) {
            Server.installed(licensing, license);
            for (int day = 0; day < 50; day++) {
                server.clock().advance(Duration.ofDays(1));
                licensing.refresh();
            }
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    private EnvironmentLicensing open(String name) {
        return server.builder().serverName(name).open();
    }

    @Test
    void knows_that_it_has_ended() {
        try (EnvironmentLicensing licensing = open("second")) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void gains_nothing_by_setting_its_clock_back() {
        server.clock().moveWallClock(Duration.ofDays(-30));
        try (EnvironmentLicensing licensing = open("second")) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void is_not_accused_of_a_jump_after_days_in_which_nobody_ran() {
        server.clock().suspend(Duration.ofDays(5));
        try (EnvironmentLicensing licensing = open("second")) {
            assertThat(Server.findingsOf(licensing.status())).isEmpty();
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void does_not_share_a_jump_that_nobody_has_confirmed() throws Exception {
        Server other = Server.create();
        try (EnvironmentLicensing licensing =
                other.builder().serverName("first").open()) {
            Server.installed(licensing, other.license().until(Server.day(400)).toFile());
            other.clock().moveWallClock(Duration.ofDays(3_650));
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Grace");
        }
        other.clock().moveWallClock(Duration.ofDays(-3_650));
        try (EnvironmentLicensing licensing =
                other.builder().serverName("second").open()) {
            assertThat(Server.findingsOf(licensing.status())).isEmpty();
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void begins_with_the_time_of_others_where_its_own_mark_is_damaged() throws Exception {
        server.store().write("clock.second.txt", "clock-mark 2\n".getBytes(StandardCharsets.US_ASCII));
        server.clock().moveWallClock(Duration.ofDays(-30));
        try (EnvironmentLicensing licensing = open("second")) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void begins_with_the_time_of_others_also_where_the_store_is_late() {
        server.clock().moveWallClock(Duration.ofDays(-30));
        server.store().breakDown();
        try (EnvironmentLicensing licensing = open("second")) {
            server.store().repair();
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");
        }
    }
}
