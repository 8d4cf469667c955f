package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.testkit.farm.CountingStore.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store has to answer, by how many servers there are and how much they are asked. */
class FarmLoadTest {
    /** 200 with the figures of the guide; fewer in each build. */
    private static final int SERVERS = Integer.getInteger("servers", 24);

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final double TOLERANCE = 0.05;

    @TempDir
    private Path folder;

    @Test
    void grows_with_the_number_of_servers_and_not_with_its_square() throws Exception {
        Load quarter = perServerAndHour(SERVERS / 4, 0);
        Load all = perServerAndHour(SERVERS, 0);
        System.out.println(SERVERS / 4 + " servers, each an hour: " + quarter);
        System.out.println(SERVERS + " servers, each an hour: " + all);

        assertThat(all.questions()).isCloseTo(quarter.questions(), within(TOLERANCE * quarter.questions()));
        assertThat(all.bytesRead()).isCloseTo(quarter.bytesRead(), within(TOLERANCE * quarter.bytesRead()));
        assertThat(all.bytesWritten()).isCloseTo(quarter.bytesWritten(), within(TOLERANCE * quarter.bytesWritten()));
    }

    @Test
    void does_not_depend_on_the_number_of_checks() throws Exception {
        Load asked = perServerAndHour(3, 2_000);
        Load unasked = perServerAndHour(3, 0);

        assertThat(asked.questions()).isEqualTo(unasked.questions());
        assertThat(asked.bytesRead()).isCloseTo(unasked.bytesRead(), within(TOLERANCE * unasked.bytesRead()));
    }

    private Load perServerAndHour(int number, int checksPerLook) throws Exception {
        TestFarm farm = new TestFarm(folder);
        CountingStore store = new CountingStore();
        List<EnvironmentLicensing> servers = new ArrayList<>();
        try {
            servers.add(farm.controllerOn(store));
            servers.get(0).install(farm.license().toFile(), "alice");
            for (int i = 1; i < number; i++) {
                servers.add(farm.frontEndOn(store, "web-" + i));
            }
            look(farm, servers, Duration.ofMinutes(5), 0);
            store.reset();
            look(farm, servers, Duration.ofHours(1), checksPerLook);
            return store.load().per(number);
        } finally {
            servers.forEach(EnvironmentLicensing::close);
        }
    }

    private static void look(TestFarm farm, List<EnvironmentLicensing> servers, Duration duration, int checks) {
        for (Duration left = duration; !left.isNegative() && !left.isZero(); left = left.minus(POLL)) {
            farm.clock.advance(POLL);
            for (EnvironmentLicensing server : servers) {
                server.refresh();
                server.usage().enter(TestFarm.SESSIONS);
                server.usage().leave(TestFarm.SESSIONS);
                FeatureGate gate = server.gate(TestFarm.ANALYTICS);
                for (int i = 0; i < checks; i++) {
                    assertThat(gate.isOpen()).isTrue();
                    server.usage().mayAdd(TestFarm.USERS, 1);
                }
            }
        }
    }
}
