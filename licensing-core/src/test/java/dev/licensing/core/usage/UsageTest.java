package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final long LARGEST = 9_999_999_999_999_999L;

    @Test
    void a_feature_that_was_not_measured_is_not_a_use_of_0() {
        Usage usage = Usage.NONE.with("Users", 0);
        assertThat(usage.used("Users")).hasValue(0);
        assertThat(usage.used("Sessions")).isEmpty();
        assertThat(Usage.NONE.byFeature()).isEmpty();
    }

    @Test
    void a_feature_that_is_measured_again_keeps_its_place() {
        Usage usage = Usage.NONE.with("Users", 5).with("Objects", 7).with("Users", 6);
        assertThat(usage.byFeature()).containsExactly(Map.entry("Users", 6L), Map.entry("Objects", 7L));
    }

    @Test
    void what_several_production_environments_use_is_summed() {
        Usage one = Usage.NONE.with("Objects", 100).with("Users", 7);
        Usage other = Usage.NONE.with("Sessions", 3).with("Objects", 20);
        assertThat(one.plus(other).byFeature())
                .containsExactly(Map.entry("Objects", 120L), Map.entry("Users", 7L), Map.entry("Sessions", 3L));
        assertThat(one.plus(Usage.NONE)).isEqualTo(one);
        assertThat(Usage.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void a_sum_beyond_the_largest_use_is_the_largest() {
        Usage most = Usage.NONE.with("Objects", LARGEST);
        assertThat(most.plus(most).used("Objects")).hasValue(LARGEST);
        assertThat(most.plus(Usage.NONE.with("Objects", 1)).used("Objects")).hasValue(LARGEST);
        assertThat(Usage.NONE
                        .with("Objects", LARGEST - 1)
                        .plus(Usage.NONE.with("Objects", 1))
                        .used("Objects"))
                .hasValue(LARGEST);
    }

    @Test
    void a_use_is_0_to_16_nines_and_its_feature_an_identifier() {
        assertThat(Usage.NONE.with("Users", LARGEST).used("Users")).hasValue(LARGEST);
        assertThatThrownBy(() -> Usage.NONE.with("Users", LARGEST + 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Usage.NONE.with("Users", -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("usage.Users: \"-1\" is not allowed; allowed is 0 to 9999999999999999");
        assertThatThrownBy(() -> Usage.NONE.with("End Users", 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("usage: \"End Users\" is not allowed");
    }

    @Test
    void the_measured_use_is_copied() {
        Map<String, Long> given = new LinkedHashMap<>(Map.of("Users", 5L));
        Usage usage = new Usage(given);
        given.clear();
        assertThat(usage.used("Users")).hasValue(5);
        assertThatThrownBy(() -> usage.byFeature().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
