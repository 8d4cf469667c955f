package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A store that can be read all the time, and written only at times: a full disk, a failover of a database. */
class UnwritableStoreTest {
    private final Server server = Server.create();
    private final AtomicBoolean full = new AtomicBoolean();

    private EnvironmentLicensing open() {
        return server.openWith(SteppedStore.full(server.store(), full::get));
    }

    @Test
    void a_license_that_was_put_into_it_by_hand_is_kept_as_the_last_good_one_as_soon_as_it_can_be() throws Exception {
        byte[] license = server.license().toFile();
        try (EnvironmentLicensing licensing = open()) {
            full.set(true);
            server.store().write(Server.LICENSE, license);
            assertThat(Server.findingsOf(licensing.refresh())).containsExactly("store-damaged");
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(server.store().read(Server.LAST_GOOD)).isEmpty();

            full.set(false);
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            assertThat(server.store().read(Server.LAST_GOOD)).contains(license);
        }
    }

    @Test
    void the_grace_of_another_machine_runs_from_its_first_sighting_though_that_is_written_later() throws Exception {
        try (EnvironmentLicensing licensing = open()) {
            Server.installed(licensing, server.license().toFile());
            String before = sightings();
            full.set(true);
            server.machine().becomeAnotherMachine();
            server.clock().advance(Duration.ofDays(1));
            licensing.refresh();
            server.clock().advance(Duration.ofDays(1));
            licensing.refresh();
            assertThat(sightings()).isEqualTo(before);

            full.set(false);
            licensing.refresh();
            assertThat(sightings()).contains("2027-01-02T00:00:00Z");
        }
    }

    private String sightings() throws IOException {
        return new String(server.store().read("sightings.txt").orElseThrow(), StandardCharsets.US_ASCII);
    }
}
