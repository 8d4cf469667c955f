package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A server whose clock was wrong for so long that it was believed. */
class ClockRecoveryTest {
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    private final Server server = Server.create();

    @Test
    void a_wrong_date_of_a_day_ends_nothing_and_leaves_no_trace() throws Exception {
        byte[] license = server.license().until(Server.day(300)).graceDays(30).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
            server.clock().moveWallClock(TEN_YEARS);
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Grace");
            server.clock().advance(Duration.ofDays(1));
            licensing.refresh();
            server.clock().moveWallClock(TEN_YEARS.negated());

            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void a_wrong_date_that_was_believed_is_mended_by_a_right_clock_and_a_newer_license() throws Exception {
        byte[] license = server.license().until(Server.day(300)).graceDays(30).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
            server.clock().moveWallClock(TEN_YEARS);
            licensing.refresh();
            server.clock().advance(Duration.ofDays(31));
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");
            server.clock().moveWallClock(TEN_YEARS.negated());
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");

            byte[] newer = server.license().until(Server.day(400)).toFile();
            assertThat(licensing.install(newer, "alice")).isInstanceOf(InstallResult.Installed.class);
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void a_wrong_date_at_a_start_at_which_the_mark_is_lost_ends_nothing_either() throws Exception {
        byte[] license = server.license().until(Server.day(300)).graceDays(30).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
        }
        server.store().exclusively(documents -> {
            documents.delete("clock.server.txt");
            return license;
        });
        server.clock().moveWallClock(TEN_YEARS);
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Grace");
            assertThat(licensing.refresh().status().state().name()).isEqualTo("Grace");
        }
    }

    @Test
    void a_right_clock_is_not_accused_when_a_mark_is_lost_beside_an_old_license() throws Exception {
        byte[] license = server.license().until(Server.day(800)).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
        }
        server.store().exclusively(documents -> {
            documents.delete("clock.server.txt");
            return license;
        });
        server.clock().suspend(Duration.ofDays(365));
        for (int start = 0; start < 3; start++) {
            try (EnvironmentLicensing licensing = server.open()) {
                assertThat(Server.findingsOf(licensing.status())).isEmpty();
                server.clock().advance(Duration.ofHours(1));
                assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
                assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            }
        }
    }

    @Test
    void a_right_clock_is_not_accused_when_a_license_of_last_month_is_installed_on_a_server_that_had_none()
            throws Exception {
        byte[] license = server.license().until(Server.day(800)).toFile();
        server.clock().suspend(Duration.ofDays(40));
        try (EnvironmentLicensing licensing =
                server.builder().builtAt(Server.day(-100)).open()) {
            server.clock().advance(Duration.ofHours(7));
            licensing.refresh();

            assertThat(Server.findingsOf(Server.installed(licensing, license))).isEmpty();
        }
    }

    @Test
    void what_is_used_after_the_loss_of_a_mark_is_recorded_by_the_clock() throws Exception {
        byte[] license = server.license().until(Server.day(800)).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
        }
        server.store().exclusively(documents -> {
            documents.delete("clock.server.txt");
            return license;
        });
        server.clock().suspend(Duration.ofDays(365));
        try (EnvironmentLicensing licensing = server.open()) {
            licensing.usage().measure(Server.USERS, () -> 3);
            licensing.audit();
        }
        assertThat(usageRecords()).contains("2028-01-01T00:00:00Z").doesNotContain("2027-01-01T");
    }

    @Test
    void a_server_that_states_no_build_time_starts_without_a_word_of_its_clock() throws Exception {
        try (EnvironmentLicensing licensing =
                server.builder().builtAt(Instant.EPOCH).open()) {
            assertThat(Server.findingsOf(licensing.status())).isEmpty();
            Server.installed(licensing, server.license().toFile());
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
        }
    }

    private String usageRecords() throws Exception {
        String name = server.store().names().stream()
                .filter(document -> document.startsWith("usage-records."))
                .findAny()
                .orElseThrow();
        return new String(server.store().read(name).orElseThrow(), StandardCharsets.UTF_8);
    }
}
