package dev.licensing.core.license.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockFactsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final ClockFacts CLOCK = ClockFacts.of(NOW, NOW);

    @Test
    void whatever_a_clock_shows_is_cut_to_an_instant_that_can_be_written() {
        assertThat(ClockFacts.of(NOW.plusNanos(999_999_999), NOW)).isEqualTo(CLOCK);
        assertThat(ClockFacts.of(Instant.MAX, NOW).wallClock()).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(ClockFacts.of(Instant.MIN, NOW).wallClock()).isEqualTo("0000-01-01T00:00:00Z");
        assertThat(new JumpAhead(NOW.plusNanos(1), Duration.ofHours(1)).confirmedNow())
                .isEqualTo(NOW);
    }

    @Test
    void the_build_time_is_the_products_own_and_exact() {
        assertThatThrownBy(() -> ClockFacts.of(NOW, NOW.plusNanos(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("clock.buildTime: \"2026-06-01T00:00:00.000000001Z\" is not allowed;"
                        + " allowed is whole seconds in the years 0000 to 9999, in UTC");
    }

    @Test
    void a_jump_stays_a_candidate_until_six_hours_of_running_or_thirty_days_at_most() {
        assertThat(JumpAhead.CONFIRMATION).isEqualTo(Duration.ofHours(6));
        assertThat(JumpAhead.LONGEST_CONFIRMATION).isEqualTo(Duration.ofDays(30));
        assertThat(new JumpAhead(NOW, Duration.ofDays(30)).untilConfirmed()).isEqualTo(Duration.ofDays(30));
        assertThat(new JumpAhead(NOW, Duration.ofNanos(1)).untilConfirmed()).isEqualTo(Duration.ofNanos(1));
        assertRefused(Duration.ZERO, "PT0S");
        assertRefused(Duration.ofNanos(-1), "PT-0.000000001S");
        assertRefused(Duration.ofDays(30).plusNanos(1), "PT720H0.000000001S");
    }

    @Test
    void a_jump_is_added_to_the_same_clock() {
        JumpAhead jump = new JumpAhead(NOW, Duration.ofHours(1));
        ClockFacts jumped = CLOCK.withJump(jump);
        assertThat(CLOCK.jump()).isEmpty();
        assertThat(jumped.jump()).contains(jump);
        assertThat(jumped.wallClock()).isEqualTo(CLOCK.wallClock());
        assertThat(jumped.buildTime()).isEqualTo(CLOCK.buildTime());
    }

    @Test
    void the_confirmed_time_is_never_after_the_effective_one() {
        ClockFacts jumped = CLOCK.withJump(new JumpAhead(NOW, Duration.ofHours(1)));
        assertThat(jumped.confirmed(NOW.plusSeconds(1))).isEqualTo(NOW);
        assertThat(jumped.confirmed(NOW.minusSeconds(1))).isEqualTo(NOW.minusSeconds(1));
        assertThat(CLOCK.confirmed(NOW.plusSeconds(1))).isEqualTo(NOW.plusSeconds(1));
    }

    private static void assertRefused(Duration untilConfirmed, String found) {
        assertThatThrownBy(() -> new JumpAhead(NOW, untilConfirmed))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("clock.untilConfirmed: \"" + found
                        + "\" is not allowed; allowed is more than PT0S, at most PT720H");
    }
}
