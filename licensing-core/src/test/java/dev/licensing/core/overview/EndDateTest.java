package dev.licensing.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Validity;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndDateTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-01T12:00:00Z, 2026-12-31",
        "2028-03-01T12:00:00Z, 2028-02-29",
        "2027-01-01T11:59:59Z, 2026-12-31",
        "2027-01-01T12:00:01Z, 2027-01-01",
        "2027-11-21T20:45:00Z, 2027-11-21"
    })
    void the_end_date_is_the_last_day_that_is_valid_somewhere_on_earth(Instant until, String endDate) {
        assertThat(EndDate.of(new Validity(Licenses.FROM, Optional.of(until), 0, 0)))
                .isEqualTo(endDate);
    }

    @Property(tries = 300)
    void the_page_shows_the_end_date_of_the_subscription(@ForAll @IntRange(min = 0, max = 2_900_000) int day) {
        LocalDate endDate = LocalDate.of(1900, 1, 1).plusDays(day);
        SubscriptionTerm term = SubscriptionTerm.of(LocalDate.of(1900, 1, 1), endDate);
        assertThat(EndDate.of(term.validity())).isEqualTo(endDate.toString());
    }

    @Test
    void a_license_that_never_ends_says_never() {
        assertThat(EndDate.of(new Validity(Licenses.FROM, Optional.empty(), 60, 30)))
                .isEqualTo("Never");
    }
}
