package dev.licensing.runtime.clock;

import static dev.licensing.runtime.clock.Guarded.BUILT;
import static dev.licensing.runtime.clock.Guarded.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockGuardTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEARS = Duration.ofDays(3_650);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Guarded server = new Guarded();

    @Test
    void a_right_clock_is_the_effective_time() {
        assertThat(server.runHours(100))
                .isEqualTo(new ClockReading(server.wall(), ClockFacts.of(server.wall(), BUILT)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3_600, 86_400, 31_536_000})
    void setting_the_clock_back_gains_nothing(long seconds) {
        Instant right = server.wall();
        assertThat(server.step(Duration.ofSeconds(-seconds)).effectiveNow()).isEqualTo(right);
        assertThat(server.runHours(5).effectiveNow()).isEqualTo(right.plus(Duration.ofHours(5)));
        assertThat(server.restartAfter(Duration.ZERO).effectiveNow()).isEqualTo(right.plus(Duration.ofHours(5)));
    }

    @Test
    void a_lagging_clock_is_shown_as_it_is_so_that_it_can_be_reported() {
        ClockReading reading = server.step(WEEK.negated());
        assertThat(reading.facts()).isEqualTo(ClockFacts.of(START.minus(WEEK), BUILT));
        assertThat(reading.facts().isBehind(reading.effectiveNow())).isTrue();
        ClockReading mended = server.set(START);
        assertThat(mended.facts().isBehind(mended.effectiveNow())).isFalse();
    }

    @Test
    void a_step_ahead_of_up_to_a_day_is_taken_at_once_while_running_and_over_a_restart() {
        assertThat(server.step(DAY)).isEqualTo(new ClockReading(server.wall(), ClockFacts.of(server.wall(), BUILT)));
        assertThat(server.restartAfter(DAY).facts().jump()).isEmpty();
        assertThat(server.step(DAY.negated()).effectiveNow()).isEqualTo(START.plus(Duration.ofDays(2)));
    }

    @Test
    void a_longer_jump_is_effective_and_not_confirmed() {
        ClockReading reading = server.restartAfter(DAY.plusSeconds(1));
        assertThat(reading.effectiveNow()).isEqualTo(START.plus(DAY).plusSeconds(1));
        assertThat(reading.facts().jump()).contains(new JumpAhead(START, Duration.ofHours(6)));
    }

    @Test
    void a_jump_is_confirmed_by_six_hours_of_running_and_not_by_less() {
        server.restartAfter(WEEK);
        assertThat(server.run(Duration.ofHours(6).minusSeconds(1)).facts().jump())
                .contains(new JumpAhead(START.plus(Duration.ofHours(6)).minusSeconds(1), Duration.ofSeconds(1)));
        assertThat(server.run(Duration.ofSeconds(1)).facts().jump()).isEmpty();
        assertThat(server.step(WEEK.negated()).effectiveNow())
                .isEqualTo(START.plus(WEEK).plus(Duration.ofHours(6)));
    }

    @Test
    void the_hours_are_summed_over_restarts() {
        server.restartAfter(WEEK);
        for (int i = 0; i < 5; i++) {
            server.runHours(1);
            assertThat(server.restartAfter(MINUTE).facts().jump()).isPresent();
        }
        assertThat(server.runHours(1).facts().jump()).isEmpty();
        assertThat(server.step(DAY.negated()).effectiveNow())
                .isEqualTo(START.plus(WEEK).plus(Duration.ofHours(6)).plus(MINUTE.multipliedBy(5)));
    }

    @Test
    void a_server_that_runs_for_two_hours_a_week_confirms_one_jump_after_the_other() {
        for (int week = 0; week < 9; week++) {
            server.restartAfter(WEEK);
            assertThat(server.runHours(2).facts().jump()).as("week %d", week).isPresent();
        }
        Instant known = server.step(Duration.ofDays(-100)).effectiveNow();
        assertThat(Duration.between(known, server.wall().plus(Duration.ofDays(100))))
                .isBetween(Duration.ofDays(7), Duration.ofDays(35));
    }

    @Test
    void a_jump_while_running_is_treated_like_one_over_a_restart() {
        assertThat(server.step(WEEK).facts().jump()).contains(new JumpAhead(START, Duration.ofHours(6)));
        assertThat(server.runHours(6).facts().jump()).isEmpty();
    }

    @Test
    void a_jump_that_would_end_a_valid_license_needs_thirty_days_of_running() {
        assertThat(server.step(Duration.ofDays(30)).facts().jump()).contains(new JumpAhead(START, Duration.ofHours(6)));
        Guarded other = new Guarded();
        assertThat(other.step(Duration.ofDays(30).plusSeconds(1)).facts().jump())
                .contains(new JumpAhead(START, Duration.ofDays(30)));
        assertThat(other.run(Duration.ofDays(30).minusSeconds(1)).facts().jump())
                .isPresent();
        assertThat(other.run(Duration.ofSeconds(1)).facts().jump()).isEmpty();
    }

    @Test
    void a_wrong_future_of_a_week_leaves_no_trace_when_the_clock_is_mended() {
        server.restartAfter(YEARS);
        server.run(WEEK);
        server.restartAfter(MINUTE);
        ClockReading mended = server.set(START.plus(WEEK).plus(MINUTE));
        assertThat(mended).isEqualTo(new ClockReading(server.wall(), ClockFacts.of(server.wall(), BUILT)));
        assertThat(server.restartAfter(MINUTE).effectiveNow()).isEqualTo(server.wall());
    }

    @Test
    void a_jump_that_came_back_begins_anew() {
        server.step(WEEK);
        server.runHours(5);
        server.step(WEEK.negated());
        assertThat(server.step(WEEK).facts().jump())
                .get()
                .extracting(JumpAhead::untilConfirmed)
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_wrong_future_gains_nothing_from_hours_that_confirm_a_time_off() {
        server.restartAfter(WEEK);
        server.runHours(5);
        server.step(YEARS);
        assertThat(server.runHours(1).facts().jump())
                .get()
                .extracting(JumpAhead::untilConfirmed)
                .isEqualTo(Duration.ofDays(30));
        assertThat(server.step(YEARS.negated()).effectiveNow())
                .isEqualTo(START.plus(WEEK).plus(Duration.ofHours(6)));
    }

    @Test
    void a_clock_that_was_never_set_neither_confirms_a_jump_nor_ends_it() {
        server.restartAfter(WEEK);
        server.runHours(2);
        Instant right = server.wall();
        ClockReading unset = server.set(Instant.EPOCH);
        assertThat(unset)
                .isEqualTo(new ClockReading(START.plus(Duration.ofHours(2)), ClockFacts.of(Instant.EPOCH, BUILT)));
        server.runHours(7);
        assertThat(server.set(right.plus(Duration.ofHours(7))).facts().jump())
                .as("the two hours before count, the seven do not")
                .get()
                .extracting(JumpAhead::untilConfirmed)
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_jump_that_shrinks_by_more_than_a_day_is_another_one() {
        server.step(YEARS);
        server.runHours(1);
        server.set(START.plus(WEEK));
        assertThat(server.runHours(5).facts().jump())
                .get()
                .extracting(JumpAhead::untilConfirmed)
                .isEqualTo(Duration.ofHours(1));
        server.step(DAY.negated());
        assertThat(server.runHours(1).facts().jump()).as("a day is tolerated").isEmpty();
        assertThat(server.guard.isWorthKeeping()).isFalse();
    }

    @Test
    void no_time_is_before_the_build_the_license_or_the_trust() {
        server.store = Optional.empty();
        server.signed = SignedTimes.NONE;
        assertThat(server.restartAfter(Duration.ofDays(-1_000)).effectiveNow()).isEqualTo(BUILT);
        server.set(START);
        Instant nearly = START.plus(DAY);
        assertThat(server.install(nearly).effectiveNow()).isEqualTo(nearly);
        server.signed = new SignedTimes(Optional.of(nearly), Optional.of(nearly.plusSeconds(-1)));
        assertThat(server.read().effectiveNow()).isEqualTo(nearly);
        server.step(DAY);
        server.signed = new SignedTimes(Optional.of(nearly), Optional.of(nearly.plus(DAY)));
        assertThat(server.read().effectiveNow()).isEqualTo(nearly.plus(DAY));
    }

    @Test
    void what_was_signed_more_than_a_day_ahead_of_the_clock_pushes_no_server_into_the_future() {
        assertThat(server.install(START.plus(DAY).plusSeconds(1)).effectiveNow())
                .isEqualTo(START);
    }

    @Test
    void a_clock_that_was_never_set_accuses_no_file() {
        server.time.set(Instant.EPOCH);
        server.store = Optional.empty();
        server.restartAfter(Duration.ZERO);
        assertThat(server.runHours(1).effectiveNow()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void a_newer_license_takes_back_a_wrong_future_that_was_confirmed() {
        server.step(YEARS);
        server.run(Duration.ofDays(31));
        Instant right = START.plus(Duration.ofDays(31));
        assertThat(server.set(right).effectiveNow()).isEqualTo(right.plus(YEARS));
        assertThat(server.install(right.minus(WEEK)).effectiveNow()).isEqualTo(right);
        assertThat(server.restartAfter(MINUTE).effectiveNow()).isEqualTo(right.plus(MINUTE));
    }

    @Test
    void it_does_so_too_when_the_clock_is_mended_only_afterwards() {
        server.step(YEARS);
        server.run(Duration.ofDays(31));
        Instant right = START.plus(Duration.ofDays(31));
        assertThat(server.install(right).facts().jump()).contains(new JumpAhead(right, Duration.ofDays(30), false));
        assertThat(server.set(right).effectiveNow()).isEqualTo(right);
    }

    @Test
    void the_same_license_and_an_older_one_take_nothing_back() {
        server.step(WEEK);
        server.runHours(6);
        Instant known = server.wall();
        server.step(WEEK.negated());
        assertThat(server.install(START).effectiveNow()).isEqualTo(known);
        assertThat(server.install(START.minus(WEEK)).effectiveNow()).isEqualTo(known);
    }

    @Test
    void a_newer_license_does_not_take_back_that_the_server_ran() {
        server.run(Duration.ofDays(90));
        Instant known = server.wall();
        server.set(START.plus(WEEK));
        assertThat(server.install(START.plus(WEEK)).effectiveNow()).isEqualTo(known);
    }

    @Test
    void a_counter_that_runs_backwards_takes_nothing_back() {
        server.runHours(3);
        server.time.runBackwards(DAY);
        assertThat(server.read().effectiveNow()).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(server.runHours(1).effectiveNow()).isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void no_clock_however_broken_stops_the_guard(String wall) {
        server.set(Instant.parse(wall));
        server.run(Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            server.set(Instant.parse(wall));
            server.restartAfter(Duration.ZERO);
        }
        assertThat(server.set(START).effectiveNow()).isEqualTo(START);
    }
}
