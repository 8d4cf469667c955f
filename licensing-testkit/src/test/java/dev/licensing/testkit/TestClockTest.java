package dev.licensing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private final TestClock clock = TestClock.at(START);

    @Test
    void running_moves_both_clocks() {
        clock.advance(Duration.ofHours(1));

        assertThat(clock.wallClock()).isEqualTo(START.plusSeconds(3600));
        assertThat(clock.elapsedNanos()).isEqualTo(3_600_000_000_000L);
        assertThat(clock).hasToString("TestClock[2027-01-01T01:00:00Z, elapsed PT1H]");
    }

    @Test
    void whatever_else_happens_to_the_wall_clock_no_time_elapses() {
        clock.suspend(Duration.ofHours(1));
        assertThat(clock.wallClock()).isEqualTo(START.plusSeconds(3600));
        clock.moveWallClock(Duration.ofHours(-2));
        assertThat(clock.wallClock()).isEqualTo(START.minusSeconds(3600));
        clock.setWallClock(Instant.EPOCH);
        assertThat(clock.wallClock()).isEqualTo(Instant.EPOCH);
        assertThat(clock.elapsedNanos()).isZero();
    }

    @Test
    void no_time_runs_back() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("advance: found PT-1S, allowed is PT0S or more; moveWallClock sets a clock back");
    }
}
