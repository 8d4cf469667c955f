package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final int CYCLES = 1_000;

    private final Server server = Server.create();

    private static List<Thread> threads(String product) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("licensing-" + product))
                .toList();
    }

    @Test
    void closing_ends_the_thread_and_gates_keep_their_answers() throws Exception {
        EnvironmentLicensing licensing =
                server.builder().product("closing", "1.0").open();
        Server.installed(
                licensing,
                server.license().product("closing").until(Server.day(1)).toFile());
        FeatureGate analytics = licensing.gate(Server.ANALYTICS);
        assertThat(threads("closing")).hasSize(1).allMatch(Thread::isDaemon);

        licensing.close();
        licensing.close();

        assertThat(threads("closing")).isEmpty();
        server.clock().advance(Duration.ofDays(400));
        server.store().delete(Server.LICENSE);
        server.store().delete(Server.LAST_GOOD);
        assertThat(licensing.refresh().status().state().isUsable()).isTrue();
        assertThat(analytics.isOpen()).isTrue();
        assertThat(licensing.gate(Server.USERS).isOpen()).isTrue();
    }

    @Test
    void a_thousand_servers_one_after_another_leave_no_thread() throws Exception {
        try (EnvironmentLicensing licensing =
                server.builder().product("cycles", "1.0").open()) {
            Server.installed(licensing, server.license().product("cycles").toFile());
        }
        for (int i = 0; i < CYCLES; i++) {
            try (EnvironmentLicensing licensing = server.builder()
                    .product("cycles", "1.0")
                    .pollEvery(Duration.ofMillis(10))
                    .listener(change -> {})
                    .open()) {
                assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            }
        }
        assertThat(threads("cycles")).isEmpty();
    }

    @Test
    void an_interrupted_thread_goes_on_following() throws Exception {
        try (EnvironmentLicensing licensing = server.builder()
                .product("interrupted", "1.0")
                .pollEvery(Duration.ofMillis(10))
                .open()) {
            threads("interrupted").forEach(Thread::interrupt);
            server.store()
                    .write(
                            Server.LICENSE,
                            server.license().product("interrupted").toFile());

            Server.await(() -> Server.stateOf(licensing).equals("Active"));
        }
    }
}
