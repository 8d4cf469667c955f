package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.feature.Feature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** These records write out what a record is compared by: every component counts, and nothing else. */
class WrittenOutEqualityTest {
    private static final Optional<Instant> SINCE = Optional.of(Instant.ofEpochSecond(1));

    static final List<List<Supplier<Object>>> DIFFERENT = List.of(
            List.of(() -> LicenseId.parse("lic-1"), () -> LicenseId.parse("lic-2")),
            List.of(() -> Feature.flag("A"), () -> Feature.flag("B"), () -> Feature.quantity("A")),
            List.of(
                    () -> new HardwareSighting(true, Optional.empty()),
                    () -> new HardwareSighting(false, Optional.empty()),
                    () -> new HardwareSighting(true, SINCE)));

    @ParameterizedTest
    @FieldSource("DIFFERENT")
    void values_are_equal_when_all_their_components_are(List<Supplier<Object>> values) {
        for (Supplier<Object> one : values) {
            for (Supplier<Object> other : values) {
                assertThat(one.get().equals(other.get())).isEqualTo(one == other);
            }
            assertThat(one.get()).hasSameHashCodeAs(one.get()).isNotEqualTo("lic-1");
        }
    }

    @ParameterizedTest
    @FieldSource("DIFFERENT")
    void different_values_have_different_hash_codes(List<Supplier<Object>> values) {
        assertThat(values.stream().map(value -> value.get().hashCode()).distinct())
                .hasSameSizeAs(values);
    }
}
