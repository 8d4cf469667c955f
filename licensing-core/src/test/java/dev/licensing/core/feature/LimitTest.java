package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final long LARGEST = 9_999_999_999_999_999L;

    @Test
    void use_up_to_and_including_the_limit_is_within_it() {
        assertThat(Limit.of(500).allows(499)).isTrue();
        assertThat(Limit.of(500).allows(500)).isTrue();
        assertThat(Limit.of(500).allows(501)).isFalse();
        assertThat(Limit.of(0).allows(0)).isTrue();
        assertThat(Limit.of(0).allows(1)).isFalse();
    }

    @Property(tries = 100)
    void unlimited_allows_every_use(@ForAll @LongRange(min = 0) long use) {
        assertThat(Limit.UNLIMITED.allows(use)).isTrue();
    }

    @Test
    void a_limit_is_0_to_16_nines() {
        assertThat(Limit.of(0).most()).hasValue(0);
        assertThat(Limit.of(LARGEST).most()).hasValue(LARGEST);
        assertThatThrownBy(() -> Limit.of(-1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("limit: \"-1\" is not allowed; allowed is 0 to 9999999999999999");
        assertThatThrownBy(() -> Limit.of(LARGEST + 1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_limit_is_shown_as_its_number_or_as_unlimited() {
        assertThat(Limit.of(500)).hasToString("500");
        assertThat(Limit.UNLIMITED).hasToString("Unlimited");
        assertThat(Limit.UNLIMITED.most()).isEmpty();
    }
}
