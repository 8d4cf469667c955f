package dev.licensing.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01T00:00:00Z, 2026-04-01T00:00:00Z",
        "2026-Q2, 2026-04-01T00:00:00Z, 2026-07-01T00:00:00Z",
        "2026-Q3, 2026-07-01T00:00:00Z, 2026-10-01T00:00:00Z",
        "2026-Q4, 2026-10-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void a_quarter_is_three_calendar_months_in_utc(String text, Instant from, Instant untilExclusive) {
        Quarter quarter = Quarter.parse(text);
        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.untilExclusive()).isEqualTo(untilExclusive);
        assertThat(Quarter.of(from)).isEqualTo(quarter);
        assertThat(Quarter.of(untilExclusive.minusNanos(1))).isEqualTo(quarter);
        assertThat(Quarter.of(untilExclusive)).isEqualTo(quarter.next());
    }

    @Property
    void a_quarter_reads_back_from_its_text(@ForAll("quarters") Quarter quarter) {
        assertThat(Quarter.parse(quarter.toString())).isEqualTo(quarter);
    }

    @Test
    void a_year_is_written_with_4_digits() {
        assertThat(new Quarter(7, 3)).hasToString("0007-Q3");
        assertThat(new Quarter(2026, 2)).hasToString("2026-Q2");
    }

    @Property
    void every_instant_of_the_years_0_to_9999_is_in_its_quarter(@ForAll("seconds") long second) {
        Instant at = Instant.ofEpochSecond(second);
        Quarter quarter = Quarter.of(at);
        assertThat(at).isAfterOrEqualTo(quarter.from()).isBefore(quarter.untilExclusive());
    }

    @Property
    void the_next_quarter_begins_where_one_ends_and_leads_back(@ForAll("quarters") Quarter quarter) {
        if (!quarter.equals(new Quarter(9999, 4))) {
            assertThat(quarter.next().from()).isEqualTo(quarter.untilExclusive());
            assertThat(quarter.next().previous()).isEqualTo(quarter);
        }
    }

    @Property
    void any_text_is_a_quarter_or_one_documented_exception(@ForAll("texts") String text) {
        try {
            assertThat(Quarter.parse(text)).hasToString(text);
        } catch (InvalidValueException e) {
            assertThat(e.field()).isEqualTo("quarter");
            assertThat(text).doesNotMatch("[0-9]{4}-Q[1-4]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-Q0",
                "2026-Q5",
                "2026-q2",
                "2026Q2",
                "2026-Q22",
                "226-Q2",
                "02026-Q2",
                "-026-Q2",
                "+026-Q2",
                "20a6-Q2",
                "2026-Qx",
                "2026/Q2",
                "\u0662026-Q2",
                "2026-Q\u0662",
                "2026-P2",
                "202:-Q2",
                "2-26-Q2"
            })
    void a_text_that_is_no_quarter_is_refused(String text) {
        assertThatThrownBy(() -> Quarter.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("quarter: \"" + InvalidValueException.printable(text)
                        + "\" is not allowed; allowed is a year of 4 digits, -Q, and 1 to 4, such as 2026-Q2");
    }

    @Test
    void a_quarter_is_1_to_4_of_the_years_0_to_9999() {
        assertRefused("quarter.number: \"0\" is not allowed; allowed is 1 to 4", 2026, 0);
        assertRefused("quarter.number: \"5\" is not allowed; allowed is 1 to 4", 2026, 5);
        assertRefused("quarter.year: \"-1\" is not allowed; allowed is 0 to 9999", -1, 1);
        assertRefused("quarter.year: \"10000\" is not allowed; allowed is 0 to 9999", 10_000, 1);
        assertThatThrownBy(() -> new Quarter(9999, 4).next()).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Quarter(0, 1).previous()).isInstanceOf(InvalidValueException.class);
        for (Instant at : List.of(Instant.MAX, Instant.MIN)) {
            assertThatThrownBy(() -> Quarter.of(at))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageEndingWith("whole seconds in the years 0000 to 9999, in UTC");
        }
    }

    @Provide
    Arbitrary<Quarter> quarters() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(1, 4))
                .as(Quarter::new);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings().withChars("0123456789-Q").ofLength(7),
                quarters().map(Quarter::toString));
    }

    private static void assertRefused(String message, int year, int number) {
        assertThatThrownBy(() -> new Quarter(year, number))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }
}
