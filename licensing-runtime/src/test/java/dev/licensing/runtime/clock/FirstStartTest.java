package dev.licensing.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that knows no time yet: there is nothing that its clock could have jumped from. */
class FirstStartTest {
    private static final Duration YEARS = Duration.ofDays(3_650);

    private final Guarded server = new Guarded();

    @ParameterizedTest
    @ValueSource(ints = {2, 400, 40_000})
    void believes_its_clock_and_reports_no_jump(int daysAfterTheBuild) {
        Instant now = Guarded.BUILT.plus(Duration.ofDays(daysAfterTheBuild));
        ClockReading reading = startedAnewAt(now);
        assertThat(reading.effectiveNow()).isEqualTo(now);
        assertThat(reading.facts().jump()).isEmpty();
        assertThat(server.runHours(1).effectiveNow()).isEqualTo(now.plus(Duration.ofHours(1)));
    }

    @Test
    void forgets_a_wrong_clock_when_it_is_set_right_soon() {
        Instant now = server.wall().plus(Duration.ofHours(5));
        startedAnewAt(server.wall().plus(YEARS));
        server.runHours(5);
        ClockReading mended = server.set(now);
        assertThat(mended.effectiveNow()).isEqualTo(now);
        assertThat(mended.facts().jump()).isEmpty();
    }

    @Test
    void forgets_a_wrong_clock_over_a_restart_too() {
        Instant now = server.wall().plus(Duration.ofHours(5));
        startedAnewAt(server.wall().plus(YEARS));
        server.runHours(5);
        server.time.set(now);
        assertThat(server.restartAfter(Duration.ofMinutes(1)).effectiveNow())
                .isEqualTo(now.plus(Duration.ofMinutes(1)));
        assertThat(server.read().facts().jump()).isEmpty();
    }

    @Test
    void knows_the_time_after_six_hours_of_running() {
        startedAnewAt(server.wall().plus(YEARS));
        server.runHours(6);
        Instant known = server.wall();
        assertThat(server.set(Guarded.START).effectiveNow()).isEqualTo(known);
    }

    @Test
    void takes_a_further_jump_for_a_jump() {
        Instant now = server.wall();
        startedAnewAt(now.plus(YEARS));
        Instant believed = server.runHours(1).effectiveNow();
        ClockReading jumped = server.step(YEARS);
        assertThat(jumped.effectiveNow()).isEqualTo(believed.plus(YEARS));
        assertThat(jumped.facts().jump()).contains(new JumpAhead(believed, JumpAhead.LONGEST_CONFIRMATION));
    }

    @Test
    void believes_a_clock_that_is_set_only_after_the_start() {
        startedAnewAt(Instant.EPOCH);
        ClockReading set = server.set(Guarded.START.plus(YEARS));
        assertThat(set.effectiveNow()).isEqualTo(Guarded.START.plus(YEARS));
        assertThat(set.facts().jump()).isEmpty();
    }

    @Test
    void looks_at_a_newer_license_as_if_a_wrong_clock_had_been_forgotten_and_changes_nothing_by_that() {
        startedAnewAt(server.wall().plus(YEARS));
        server.runHours(7);
        Instant now = Guarded.START.plus(Duration.ofDays(1));
        Instant known = server.set(now).effectiveNow();
        assertThat(known).isAfter(now);
        assertThat(server.guard.assuming(now).effectiveNow()).isBefore(now.plus(Duration.ofHours(24)));
        assertThat(server.read().effectiveNow()).isEqualTo(known);
    }

    @Test
    void confirms_as_slowly_as_a_jump_what_a_clock_shows_beside_an_installed_license_for_then_the_mark_was_lost() {
        server.store = Optional.empty();
        server.time.set(Guarded.START.plus(YEARS));
        assertThat(server.restartAfter(Duration.ZERO).facts().jump())
                .contains(new JumpAhead(Guarded.START, JumpAhead.LONGEST_CONFIRMATION, false));
    }

    @Test
    void of_a_program_that_looks_once_believes_its_clock_whatever_is_installed() {
        server.time.set(Guarded.START.plus(YEARS));
        ClockGuard tool = ClockGuard.ofOneLook(Guarded.BUILT, server.time);
        ClockReading reading = tool.read(server.signed);
        assertThat(reading.effectiveNow()).isEqualTo(Guarded.START.plus(YEARS));
        assertThat(reading.facts().jump()).isEmpty();
        assertThat(tool.isWorthKeeping()).isFalse();
    }

    private ClockReading startedAnewAt(Instant wall) {
        server.store = Optional.empty();
        server.signed = SignedTimes.NONE;
        server.time.set(wall);
        return server.restartAfter(Duration.ZERO);
    }
}
