package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictInstantTest {
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_9999_ENDS = 253_402_300_799L;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T20:60:00Z",
                "2026-11-21T20:45:60Z",
                "2016-12-31T23:59:60Z",
                "2026-11-21T20:45:00+00:00",
                "2026-11-21T20:45:00+01:00",
                "2026-11-21T20:45:00-00:00",
                "2026-11-21T20:45:00",
                "2026-11-21t20:45:00z",
                "2026-11-21t20:45:00Z",
                "2026-11-21T20:45:00z",
                "2026-11-21 20:45:00Z",
                "2026-11-21T20:45:00.0Z",
                "2026-11-21T20:45:00.123456789Z",
                "2026-11-21T20:45:00,5Z",
                "2026-11-21T20:45Z",
                "2026-11-21T204500Z",
                "2026-11-21",
                "20261121T204500Z",
                "2026-02-29T00:00:00Z",
                "2100-02-29T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-32T00:00:00Z",
                "2026-W47-6T20:45:00Z",
                " 2026-11-21T20:45:00Z",
                "2026-11-21T20:45:00Z ",
                "2026-11-21T20:45:00Z\n",
                "",
                "now",
                "1795293900",
                "\u0662\u0660\u0662\u0666-11-21T20:45:00Z",
                "\uff12026-11-21T20:45:00Z",
                "2026\u201011\u201021T20:45:00Z",
                "2026-1-1T00:00:00ZZZ"
            })
    void instants_of_another_form_or_that_do_not_exist_are_refused(String text) {
        assertThat(Refusals.malformed(() -> StrictInstant.parse("payload.issuedAt", text))
                        .field())
                .isEqualTo("payload.issuedAt");
    }

    @Property
    void every_second_of_four_digit_years_reads_back(
            @ForAll @LongRange(min = YEAR_0, max = YEAR_9999_ENDS) long seconds) throws RefusedException {
        Instant instant = Instant.ofEpochSecond(seconds);
        assertThat(StrictInstant.parse("x", instant.toString())).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-29T23:59:59Z", "2000-02-29T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z"})
    void leap_days_and_the_first_and_last_second_exist(String text) throws RefusedException {
        assertThat(StrictInstant.parse("x", text)).isEqualTo(Instant.parse(text));
    }
}
