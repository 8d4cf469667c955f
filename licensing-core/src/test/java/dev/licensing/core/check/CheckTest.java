package dev.licensing.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

    @Test
    void every_allowed_symbol_is_taken_and_the_value_given_back() {
        assertThat(Check.identifier("id", SYMBOLS)).isSameAs(SYMBOLS);
    }

    @Property(tries = 2000)
    void no_other_symbol_is_taken(@ForAll char symbol) {
        String identifier = "a" + symbol;
        if (SYMBOLS.indexOf(symbol) >= 0) {
            assertThat(Check.identifier("id", identifier)).isEqualTo(identifier);
        } else {
            assertThatThrownBy(() -> Check.identifier("id", identifier)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "[", "`", "{", "/", ":", ",", " ", "\n", "é"})
    void the_neighbours_of_the_allowed_symbols_are_refused(String symbol) {
        assertThatThrownBy(() -> Check.identifier("id", symbol)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_identifier_has_1_to_100_symbols() {
        assertThat(Check.identifier("id", "x".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> Check.identifier("id", "x".repeat(101))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Check.identifier("licenseId", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("licenseId: \"\" is not allowed; allowed is 1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @Test
    void both_bounds_of_a_range_are_allowed() {
        assertThat(Check.range("days", 0, 0, 90)).isZero();
        assertThat(Check.range("days", 90, 0, 90)).isEqualTo(90);
    }

    @Test
    void a_number_outside_its_range_is_refused_with_the_range() {
        assertThatThrownBy(() -> Check.range("days", -1, 0, 90))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("days: \"-1\" is not allowed; allowed is 0 to 90");
        assertThatThrownBy(() -> Check.range("days", 91, 0, 90))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("days: \"91\" is not allowed; allowed is 0 to 90");
    }

    @Test
    void a_display_name_has_1_to_200_characters() {
        assertThat(Check.displayName("name", "x")).isEqualTo("x");
        assertThat(Check.displayName("name", "x".repeat(200))).hasSize(200);
        assertThatThrownBy(() -> Check.displayName("name", "x".repeat(201))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Check.displayName("slot.name", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "slot.name: \"\" is not allowed; allowed is 1 to 200 characters, not only spaces, no control"
                                + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Development Environment #1", " x ", "Z\u00fcrich", "\u6771\u4eac", "<b>", "~", "\u00a1"})
    void a_display_name_is_free_otherwise(String name) {
        assertThat(Check.displayName("name", name)).isSameAs(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\t", "\u2003", "a\nb", "a\u0000", "\u001fa", "a\u007fb", "a\u009f"})
    void a_display_name_is_not_only_spaces_and_has_no_control_characters(String name) {
        assertThatThrownBy(() -> Check.displayName("name", name))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("name: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-06-01T12:34:56Z"})
    void an_instant_is_in_whole_seconds_of_the_years_0_to_9999(String instant) {
        assertThat(Check.instant("at", Instant.parse(instant))).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-06-01T00:00:00.000000001Z",
                "1969-12-31T23:59:59.999Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void an_instant_that_the_documents_cannot_write_is_refused(String instant) {
        assertThatThrownBy(() -> Check.instant("at", Instant.parse(instant)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("at: \"" + instant
                        + "\" is not allowed; allowed is whole seconds in the years 0000 to 9999, in UTC");
    }

    @Test
    void a_day_is_in_the_years_1_to_9998() {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9_998, 12, 31);
        assertThat(Check.day("day", first)).isSameAs(first);
        assertThat(Check.day("day", last)).isSameAs(last);
        assertThatThrownBy(() -> Check.day("day", first.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("day: \"0000-12-31\" is not allowed; allowed is a day in the years 0001 to 9998");
        assertThatThrownBy(() -> Check.day("day", last.plusDays(1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_is_there_twice_is_refused_wherever_it_is() {
        List<String> once = List.of("a", "b", "c");
        assertThat(Check.distinct("letters", once)).isSameAs(once);
        assertThat(Check.distinct("letters", List.of())).isEmpty();
        for (List<String> twice : List.of(List.of("b", "b"), List.of("b", "a", "b"), List.of("a", "b", "b"))) {
            assertThatThrownBy(() -> Check.distinct("letters", twice))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("letters: \"b\" is not allowed; allowed is each one once");
        }
    }

    @Test
    void what_a_clock_says_is_cut_to_the_nearest_instant_that_documents_can_write() {
        Instant second = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(Check.nearestInstant(second)).isEqualTo(second);
        assertThat(Check.nearestInstant(second.plusNanos(999_999_999))).isEqualTo(second);
        assertThat(Check.nearestInstant(Instant.MIN)).isEqualTo("0000-01-01T00:00:00Z");
        assertThat(Check.nearestInstant(Instant.MAX)).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(Check.nearestInstant(Instant.EPOCH.minusNanos(1))).isEqualTo("1969-12-31T23:59:59Z");
    }

    @Test
    void the_nearest_instant_is_the_whole_second_or_the_first_or_last_that_the_documents_can_write() {
        assertThat(Check.nearestInstant(Instant.parse("2026-06-01T12:34:56.999Z")))
                .hasToString("2026-06-01T12:34:56Z");
        assertThat(Check.nearestInstant(Instant.parse("1969-12-31T23:59:59.5Z")))
                .hasToString("1969-12-31T23:59:59Z");
        assertThat(Check.nearestInstant(Instant.parse("9999-12-31T23:59:59.5Z")))
                .hasToString("9999-12-31T23:59:59Z");
        assertThat(Check.nearestInstant(Instant.MIN)).hasToString("0000-01-01T00:00:00Z");
        assertThat(Check.nearestInstant(Instant.MAX)).hasToString("9999-12-31T23:59:59Z");
    }
}
