package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Instant END = Instant.parse("2027-01-31T00:00:00Z");

    @Test
    void an_end_that_no_license_could_write_is_refused_where_it_is_made() {
        assertThatThrownBy(() -> new Term(Optional.of(END.plusNanos(1)), AfterEnd.CLOSE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("until: \"2027-01-31T00:00:00.000000001Z\" is not allowed");
        assertThat(new Term(Optional.of(END), AfterEnd.CLOSE).covers(END)).isFalse();
    }
}
