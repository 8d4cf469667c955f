package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeakUseTest {
    private static final Growth<Entitlement.Peak> TWO = Terms.sessions(Limit.of(2), Overage.BLOCK, Availability.OPEN);

    @Test
    void the_highest_use_is_kept_when_the_use_falls() {
        PeakUse use = entered(entered(PeakUse.NONE, TWO), TWO).leave();
        assertThat(use).isEqualTo(new PeakUse(1, 2));
        assertThat(use.leave()).isEqualTo(new PeakUse(0, 2));
        assertThat(entered(use.leave(), TWO)).isEqualTo(new PeakUse(1, 2));
    }

    @Test
    void a_limit_that_blocks_stops_the_next_one_and_counts_it_nowhere() {
        PeakUse full = new PeakUse(2, 2);
        assertThat(full.enter(TWO))
                .isEqualTo(new Decided<>(new Decision.Blocked(Terms.limitReached("Sessions", 2, 2, 1)), full));
        assertThat(full.leave().enter(TWO)).isEqualTo(new Decided<>(new Decision.Permitted(2), full));
    }

    @Test
    void a_limit_that_advises_lets_one_more_in_and_the_peak_shows_it() {
        Growth<Entitlement.Peak> advising = Terms.sessions(Limit.of(2), Overage.ADVISE, Availability.OPEN);
        assertThat(new PeakUse(2, 2).enter(advising))
                .isEqualTo(new Decided<>(
                        new Decision.PermittedBeyond(Terms.limitReached("Sessions", 2, 2, 1), 3), new PeakUse(3, 3)));
    }

    @Test
    void what_is_kept_runs_on_and_lets_nobody_in() {
        PeakUse running = new PeakUse(1, 2);
        assertThat(running.enter(Terms.sessions(Limit.of(9), Overage.ADVISE, Terms.KEPT)))
                .isEqualTo(new Decided<>(new Decision.Blocked(Terms.ENDED), running));
        assertThat(running.leave()).isEqualTo(new PeakUse(0, 2));
    }

    @Test
    void one_that_leaves_twice_takes_nobody_elses_place() {
        assertThat(PeakUse.NONE.leave()).isEqualTo(PeakUse.NONE);
        assertThat(new PeakUse(0, 5).leave().leave()).isEqualTo(new PeakUse(0, 5));
    }

    @Test
    void the_highest_use_is_at_least_the_current_one() {
        assertThat(new PeakUse(3, 3).highest()).isEqualTo(3);
        assertThatThrownBy(() -> new PeakUse(3, 2))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("highest: \"2\" is not allowed; allowed is at least the current use, 3");
        assertThatThrownBy(() -> new PeakUse(-1, 2))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("current: \"-1\" is not allowed");
        assertThatThrownBy(() -> new PeakUse(1, Terms.LARGEST + 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("highest: ");
    }

    @Property(tries = 500)
    void current_and_highest_are_those_of_a_tally(@ForAll List<Boolean> steps, @ForAll @IntRange(max = 5) int limit) {
        Growth<Entitlement.Peak> growth = Terms.sessions(Limit.of(limit), Overage.BLOCK, Availability.OPEN);
        PeakUse use = PeakUse.NONE;
        int current = 0;
        int highest = 0;
        for (boolean enters : steps) {
            use = enters ? entered(use, growth) : use.leave();
            current = enters ? Math.min(limit, current + 1) : Math.max(0, current - 1);
            highest = Math.max(highest, current);
            assertThat(use).isEqualTo(new PeakUse(current, highest));
        }
    }

    private static PeakUse entered(PeakUse use, Growth<Entitlement.Peak> growth) {
        return use.enter(growth).after();
    }
}
