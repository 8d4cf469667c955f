package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.LicenseChange;
import dev.licensing.runtime.LicenseListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    private final Server server = Server.create();
    private final List<LicenseChange> heard = new CopyOnWriteArrayList<>();

    private void install(EnvironmentLicensing licensing, int revision) throws Exception {
        Server.installed(licensing, server.installedLicense().revision(revision).toFile());
    }

    private List<Integer> revisions() {
        return heard.stream()
                .map(change -> (int) change.after().license().orElseThrow().revision())
                .toList();
    }

    @Test
    void every_change_is_heard_in_order() throws Exception {
        try (EnvironmentLicensing licensing =
                server.builder().listener(heard::add).open()) {
            for (int revision = 1; revision <= 50; revision++) {
                install(licensing, revision);
            }

            Server.await(() -> heard.size() == 50);

            assertThat(revisions())
                    .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
            assertThat(heard.get(0).before().license()).isEmpty();
            for (int i = 1; i < 50; i++) {
                assertThat(heard.get(i).before().license())
                        .isEqualTo(heard.get(i - 1).after().license());
            }
        }
    }

    @Test
    void changes_of_the_state_by_time_alone_are_heard_once() throws Exception {
        try (EnvironmentLicensing licensing =
                server.builder().listener(heard::add).open()) {
            Server.installed(licensing, server.license().until(Server.day(100)).toFile());
            for (int day = 1; day <= 135; day++) {
                server.clock().advance(Duration.ofDays(1));
                licensing.refresh();
            }

            Server.await(() -> heard.size() >= 4);

            assertThat(heard.stream()
                            .map(change -> change.after().status().state().name()))
                    .containsExactly("Active", "Expiring", "Grace", "Expired");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NoClassDefFoundError.class, AssertionError.class})
    void one_that_throws_harms_nobody(Class<? extends Throwable> thrown) throws Exception {
        try (EnvironmentLicensing licensing = server.builder()
                .listener(change -> sneak(newThrowable(thrown)))
                .listener(heard::add)
                .open()) {
            install(licensing, 1);
            Server.await(() -> heard.size() == 1);
            install(licensing, 2);
            install(licensing, 3);

            Server.await(() -> heard.size() == 3);

            assertThat(revisions()).containsExactly(1, 2, 3);
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
        }
    }

    @Test
    void one_that_hangs_delays_no_installation() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        LicenseListener hangs = change -> {
            heard.add(change);
            awaitQuietly(hanging);
        };
        try (EnvironmentLicensing licensing = server.builder().listener(hangs).open()) {
            install(licensing, 1);
            install(licensing, 2);

            assertThat(Server.revisionOf(licensing)).isEqualTo(2);
            hanging.countDown();
            Server.await(() -> heard.size() == 2);
        }
    }

    @Test
    void it_is_called_on_a_named_daemon_thread_with_the_class_loader_of_the_library() throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        try (EnvironmentLicensing licensing = server.open()) {
            licensing.addListener(change -> threads.add(Thread.currentThread()));
            install(licensing, 1);
            Server.await(() -> threads.size() == 1);

            assertThat(threads.get(0).getName()).isEqualTo("licensing-product-listeners");
            assertThat(threads.get(0).isDaemon()).isTrue();
        }
    }

    @Test
    void it_may_ask_and_close_the_licensing_that_calls_it() throws Exception {
        EnvironmentLicensing licensing = server.open();
        licensing.addListener(change -> {
            licensing.refresh();
            licensing.close();
            heard.add(change);
        });
        install(licensing, 1);

        Server.await(() -> heard.size() == 1);
        assertThat(Server.revisionOf(licensing)).isEqualTo(1);
    }

    private static Throwable newThrowable(Class<? extends Throwable> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
