package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries are instants in UTC and days are 24 hours: no calendar and no time zone moves them. */
class CalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2028-02-29T12:00:00Z, 1, 2028-02-28T12:00:00Z, 2028-03-01T12:00:00Z",
        "2028-03-01T12:00:00Z, 1, 2028-02-29T12:00:00Z, 2028-03-02T12:00:00Z",
        "2027-03-01T12:00:00Z, 1, 2027-02-28T12:00:00Z, 2027-03-02T12:00:00Z",
        "2028-02-15T12:00:00Z, 30, 2028-01-16T12:00:00Z, 2028-03-16T12:00:00Z",
        "2027-12-31T12:00:00Z, 60, 2027-11-01T12:00:00Z, 2028-02-29T12:00:00Z"
    })
    void notice_and_grace_go_over_leap_days_and_new_years_by_24_hours_a_day(
            Instant until, int days, Instant notice, Instant graceUntil) {
        assertBoundaries(until, days, notice, graceUntil);
    }

    /** The clocks of New York change on 2027-03-14 and 2027-11-07, those of Berlin on 2027-03-28 and 2027-10-31. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14T12:00:00Z, 2027-03-13T12:00:00Z, 2027-03-15T12:00:00Z",
        "America/New_York, 2027-11-07T12:00:00Z, 2027-11-06T12:00:00Z, 2027-11-08T12:00:00Z",
        "Europe/Berlin, 2027-03-28T12:00:00Z, 2027-03-27T12:00:00Z, 2027-03-29T12:00:00Z",
        "Europe/Berlin, 2027-10-31T12:00:00Z, 2027-10-30T12:00:00Z, 2027-11-01T12:00:00Z"
    })
    void a_change_to_or_from_summer_time_moves_no_boundary(
            String zone, Instant until, Instant notice, Instant graceUntil) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        try {
            assertBoundaries(until, 1, notice, graceUntil);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_first_and_the_last_instant_that_a_license_can_write_have_notice_and_grace_too() {
        Instant first = Instant.parse("0000-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59Z");
        Validity early = new Validity(first, Optional.of(first.plusSeconds(1)), 3650, 3650);
        assertThat(early.noticeFrom()).contains(Instant.parse("-0010-01-03T00:00:01Z"));
        Validity late = new Validity(first, Optional.of(last), 3650, 3650);
        assertThat(late.graceUntilExclusive()).contains(Instant.parse("+10009-12-28T23:59:59Z"));
        assertThat(state(late, Instant.MAX)).isEqualTo("Grace");
        assertThat(state(early, Instant.MIN)).isEqualTo("Expiring");
    }

    private static void assertBoundaries(Instant until, int days, Instant notice, Instant graceUntil) {
        Validity validity = new Validity(Licenses.FROM, Optional.of(until), days, days);
        assertThat(state(validity, notice.minusSeconds(1))).isEqualTo("Active");
        assertThat(state(validity, notice)).isEqualTo("Expiring");
        assertThat(state(validity, until.minusSeconds(1))).isEqualTo("Expiring");
        assertThat(state(validity, until.minusNanos(1))).isEqualTo("Expiring");
        assertThat(state(validity, until)).isEqualTo("Grace");
        assertThat(state(validity, graceUntil.minusSeconds(1))).isEqualTo("Grace");
        assertThat(state(validity, graceUntil)).isEqualTo("Expired");
    }

    private static String state(Validity validity, Instant now) {
        License license = Licenses.withValidity(validity);
        return LicenseAssessment.of(license, Servers.SAME, now, AssessmentFacts.NONE)
                .state()
                .name();
    }
}
