package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.Availability;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.runtime.InstallResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private final Server server = Server.create();

    private byte[] renewal() {
        return server.installedLicense()
                .features("Analytics", "Users=800")
                .revision(6)
                .from(Server.day(10))
                .toFile();
    }

    @Test
    void a_pending_renewal_takes_over_when_its_time_comes() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            InstallResult.Pending pending = (InstallResult.Pending) licensing.install(renewal(), "alice");

            assertThat(pending.from()).isEqualTo(Server.day(10));
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
            assertThat(licensing.status().pending().orElseThrow().revision()).isEqualTo(6);
            server.clock().advance(Duration.ofDays(10).minusSeconds(1));
            licensing.refresh();
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);

            server.clock().advance(Duration.ofSeconds(1));
            licensing.refresh();

            assertThat(Server.revisionOf(licensing)).isEqualTo(6);
            assertThat(licensing.status().pending()).isEmpty();
            assertThat(licensing.granted(Server.USERS).orElseThrow().limit().toString())
                    .isEqualTo("800");
            assertThat(server.store().read(Server.PENDING)).isEmpty();
            assertThat(licensing.backups()).hasSize(1);
        }
    }

    @Test
    void a_pending_renewal_takes_over_by_itself() throws Exception {
        try (EnvironmentLicensing licensing = server.openPolling()) {
            Server.installed(licensing, server.installedLicense().toFile());
            licensing.install(renewal(), "alice");

            server.clock().advance(Duration.ofDays(10));

            Server.await(() -> Server.revisionOf(licensing) == 6);
        }
    }

    @Test
    void a_pending_renewal_takes_over_at_a_start() throws Exception {
        byte[] tomorrow =
                server.installedLicense().revision(6).from(Server.day(1)).toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            licensing.install(tomorrow, "alice");
        }
        server.clock().suspend(Duration.ofDays(1));
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.revisionOf(licensing)).isEqualTo(6);
        }
    }

    @Test
    void a_clock_that_is_days_ahead_at_a_start_promotes_nothing_until_six_hours_agree() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            licensing.install(renewal(), "alice");
        }
        server.clock().suspend(Duration.ofDays(10));
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
            assertThat(Server.findingsOf(licensing.status())).containsExactly("clock-ahead");
            for (int minute = 0; minute < 6 * 60; minute++) {
                server.clock().advance(Duration.ofMinutes(1));
                licensing.refresh();
            }
            assertThat(Server.revisionOf(licensing)).isEqualTo(6);
            assertThat(licensing.status().status().findings()).isEmpty();
        }
    }

    @Test
    void a_pending_license_that_is_for_another_version_by_then_is_dropped() throws Exception {
        byte[] file = server.installedLicense()
                .features("PlatformServerUpgrade=up to 11.4.*")
                .revision(6)
                .from(Server.day(1))
                .toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, server.installedLicense().toFile());
            assertThat(licensing.install(file, "alice")).isInstanceOf(InstallResult.Pending.class);
        }
        server.clock().suspend(Duration.ofDays(1));
        try (EnvironmentLicensing licensing =
                server.builder().product("product", "12.0").open()) {
            assertThat(Server.revisionOf(licensing)).isEqualTo(5);
            assertThat(licensing.status().pending()).isEmpty();
            assertThat(server.store().read(Server.PENDING)).isEmpty();
        }
    }

    @Test
    void gates_follow_the_end_the_grace_and_the_renewal() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(
                    licensing,
                    server.installedLicense()
                            .until(Server.day(100))
                            .graceDays(30)
                            .toFile());
            FeatureGate analytics = licensing.gate(Server.ANALYTICS);
            FeatureGate users = licensing.gate(Server.USERS);

            assertThat(stateAfter(licensing, Duration.ofDays(39))).isEqualTo("Active");
            assertThat(stateAfter(licensing, Duration.ofDays(1))).isEqualTo("Expiring");
            assertThat(stateAfter(licensing, Duration.ofDays(60))).isEqualTo("Grace");
            assertThat(analytics.isOpen()).isTrue();
            assertThat(stateAfter(licensing, Duration.ofDays(30))).isEqualTo("Expired");
            assertThat(analytics.availability()).isInstanceOf(Availability.Closed.class);
            assertThat(users.availability()).isInstanceOf(Availability.Kept.class);

            Server.installed(
                    licensing,
                    server.installedLicense().revision(6).until(Server.day(400)).toFile());

            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(analytics.isOpen()).isTrue();
            assertThat(users.isOpen()).isTrue();
        }
    }

    @Test
    void a_gate_follows_the_end_of_its_own_feature() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(
                    licensing,
                    server.license()
                            .features("Analytics until 2027-01-11T00:00:00Z", "Users=500")
                            .toFile());
            FeatureGate analytics = licensing.gate(Server.ANALYTICS);
            assertThat(stateAfter(licensing, Duration.ofDays(10).minusSeconds(1)))
                    .isEqualTo("Active");
            assertThat(analytics.isOpen()).isTrue();

            assertThat(stateAfter(licensing, Duration.ofSeconds(1))).isEqualTo("Active");

            assertThat(analytics.isOpen()).isFalse();
            assertThat(licensing.gate(Server.USERS).isOpen()).isTrue();
            assertThat(Server.findingsOf(licensing.status())).containsExactly("feature-ended");
        }
    }

    @Test
    void there_is_one_gate_for_a_feature() {
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(licensing.gate(Server.ANALYTICS)).isSameAs(licensing.gate(Server.ANALYTICS));
        }
    }

    private String stateAfter(EnvironmentLicensing licensing, Duration duration) {
        server.clock().advance(duration);
        licensing.refresh();
        return Server.stateOf(licensing);
    }
}
