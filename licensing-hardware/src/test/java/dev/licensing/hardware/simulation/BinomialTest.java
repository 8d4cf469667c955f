package dev.licensing.hardware.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {
    @Test
    void the_bound_of_no_event_is_three_by_the_number_of_trials() {
        assertThat(Binomial.upperBound(0, 1_000_000)).isCloseTo(1 - Math.pow(0.05, 1e-6), within(1e-15));
        assertThat(Binomial.upperBound(0, 1_000_000)).isCloseTo(3e-6, within(5e-9));
    }

    /** From tables of Clopper and Pearson's bounds. */
    @Test
    void the_bound_of_some_events_is_that_of_the_tables() {
        assertThat(Binomial.upperBound(1, 10)).isCloseTo(0.3942, within(5e-5));
        assertThat(Binomial.upperBound(5, 10)).isCloseTo(0.7776, within(5e-5));
        assertThat(Binomial.upperBound(10, 10)).isOne();
    }

    @Test
    void the_tails_are_those_of_a_coin() {
        assertThat(Binomial.atMost(1, 3, 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(Binomial.atLeast(3, 3, 0.5)).isCloseTo(0.125, within(1e-12));
        assertThat(Binomial.atLeast(0, 3, 0.5)).isOne();
    }
}
