package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionBoundTest {
    @ParameterizedTest
    @CsvSource({
        "11.*, 11, true",
        "11.*, 11.0, true",
        "11.*, 11.999999999.1, true",
        "11.*, 10.9, true",
        "11.*, 12, false",
        "11.*, 12.0-beta, false",
        "11.4.*, 11.4.9, true",
        "11.4.*, 11.5, false",
        "11.4.*, 11, true",
        "11.4, 11.4, true",
        "11.4, 11.4.0.0, true",
        "11.4, 11.4.0.1, false",
        "11.4, 11.3.99, true",
        "11.4, 11.10, false",
        "11.4, 11.4-rc1, true",
        "9.*, 10, false",
        "1.2.3.4.5.6.7.8.*, 1.2.3.4.5.6.7.8, true",
        "1.2.3.4.5.6.7.8.*, 1.2.3.4.5.6.7.9, false"
    })
    void a_bound_allows_what_is_at_most_it(String bound, String version, boolean allowed) {
        assertThat(VersionBound.parse(bound).allows(ProductVersion.parse(version)))
                .isEqualTo(allowed);
    }

    @Property(tries = 1000)
    void a_closed_bound_allows_what_the_naive_model_finds_not_greater(
            @ForAll("numbers") List<Integer> bound, @ForAll("numbers") List<Integer> version) {
        boolean allowed = VersionBound.parse(Versions.text(bound)).allows(ProductVersion.parse(Versions.text(version)));
        assertThat(allowed).isEqualTo(Versions.compare(version, bound) <= 0);
    }

    @Property(tries = 1000)
    void an_open_bound_looks_at_its_own_parts_only(
            @ForAll("numbers") List<Integer> bound, @ForAll("numbers") List<Integer> version) {
        List<Integer> compared = version.subList(0, Math.min(bound.size(), version.size()));
        boolean allowed =
                VersionBound.parse(Versions.text(bound) + ".*").allows(ProductVersion.parse(Versions.text(version)));
        assertThat(allowed).isEqualTo(Versions.compare(compared, bound) <= 0);
    }

    @Property(tries = 300)
    void a_bound_allows_its_own_version(@ForAll("numbers") List<Integer> numbers) {
        ProductVersion version = ProductVersion.parse(Versions.text(numbers));
        assertThat(VersionBound.parse(version.text()).allows(version)).isTrue();
        assertThat(VersionBound.parse(version.text() + ".*").allows(version)).isTrue();
    }

    @Property(tries = 1000)
    void any_text_is_a_bound_that_reads_back_or_one_documented_exception(@ForAll("anyText") String text) {
        try {
            VersionBound bound = VersionBound.parse(text);
            assertThat(VersionBound.parse(bound.toString())).isEqualTo(bound);
            assertThat(text).matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,7}(\\.\\*)?");
        } catch (InvalidValueException e) {
            assertThat(text.length() > 64 || !text.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,7}(\\.\\*)?"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", ".*", "11*", "11.*.*", "*.11", "11.*.4", "11-rc1", "11.4+1", "11-rc.*", "11.* "})
    void these_are_no_bounds(String text) {
        assertThatThrownBy(() -> VersionBound.parse(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_refusal_shows_the_whole_text_and_what_a_bound_looks_like() {
        assertThatThrownBy(() -> VersionBound.parse("x.*"))
                .hasMessage("upTo: \"x.*\" is not allowed; allowed is a version such as 11.4, or 11.* for any 11");
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Versions.numbers();
    }

    @Provide
    Arbitrary<String> anyText() {
        return Versions.anyText();
    }
}
