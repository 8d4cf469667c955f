package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccasionTest {
    @Test
    void an_act_happens_at_a_whole_second() {
        assertThat(new Occasion(Infrastructures.VENDOR, Infrastructures.NOW).at())
                .isEqualTo(Infrastructures.NOW);
        assertThatThrownBy(() -> new Occasion(Infrastructures.VENDOR, Instant.parse("2026-06-01T00:00:00.5Z")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("occasion.at: \"2026-06-01T00:00:00.500Z\" is not allowed");
    }
}
