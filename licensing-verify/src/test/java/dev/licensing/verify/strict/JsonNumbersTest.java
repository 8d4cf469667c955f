package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumbersTest {
    private static final long LARGEST = 9_999_999_999_999_999L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "0.5",
                "1e3",
                "1E3",
                "0e0",
                "1e-1",
                "01",
                "00",
                "-01",
                "+1",
                "-0",
                "-",
                "--1",
                "- 1",
                ".5",
                "1.",
                "0x1F",
                "1_000",
                "1,000",
                "NaN",
                "Infinity",
                "-Infinity",
                "1d",
                "1L",
                "12345678901234567",
                "10000000000000000",
                "-10000000000000000",
                "99999999999999999999999999",
                "\u0661",
                "\uFF11",
                "1\u0661",
                "\u00B2"
            })
    void numbers_of_another_form_are_refused(String text) {
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", text)).field())
                .isEqualTo("payload");
        Refusals.malformed(() -> StrictJson.parse("payload", "{\"n\":" + text + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "01", "-0", "12345678901234567"})
    void a_refusal_says_what_numbers_are(String text) {
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", text)).allowed())
                .isEqualTo("a value; numbers are whole and have at most 16 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "-1, -1",
        "10, 10",
        "9999999999999999, 9999999999999999",
        "-9999999999999999, -9999999999999999"
    })
    void numbers_of_the_form_are_read(String text, long number) throws RefusedException {
        assertThat(StrictJson.parse("payload", text)).isEqualTo(new Json.Whole(number));
    }

    @Property
    void every_number_of_at_most_16_digits_reads_back(@ForAll @LongRange(min = -LARGEST, max = LARGEST) long number)
            throws RefusedException {
        assertThat(StrictJson.parse("payload", Long.toString(number))).isEqualTo(new Json.Whole(number));
    }

    @Property
    void no_number_of_more_digits_is_read(@ForAll @LongRange(min = LARGEST + 1) long number) {
        Refusals.malformed(() -> StrictJson.parse("payload", Long.toString(number)));
        Refusals.malformed(() -> StrictJson.parse("payload", Long.toString(-number)));
    }
}
