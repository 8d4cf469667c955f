package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RateUseTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Growth<Entitlement.Rate> TEN_A_MINUTE = Terms.requests(Limit.of(10), MINUTE, Overage.BLOCK);
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void windows_begin_at_whole_multiples_of_the_span_since_the_epoch() {
        assertThat(used(RateUse.NONE, 1, NOON.plusSeconds(59))).isEqualTo(new RateUse(NOON, 1));
        assertThat(used(RateUse.NONE, 1, NOON.plusSeconds(60))).isEqualTo(new RateUse(NOON.plusSeconds(60), 1));
        assertThat(used(RateUse.NONE, 1, NOON.plusNanos(1))).isEqualTo(new RateUse(NOON, 1));
        Growth<Entitlement.Rate> every7Seconds = Terms.requests(Limit.of(10), Duration.ofSeconds(7), Overage.BLOCK);
        assertThat(RateUse.NONE
                        .use(every7Seconds, 1, Instant.ofEpochSecond(700_000_006))
                        .after())
                .isEqualTo(new RateUse(Instant.ofEpochSecond(700_000_000), 1));
        assertThat(RateUse.NONE.use(every7Seconds, 1, Instant.ofEpochSecond(-8)).after())
                .isEqualTo(new RateUse(Instant.ofEpochSecond(-14), 1));
    }

    @Test
    void events_are_counted_within_their_window_and_a_later_one_begins_at_0() {
        RateUse full = used(used(RateUse.NONE, 4, NOON), 6, NOON.plusSeconds(59));
        assertThat(full).isEqualTo(new RateUse(NOON, 10));
        assertThat(full.use(TEN_A_MINUTE, 1, NOON.plusSeconds(59)))
                .isEqualTo(new Decided<>(new Decision.Blocked(Terms.limitReached("Requests", 10, 10, 1)), full));
        assertThat(full.use(TEN_A_MINUTE, 1, NOON.plusSeconds(60)))
                .isEqualTo(new Decided<>(new Decision.Permitted(1), new RateUse(NOON.plusSeconds(60), 1)));
        assertThat(full.use(TEN_A_MINUTE, 10, NOON.plus(Duration.ofDays(9)))
                        .decision()
                        .isPermitted())
                .isTrue();
    }

    @Test
    void where_a_rate_is_kept_events_go_on_within_it_and_where_it_is_closed_none_happens() {
        Growth<Entitlement.Rate> kept = new Growth<>(TEN_A_MINUTE.feature(), TEN_A_MINUTE.entitlement(), Terms.KEPT);
        Growth<Entitlement.Rate> closed =
                new Growth<>(TEN_A_MINUTE.feature(), TEN_A_MINUTE.entitlement(), Terms.CLOSED);
        RateUse full = RateUse.NONE.use(kept, 10, NOON).after();
        assertThat(full).isEqualTo(new RateUse(NOON, 10));
        assertThat(full.use(kept, 1, NOON).decision())
                .isEqualTo(new Decision.Blocked(Terms.limitReached("Requests", 10, 10, 1)));
        assertThat(RateUse.NONE.use(closed, 1, NOON).decision()).isInstanceOf(Decision.Blocked.class);
    }

    @Test
    void what_is_blocked_is_not_counted() {
        RateUse use = used(RateUse.NONE, 8, NOON);
        assertThat(used(use, 3, NOON)).isEqualTo(use);
        assertThat(used(used(use, 3, NOON), 2, NOON)).isEqualTo(new RateUse(NOON, 10));
        assertThat(used(use, 11, NOON.plusSeconds(60))).isEqualTo(new RateUse(NOON.plusSeconds(60), 0));
    }

    @Test
    void a_rate_that_advises_counts_the_excess_and_reports_it() {
        Growth<Entitlement.Rate> advising = Terms.requests(Limit.of(10), MINUTE, Overage.ADVISE);
        assertThat(new RateUse(NOON, 10).use(advising, 5, NOON))
                .isEqualTo(new Decided<>(
                        new Decision.PermittedBeyond(Terms.limitReached("Requests", 10, 10, 5), 15),
                        new RateUse(NOON, 15)));
    }

    @Test
    void a_clock_that_steps_back_counts_on_in_the_current_window() {
        RateUse full = new RateUse(NOON, 10);
        assertThat(full.use(TEN_A_MINUTE, 1, NOON.minusSeconds(1)))
                .isEqualTo(new Decided<>(new Decision.Blocked(Terms.limitReached("Requests", 10, 10, 1)), full));
        assertThat(used(new RateUse(NOON, 3), 1, NOON.minusSeconds(60))).isEqualTo(new RateUse(NOON, 4));
    }

    @Test
    void a_clock_that_was_wrong_and_is_set_right_locks_nobody_out() {
        RateUse countedInTheFuture = new RateUse(Instant.parse("2099-01-01T00:00:00Z"), 10);
        assertThat(countedInTheFuture.use(TEN_A_MINUTE, 1, NOON))
                .isEqualTo(new Decided<>(new Decision.Permitted(1), new RateUse(NOON, 1)));
        assertThat(used(new RateUse(NOON, 10), 1, NOON.minusSeconds(61)))
                .isEqualTo(new RateUse(NOON.minusSeconds(120), 1));
    }

    @Test
    void events_that_did_not_happen_after_all_are_taken_back_and_never_below_0() {
        assertThat(used(new RateUse(NOON, 10), -3, NOON)).isEqualTo(new RateUse(NOON, 7));
        assertThat(used(new RateUse(NOON, 2), -3, NOON)).isEqualTo(new RateUse(NOON, 0));
    }

    @Test
    void another_span_in_a_new_license_starts_counting_where_its_window_is() {
        Growth<Entitlement.Rate> hourly = Terms.requests(Limit.of(100), Duration.ofHours(1), Overage.BLOCK);
        RateUse minute = new RateUse(NOON.plusSeconds(1800), 10);
        assertThat(minute.use(hourly, 1, NOON.plusSeconds(1860)).after())
                .isEqualTo(new RateUse(NOON.plusSeconds(1800), 11));
        assertThat(minute.use(hourly, 1, NOON.plusSeconds(3600)).after())
                .isEqualTo(new RateUse(NOON.plusSeconds(3600), 1));
        assertThat(used(new RateUse(NOON, 70), 1, NOON.plusSeconds(120)))
                .isEqualTo(new RateUse(NOON.plusSeconds(120), 1));
    }

    @Test
    void a_count_is_a_number_that_can_be_measured() {
        assertThatThrownBy(() -> new RateUse(NOON, -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("counted: \"-1\" is not allowed");
    }

    @Property(tries = 1000)
    void any_time_has_a_window_that_holds_it(
            @ForAll @LongRange(min = -31557014167219200L, max = 31556889864403199L) long second,
            @ForAll @LongRange(min = 1) long perSeconds) {
        Instant at = Instant.ofEpochSecond(second);
        Growth<Entitlement.Rate> growth = Terms.requests(Limit.of(10), Duration.ofSeconds(perSeconds), Overage.BLOCK);
        RateUse use = new RateUse(Instant.MAX, 3).use(growth, 1, at).after();
        if (use.counted() == 1) {
            assertThat(use.windowStart()).isBeforeOrEqualTo(at);
            assertThat(second - use.windowStart().getEpochSecond()).isLessThan(perSeconds);
            assertThat(use.windowStart().equals(Instant.MIN)
                            || Math.floorMod(use.windowStart().getEpochSecond(), perSeconds) == 0)
                    .isTrue();
        } else {
            assertThat(use).isEqualTo(new RateUse(Instant.MAX, 4));
        }
    }

    private static RateUse used(RateUse use, long events, Instant at) {
        return use.use(TEN_A_MINUTE, events, at).after();
    }
}
