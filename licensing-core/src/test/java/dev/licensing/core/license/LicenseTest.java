package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.PlatformClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LicenseTest {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final Instant FROM = Licenses.FROM;

    @Test
    void a_revision_is_at_least_1_and_has_at_most_16_digits() {
        assertThat(with(1, "acme", 0).revision()).isEqualTo(1);
        assertThat(with(LARGEST, "acme", 0).revision()).isEqualTo(LARGEST);
        assertRefused(() -> with(0, "acme", 0), "revision: \"0\" is not allowed; allowed is 1 to 9999999999999999");
        assertThatThrownBy(() -> with(LARGEST + 1, "acme", 0)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_minimum_trust_version_is_at_least_0_and_has_at_most_16_digits() {
        assertThat(with(1, "acme", LARGEST).minimumTrustVersion()).isEqualTo(LARGEST);
        assertRefused(
                () -> with(1, "acme", -1),
                "minimumTrustVersion: \"-1\" is not allowed; allowed is 0 to 9999999999999999");
        assertThatThrownBy(() -> with(1, "acme", LARGEST + 1)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_product_is_an_identifier() {
        assertRefused(
                () -> with(1, "Acme Platform", 0),
                "product: \"Acme Platform\" is not allowed; allowed is 1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @Property(tries = 300)
    void any_text_is_a_license_id_that_reads_back_or_one_documented_exception(@ForAll String text) {
        try {
            assertThat(LicenseId.parse(LicenseId.parse(text).toString())).isEqualTo(new LicenseId(text));
        } catch (InvalidValueException e) {
            assertThat(e.field()).isEqualTo("licenseId");
            assertThat(text).doesNotMatch("[A-Za-z0-9._-]{1,100}");
        }
    }

    @Test
    void a_license_id_reads_back_from_its_text() {
        assertThat(LicenseId.parse("A-z_0.9").toString()).isEqualTo("A-z_0.9");
    }

    @Test
    void days_of_notice_and_grace_are_0_to_3650() {
        assertThat(validity(0, 3650).graceDays()).isEqualTo(3650);
        assertThat(validity(3650, 0).noticeDays()).isEqualTo(3650);
        assertRefused(() -> validity(-1, 0), "validity.noticeDays: \"-1\" is not allowed; allowed is 0 to 3650");
        assertRefused(() -> validity(3651, 0), "validity.noticeDays: \"3651\" is not allowed; allowed is 0 to 3650");
        assertRefused(() -> validity(0, -1), "validity.graceDays: \"-1\" is not allowed; allowed is 0 to 3650");
        assertRefused(() -> validity(0, 3651), "validity.graceDays: \"3651\" is not allowed; allowed is 0 to 3650");
    }

    @Test
    void a_license_ends_after_it_starts() {
        assertThat(new Validity(FROM, Optional.of(FROM.plusSeconds(1)), 0, 0).untilExclusive())
                .isPresent();
        assertRefused(
                () -> new Validity(FROM, Optional.of(FROM), 0, 0),
                "validity.until: \"2026-01-01T00:00:00Z\" is not allowed;"
                        + " allowed is an instant after validity.from, or null");
        assertThatThrownBy(() -> new Validity(FROM, Optional.of(FROM.minusSeconds(1)), 0, 0))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void every_instant_is_a_whole_second_that_the_file_can_write() {
        Instant fraction = FROM.plusNanos(1);
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        String bounds = " is not allowed; allowed is whole seconds in the years 0000 to 9999, in UTC";
        assertRefused(
                () -> new Validity(fraction, Optional.empty(), 0, 0),
                "validity.from: \"2026-01-01T00:00:00.000000001Z\"" + bounds);
        assertRefused(
                () -> new Validity(FROM, Optional.of(late), 0, 0),
                "validity.until: \"+10000-01-01T00:00:00Z\"" + bounds);
        assertRefused(() -> Licenses.issuedAt(late), "issuedAt: \"+10000-01-01T00:00:00Z\"" + bounds);
        assertRefused(
                () -> new HardwareSighting(true, Optional.of(fraction)),
                "sighting.graceSince: \"2026-01-01T00:00:00.000000001Z\"" + bounds);
        assertRefused(
                () -> AssessmentFacts.NONE.withTrustNextUpdate(fraction),
                "trust.nextUpdate: \"2026-01-01T00:00:00.000000001Z\"" + bounds);
    }

    @Test
    void notice_and_grace_are_counted_in_days_of_24_hours_from_the_end() {
        Instant until = Licenses.UNTIL;
        Validity validity = new Validity(FROM, Optional.of(until), 2, 3);
        assertThat(validity.noticeFrom()).contains(until.minus(Duration.ofDays(2)));
        assertThat(validity.graceUntilExclusive()).contains(until.plus(Duration.ofDays(3)));
    }

    @Test
    void a_perpetual_license_has_neither_notice_nor_grace() {
        Validity validity = new Validity(FROM, Optional.empty(), 60, 30);
        assertThat(validity.noticeFrom()).isEmpty();
        assertThat(validity.graceUntilExclusive()).isEmpty();
    }

    @Test
    void a_license_for_fewer_controllers_says_the_same_of_everything_else() {
        License standard = Licenses.STANDARD;
        Controller standby = new Controller(Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER), Optional.empty());
        License reduced = standard.withControllers(List.of(standby));
        assertThat(reduced.environment().controllers()).containsExactly(standby);
        assertThat(reduced).isNotEqualTo(standard);
        assertThat(reduced.withControllers(standard.environment().controllers()))
                .isEqualTo(standard);
        assertRefused(
                () -> standard.withControllers(List.of()),
                "environment.controllers: \"0\" is not allowed; allowed is 1 to 16");
    }

    private static Validity validity(int noticeDays, int graceDays) {
        return new Validity(FROM, Optional.empty(), noticeDays, graceDays);
    }

    private static License with(long revision, String product, long minimumTrustVersion) {
        License standard = Licenses.STANDARD;
        return new License(
                standard.licenseId(),
                revision,
                product,
                standard.issuedAt(),
                minimumTrustVersion,
                standard.organization(),
                standard.infrastructure(),
                standard.edition(),
                standard.activationCode(),
                standard.environment(),
                standard.validity(),
                standard.support(),
                standard.features());
    }

    private static void assertRefused(ThrowingCallable attempt, String message) {
        assertThatThrownBy(attempt).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }
}
