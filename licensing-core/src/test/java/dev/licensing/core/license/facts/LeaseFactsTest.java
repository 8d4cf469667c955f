package dev.licensing.core.license.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseFactsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void a_lease_runs_up_to_its_end_and_without_one_nothing_runs() {
        LeaseFacts leased = LeaseFacts.waiting(NOW).withLease(NOW);
        assertThat(leased.runs(NOW.minusSeconds(1))).isTrue();
        assertThat(leased.runs(NOW)).isFalse();
        assertThat(LeaseFacts.waiting(NOW).runs(NOW)).isFalse();
    }

    @Test
    void the_grace_is_seven_days_after_the_lease_or_after_the_wait_began() {
        Instant since = NOW.minusSeconds(1);
        assertThat(LeaseFacts.waiting(since).graceUntilExclusive()).isEqualTo(since.plus(Duration.ofDays(7)));
        assertThat(LeaseFacts.waiting(since).withLease(NOW).graceUntilExclusive())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void what_a_clock_says_is_cut_and_what_is_signed_is_exact() {
        Instant fraction = NOW.plusNanos(1);
        assertThat(LeaseFacts.waiting(fraction).withControllerHeard(fraction))
                .isEqualTo(LeaseFacts.waiting(NOW).withControllerHeard(NOW));
        assertThat(LeaseFacts.waiting(Instant.MAX)
                        .withControllerHeard(Instant.MAX)
                        .isSilent(Instant.MAX))
                .isTrue();
        assertThatThrownBy(() -> LeaseFacts.waiting(NOW).withLease(fraction))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("lease.expiresAt: \"2026-06-01T00:00:00.000000001Z\" is not allowed");
    }

    @Test
    void each_fact_is_added_without_losing_the_others() {
        LeaseFacts facts = LeaseFacts.waiting(NOW)
                .withControllerHeard(NOW.plusSeconds(1))
                .withLease(NOW.plusSeconds(2))
                .withControllerHeard(NOW.plusSeconds(3));
        assertThat(facts.waitingSince()).isEqualTo(NOW);
        assertThat(facts.leaseUntilExclusive()).contains(NOW.plusSeconds(2));
        assertThat(facts.heardAt()).contains(NOW.plusSeconds(3));
        assertThat(facts.withLease(NOW).heardAt()).contains(NOW.plusSeconds(3));
    }
}
