package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.runtime.store.LicenseStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void closing_waits_for_no_store_that_hangs() throws Exception {
        AtomicBoolean hanging = new AtomicBoolean();
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        LicenseStore store = SteppedStore.failing(server.store(), () -> {
            if (hanging.get()) {
                hangs.countDown();
                awaitEnd(end);
            }
            return false;
        });
        EnvironmentLicensing licensing = server.builder()
                .product("hanging", "1.0")
                .store(store)
                .pollEvery(Duration.ofMillis(10))
                .open();
        hanging.set(true);
        hangs.await();

        licensing.close();

        assertThat(threads("hanging")).hasSize(1).allMatch(Thread::isDaemon);
        end.countDown();
        Server.await(() -> threads("hanging").isEmpty());
    }

    @Test
    void an_interrupted_caller_closes_all_the_same() throws Exception {
        EnvironmentLicensing licensing = server.open();
        server.store().delete("clock.server.txt");
        Thread.currentThread().interrupt();

        licensing.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.store().names()).contains("clock.server.txt");
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
