package dev.licensing.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import dev.licensing.core.license.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTermTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final SubscriptionTerm YEAR = SubscriptionTerm.of(FIRST, LocalDate.parse("2026-12-31"));
    private static final Instant BEGIN = Instant.parse("2025-12-31T10:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T12:00:00Z");

    @Test
    void the_end_date_is_the_last_valid_day_and_ends_with_it_everywhere_on_earth() {
        assertThat(YEAR.validity()).isEqualTo(new Validity(BEGIN, Optional.of(END), 60, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, 2028-02-29, 2028-02-28T10:00:00Z, 2028-03-01T12:00:00Z",
        "2028-03-01, 2028-02-28, 2028-02-29T10:00:00Z, 2028-02-29T12:00:00Z",
        "2027-03-01, 2027-02-28, 2027-02-28T10:00:00Z, 2027-03-01T12:00:00Z",
        "2027-01-01, 2027-12-31, 2026-12-31T10:00:00Z, 2028-01-01T12:00:00Z",
        "2026-01-02, 2026-12-30, 2026-01-01T10:00:00Z, 2026-12-31T12:00:00Z"
    })
    void days_begin_and_end_across_leap_days_and_years(
            LocalDate firstDay, LocalDate endDate, Instant from, Instant untilExclusive) {
        assertThat(SubscriptionTerm.never(firstDay).validity().from()).isEqualTo(from);
        assertThat(SubscriptionTerm.of(LocalDate.parse("2026-01-01"), endDate)
                        .validity()
                        .untilExclusive())
                .contains(untilExclusive);
    }

    @Property
    void every_day_of_the_term_is_valid_everywhere_on_earth_and_no_other_second_is(
            @ForAll("days") LocalDate firstDay, @ForAll @IntRange(max = 1_000) int more) {
        SubscriptionTerm term = SubscriptionTerm.of(firstDay, firstDay.plusDays(more));
        Instant first = firstDay.atStartOfDay(ZoneOffset.ofHours(14)).toInstant();
        Instant last = firstDay.plusDays(more + 1L)
                .atStartOfDay(ZoneOffset.ofHours(-12))
                .toInstant();
        assertThat(term.validity().from()).isEqualTo(first);
        assertThat(term.validity().untilExclusive()).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 0", // two days of 24 hours and two hours
        "2026-01-02, 0",
        "2026-01-03, 1", // four days
        "2026-01-06, 1",
        "2026-01-07, 2",
        "2026-08-26, 59", // 239 days
        "2026-08-27, 60",
        "2026-12-31, 60",
        "2036-12-31, 60"
    })
    void the_notice_is_60_days_or_a_quarter_of_the_term_rounded_down(LocalDate endDate, int noticeDays) {
        assertThat(SubscriptionTerm.of(FIRST, endDate).validity().noticeDays()).isEqualTo(noticeDays);
    }

    @Property
    void a_short_trial_is_not_born_expiring(@ForAll("days") LocalDate firstDay, @ForAll @IntRange(max = 300) int more) {
        Validity validity =
                SubscriptionTerm.of(firstDay, firstDay.plusDays(more)).validity();
        Duration term =
                Duration.between(validity.from(), validity.untilExclusive().orElseThrow());
        Duration unannounced =
                Duration.between(validity.from(), validity.noticeFrom().orElseThrow());
        assertThat(unannounced).isGreaterThanOrEqualTo(term.multipliedBy(3).dividedBy(4));
        assertThat(validity.noticeDays()).isEqualTo((int) Math.min(60, term.toDays() / 4));
    }

    @Test
    void a_subscription_without_an_end_date_never_ends() {
        assertThat(SubscriptionTerm.never(FIRST).validity()).isEqualTo(new Validity(BEGIN, Optional.empty(), 60, 30));
        assertThat(SubscriptionTerm.never(FIRST)).hasToString("Never");
        assertThat(YEAR).hasToString("2026-12-31");
    }

    @Test
    void a_subscription_may_last_one_day_and_does_not_end_before_it_begins() {
        assertThat(SubscriptionTerm.of(FIRST, FIRST).endDate()).contains(FIRST);
        assertThatThrownBy(() -> SubscriptionTerm.of(FIRST, FIRST.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("endDate: \"2025-12-31\" is not allowed; allowed is 2026-01-01 or later, or Never");
    }

    @Property(tries = 2_000)
    void any_two_days_are_a_term_that_documents_can_write_or_the_one_exception(
            @ForAll("anyDays") LocalDate firstDay, @ForAll("anyDays") LocalDate endDate) {
        try {
            Validity validity = SubscriptionTerm.of(firstDay, endDate).validity();
            Check.instant("from", validity.from());
            Check.instant("until", validity.untilExclusive().orElseThrow());
            Check.instant("graceUntil", validity.graceUntilExclusive().orElseThrow());
        } catch (InvalidValueException refusal) {
            assertThat(refusal.field()).isIn("firstDay", "endDate");
            assertThat(firstDay.isAfter(endDate) || firstDay.getYear() < 1 || endDate.getYear() > 9_998)
                    .isTrue();
        }
    }

    @Test
    void the_first_and_the_last_possible_days_make_a_term_and_their_neighbours_none() {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9_998, 12, 31);
        assertThat(SubscriptionTerm.of(first, last).validity().untilExclusive())
                .contains(Instant.parse("9999-01-01T12:00:00Z"));
        assertThatThrownBy(() -> SubscriptionTerm.never(first.minusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("firstDay: \"0000-12-31\" is not allowed; allowed is a day in the years 0001 to 9998");
        assertThatThrownBy(() -> SubscriptionTerm.of(first, last.plusDays(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("endDate: \"9999-01-01\" is not allowed; allowed is a day in the years 0001 to 9998");
    }

    @Test
    void a_replacement_ends_at_its_own_end_without_grace() {
        Instant end = Instant.parse("2026-06-15T00:00:00Z");
        Validity replacement = new Validity(BEGIN, Optional.of(end), 41, 0);
        assertThat(YEAR.validityUntil(end)).isEqualTo(replacement);
        assertThat(SubscriptionTerm.never(FIRST).validityUntil(end)).isEqualTo(replacement);
        assertThat(YEAR.validityUntil(END)).isEqualTo(new Validity(BEGIN, Optional.of(END), 60, 0));
    }

    @Test
    void a_replacement_that_would_outlive_the_subscription_ends_with_it_and_its_grace_at_its_own_end() {
        assertThat(YEAR.validityUntil(END.plus(Duration.ofDays(14))))
                .isEqualTo(new Validity(BEGIN, Optional.of(END), 60, 14));
        assertThat(YEAR.validityUntil(END.plus(Duration.ofDays(8)).minusSeconds(1)))
                .isEqualTo(new Validity(BEGIN, Optional.of(END), 60, 7));
        assertThat(YEAR.validityUntil(END.plus(Duration.ofDays(31)))).isEqualTo(YEAR.validity());
    }

    @Test
    void a_replacement_cannot_end_before_the_subscription_begins() {
        assertThatThrownBy(() -> YEAR.validityUntil(BEGIN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("validity.until: \"2025-12-31T10:00:00Z\" is not allowed");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return daysBetween(LocalDate.of(1, 1, 1), LocalDate.of(9_990, 1, 1));
    }

    @Provide
    Arbitrary<LocalDate> anyDays() {
        return Arbitraries.oneOf(
                daysBetween(LocalDate.MIN, LocalDate.MAX),
                daysBetween(LocalDate.of(0, 12, 1), LocalDate.of(1, 2, 1)),
                daysBetween(LocalDate.of(9_998, 12, 1), LocalDate.of(9_999, 2, 1)),
                daysBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)));
    }

    private static Arbitrary<LocalDate> daysBetween(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
