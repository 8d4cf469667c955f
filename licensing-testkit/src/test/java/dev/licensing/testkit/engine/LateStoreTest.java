package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Entitlement.Peak;
import dev.licensing.core.feature.Entitlement.Rate;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that starts while its store is out of reach, as when a data center is switched on again. */
class LateStoreTest {
    private static final Feature<Peak> SESSIONS = Feature.peak("Sessions");
    private static final Feature<Rate> REQUESTS = Feature.rate("Requests");

    private final Server server = Server.create();

    @BeforeEach
    void installAndUse() throws Exception {
        byte[] license = server.installedLicense()
                .features("Analytics", "Sessions=peak 100", "Requests=10 per P1D block")
                .until(Server.day(10))
                .graceDays(0)
                .toFile();
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, license);
            for (int i = 0; i < 4; i++) {
                licensing.usage().enter(SESSIONS);
            }
            licensing.usage().use(REQUESTS, 9);
        }
    }

    private EnvironmentLicensing openLate() {
        server.store().breakDown();
        return server.open();
    }

    private void runs(EnvironmentLicensing licensing, int hours) {
        for (int hour = 0; hour < hours; hour++) {
            server.clock().advance(Duration.ofHours(1));
            licensing.refresh();
        }
    }

    @Test
    void believes_its_clock_after_6_hours_of_running_with_the_store_or_without() {
        server.clock().suspend(Duration.ofDays(20));
        try (EnvironmentLicensing licensing = openLate()) {
            runs(licensing, 7);
            server.store().repair();

            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");
        }
    }

    @Test
    void believes_its_clock_no_sooner_than_after_6_hours_of_running() {
        server.clock().suspend(Duration.ofDays(20));
        try (EnvironmentLicensing licensing = openLate()) {
            runs(licensing, 5);
            server.store().repair();

            assertThat(licensing.refresh().status().state().name()).isEqualTo("Grace");
            runs(licensing, 2);
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void remembers_the_time_that_it_had_reached_whatever_its_clock_shows_meanwhile() {
        try (EnvironmentLicensing licensing = server.open()) {
            runs(licensing, 11 * 24);
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
        server.clock().moveWallClock(Duration.ofDays(-9));
        try (EnvironmentLicensing licensing = openLate()) {
            runs(licensing, 7);
            server.store().repair();

            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");
        }
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }

    @Test
    void goes_on_with_what_it_had_counted_and_with_what_it_has_counted_meanwhile() {
        try (EnvironmentLicensing licensing = openLate()) {
            licensing.usage().enter(SESSIONS);
            server.store().repair();
            server.clock().advance(Duration.ofMinutes(1));
            licensing.refresh();

            assertThat(licensing.usage().current().used("Sessions")).hasValue(4);
            assertThat(licensing.usage().use(REQUESTS, 2).isPermitted()).isFalse();
            assertThat(licensing.usage().use(REQUESTS, 1).isPermitted()).isTrue();
        }
    }

    /** A share that is mounted after the server was started: its mount point was an empty folder. */
    @Test
    void takes_up_what_was_on_a_disk_that_is_mounted_later() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            runs(licensing, 11 * 24);
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
        Map<String, byte[]> disk = new HashMap<>();
        for (String name : server.store().names()) {
            disk.put(name, server.store().read(name).orElseThrow());
            server.store().delete(name);
        }
        server.clock().moveWallClock(Duration.ofDays(-9));
        try (EnvironmentLicensing licensing = server.open()) {
            server.clock().advance(Duration.ofMinutes(2));
            licensing.refresh();
            for (Map.Entry<String, byte[]> document : disk.entrySet()) {
                server.store().write(document.getKey(), document.getValue());
            }
            licensing.refresh();
            licensing.usage().enter(SESSIONS);
            server.clock().advance(Duration.ofMinutes(2));
            licensing.refresh();

            assertThat(licensing.refresh().status().state().name()).isEqualTo("Expired");
            assertThat(licensing.usage().current().used("Sessions")).hasValue(4);
        }
        try (EnvironmentLicensing licensing = server.open()) {
            assertThat(Server.stateOf(licensing)).isEqualTo("Expired");
        }
    }
}
