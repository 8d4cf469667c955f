package dev.licensing.runtime.clock;

import static dev.licensing.runtime.clock.Guarded.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A time that is reckoned from what is signed: a clock far ahead of it has not been seen to jump, and may well be right. */
class ReckonedTimeTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Guarded server = new Guarded();

    @Test
    void after_the_loss_of_a_mark_no_jump_is_seen_however_long_and_over_restarts() {
        loseMarkAfter(YEAR);
        assertThat(jump()).contains(new JumpAhead(START, MONTH, false));
        server.runHours(30);
        server.restartAfter(Duration.ofMinutes(1));
        assertThat(jump()).contains(new JumpAhead(START.plus(Duration.ofHours(30)), MONTH.minusHours(30), false));
    }

    @Test
    void the_mark_says_that_it_is_reckoned() {
        loseMarkAfter(YEAR);
        assertThat(new String(server.store.orElseThrow(), StandardCharsets.US_ASCII))
                .contains("\nreckoned 2027-06-01T00:00:00Z 2592000\n");
    }

    @Test
    void a_clock_that_then_jumps_is_seen_to_jump() {
        loseMarkAfter(YEAR);
        server.runHours(1);
        assertThat(server.step(Duration.ofHours(24)).facts().jump()).get().matches(jump -> !jump.seen());
        assertThat(server.step(Duration.ofSeconds(1)).facts().jump()).get().matches(JumpAhead::seen);
    }

    @Test
    void a_clock_that_is_then_set_back_a_part_of_the_way_has_not_jumped_ahead() {
        loseMarkAfter(YEAR);
        assertThat(server.step(WEEK.negated()).facts().jump()).get().matches(jump -> !jump.seen());
    }

    @Test
    void once_it_is_confirmed_the_next_jump_is_seen() {
        loseMarkAfter(YEAR);
        assertThat(server.run(MONTH).facts().jump()).isEmpty();
        assertThat(server.step(WEEK).facts().jump()).get().matches(JumpAhead::seen);
    }

    @Test
    void a_clock_that_has_gone_further_while_it_was_confirmed_is_seen_to_jump() {
        loseMarkAfter(WEEK);
        server.runHours(5);
        server.step(YEAR);
        assertThat(server.runHours(1).facts().jump()).get().matches(JumpAhead::seen);
    }

    @Test
    void a_license_that_is_installed_soon_after_a_first_start_makes_no_jump_of_a_clock_that_was_believed() {
        startWithoutLicense();
        server.runHours(1);
        Instant issuedAt = server.wall().minus(WEEK);
        assertThat(server.install(issuedAt).facts().jump()).get().matches(jump -> !jump.seen());
        assertThat(server.runHours(6).facts().jump()).isEmpty();
    }

    @Test
    void nor_does_one_that_is_installed_after_the_clock_was_confirmed() {
        startWithoutLicense();
        server.runHours(7);
        assertThat(server.install(server.wall().minus(WEEK)).facts().jump())
                .get()
                .matches(jump -> !jump.seen());
    }

    @Test
    void a_license_that_is_installed_during_a_jump_leaves_it_a_jump() {
        server.step(YEAR);
        assertThat(server.install(START.plusSeconds(1)).facts().jump()).get().matches(JumpAhead::seen);
    }

    @Test
    void a_clock_that_jumps_at_the_moment_of_an_installation_is_seen_to_jump() {
        server.time.step(YEAR);
        assertThat(server.install(START.plusSeconds(1)).facts().jump()).get().matches(JumpAhead::seen);
    }

    @Test
    void a_clock_that_jumps_from_a_mark_is_seen_to_jump() {
        assertThat(server.restartAfter(WEEK).facts().jump()).get().matches(JumpAhead::seen);
    }

    private Optional<JumpAhead> jump() {
        return server.read().facts().jump();
    }

    private void loseMarkAfter(Duration time) {
        server.store = Optional.empty();
        server.restartAfter(time);
    }

    private void startWithoutLicense() {
        server.store = Optional.empty();
        server.signed = SignedTimes.NONE;
        server.restartAfter(YEAR);
    }
}
