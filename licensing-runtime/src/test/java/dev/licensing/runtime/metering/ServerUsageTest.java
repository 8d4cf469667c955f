package dev.licensing.runtime.metering;

import static dev.licensing.runtime.metering.Shown.REQUESTS;
import static dev.licensing.runtime.metering.Shown.SESSIONS;
import static dev.licensing.runtime.metering.Shown.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Availability;
import dev.licensing.core.usage.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The license grants 100 users, 5 sessions and 10 requests a minute; each limit blocks. */
class ServerUsageTest {
    private static final int THREADS = 8;

    private final Shown shown = new Shown();
    private final ServerUsage usage = new ServerUsage(shown);
    private final AtomicLong users = new AtomicLong();

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void atOnce(Step step) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ends.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    step.run();
                    return start;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_quantity_is_what_the_host_measures() {
        assertThat(usage.current().used("Users")).isEmpty();
        usage.measure(USERS, users::get);
        users.set(42);
        assertThat(usage.current().used("Users")).hasValue(42);
        assertThat(usage.mayAdd(USERS, 58)).isEqualTo(new Decision.Permitted(100));
        assertThat(usage.mayAdd(USERS, 59)).isInstanceOf(Decision.Blocked.class);
    }

    @Test
    void a_measure_that_throws_or_is_out_of_bounds_harms_nobody_and_is_not_shown() {
        for (long wrong : new long[] {-1, 10_000_000_000_000_000L}) {
            usage.measure(USERS, () -> wrong);
            assertThat(usage.current().used("Users")).isEmpty();
        }
        usage.measure(USERS, () -> {
            throw new IllegalStateException("no connection");
        });
        assertThat(usage.current().used("Users")).isEmpty();
        assertThat(usage.mayAdd(USERS, 100)).isEqualTo(new Decision.Permitted(100));
        usage.measure(USERS, () -> 7);
        assertThat(usage.current().used("Users")).hasValue(7);
    }

    @Test
    void many_threads_never_add_beyond_the_limit() throws InterruptedException, ExecutionException {
        usage.measure(USERS, users::get);
        AtomicInteger permitted = new AtomicInteger();
        atOnce(() -> {
            for (int i = 0; i < 50; i++) {
                // A read and a write apart: it is the call that makes them one
                if (usage.tryAdd(USERS, 1, () -> slowly(users.get() + 1)).isPermitted()) {
                    permitted.incrementAndGet();
                }
            }
        });
        assertThat(users).hasValue(100);
        assertThat(permitted).hasValue(100);
    }

    private void slowly(long next) {
        LockSupport.parkNanos(1_000);
        users.set(next);
    }

    @Test
    void a_blocked_addition_is_not_run_and_one_that_throws_stands_in_nobodys_way() {
        users.set(100);
        usage.measure(USERS, users::get);
        assertThat(usage.tryAdd(USERS, 1, users::incrementAndGet)).isInstanceOf(Decision.Blocked.class);
        assertThat(users).hasValue(100);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> usage.tryAdd(USERS, -1, () -> {
                    throw new IllegalStateException("refused by the database");
                }));
        assertThat(usage.tryAdd(USERS, -1, users::decrementAndGet)).isEqualTo(new Decision.Permitted(99));
        assertThat(users).hasValue(99);
    }

    @Test
    void a_peak_shows_the_most_that_were_in_at_one_time() {
        for (int i = 0; i < 5; i++) {
            assertThat(usage.enter(SESSIONS).isPermitted()).isTrue();
        }
        assertThat(usage.enter(SESSIONS)).isInstanceOf(Decision.Blocked.class);
        for (int i = 0; i < 5; i++) {
            usage.leave(SESSIONS);
        }
        assertThat(usage.enter(SESSIONS)).isEqualTo(new Decision.Permitted(1));
        assertThat(usage.current().used("Sessions")).hasValue(5);
    }

    @Test
    void many_threads_lose_no_session_and_never_exceed_the_limit() throws InterruptedException, ExecutionException {
        AtomicInteger in = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        atOnce(() -> {
            for (int i = 0; i < 10_000; i++) {
                if (usage.enter(SESSIONS).isPermitted()) {
                    most.accumulateAndGet(in.incrementAndGet(), Math::max);
                    in.decrementAndGet();
                    usage.leave(SESSIONS);
                }
            }
        });
        assertThat(most.get()).isBetween(1, 5);
        assertThat(usage.enter(SESSIONS)).isEqualTo(new Decision.Permitted(1));
    }

    @Test
    void a_rate_is_counted_in_windows_of_the_effective_time() {
        assertThat(usage.use(REQUESTS, 10)).isEqualTo(new Decision.Permitted(10));
        assertThat(usage.use(REQUESTS, 1)).isInstanceOf(Decision.Blocked.class);
        shown.pass(Duration.ofSeconds(59));
        assertThat(usage.use(REQUESTS, 1)).isInstanceOf(Decision.Blocked.class);
        shown.pass(Duration.ofSeconds(1));
        assertThat(usage.use(REQUESTS, 3)).isEqualTo(new Decision.Permitted(3));
        assertThat(usage.current().used("Requests")).hasValue(10);
    }

    @Test
    void many_threads_get_exactly_the_events_of_a_window() throws InterruptedException, ExecutionException {
        AtomicInteger permitted = new AtomicInteger();
        atOnce(() -> {
            for (int i = 0; i < 100; i++) {
                if (usage.use(REQUESTS, 1).isPermitted()) {
                    permitted.incrementAndGet();
                }
            }
        });
        assertThat(permitted).hasValue(10);
    }

    @Test
    void a_feature_that_is_not_granted_does_not_grow_and_may_shrink() {
        shown.show(Entitlements.NONE, new Availability.Closed(Shown.NO_LICENSE));
        assertThat(usage.mayAdd(USERS, 1)).isEqualTo(new Decision.Blocked(Shown.NO_LICENSE));
        assertThat(usage.mayAdd(USERS, 0).isPermitted()).isTrue();
        assertThat(usage.enter(Feature.peak("Others"))).isEqualTo(new Decision.Blocked(Shown.NO_LICENSE));
        assertThat(usage.use(REQUESTS, 1)).isEqualTo(new Decision.Blocked(Shown.NO_LICENSE));
    }

    @Test
    void where_no_license_holds_what_runs_goes_on_and_nothing_is_added() {
        usage.enter(SESSIONS);
        shown.show(Entitlements.NONE, new Availability.Kept(Shown.NO_LICENSE));
        assertThat(usage.enter(SESSIONS)).isEqualTo(new Decision.Blocked(Shown.NO_LICENSE));
        assertThat(usage.use(REQUESTS, 1_000).isPermitted()).isTrue();
        usage.leave(SESSIONS);
        shown.show(
                new Shown()
                        .latest()
                        .granted(SESSIONS)
                        .map(peak -> Entitlements.NONE)
                        .orElseThrow(),
                Availability.OPEN);
        assertThat(usage.current().used("Sessions")).hasValue(1);
    }

    @Test
    void a_new_license_counts_from_the_next_look_on() {
        shown.show(Entitlements.NONE, new Availability.Closed(Shown.NO_LICENSE));
        assertThat(usage.enter(SESSIONS).isPermitted()).isFalse();
        shown.show(Shown.GRANTED, Availability.OPEN);
        assertThat(usage.enter(SESSIONS).isPermitted()).isTrue();
    }
}
