package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.FROM;
import static dev.licensing.core.license.Licenses.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.refusal.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every boundary is half-open: the later state begins exactly at it. */
class StateBoundariesTest {
    private static final Instant NOTICE = UNTIL.minus(Duration.ofDays(60));
    private static final Instant GRACE_UNTIL = UNTIL.plus(Duration.ofDays(30));
    private static final LicenseState ACTIVE = new LicenseState.Active(Optional.of(UNTIL));
    private static final LicenseState EXPIRING = new LicenseState.Expiring(UNTIL);
    private static final LicenseState GRACE =
            new LicenseState.Grace(List.of(new GraceReason(GraceCause.END, GRACE_UNTIL)));

    @Test
    void a_license_becomes_valid_at_its_first_instant() {
        Instant before = FROM.minusSeconds(1);
        assertThat(at(before)).isEqualTo(new LicenseState.NotYetValid(FROM, before));
        assertThat(at(FROM)).isEqualTo(ACTIVE);
    }

    @Test
    void the_end_is_announced_from_the_notice_on() {
        assertThat(at(NOTICE.minusSeconds(1))).isEqualTo(ACTIVE);
        assertThat(at(NOTICE)).isEqualTo(EXPIRING);
    }

    @Test
    void the_grace_begins_at_the_end() {
        assertThat(at(UNTIL.minusSeconds(1))).isEqualTo(EXPIRING);
        assertThat(at(UNTIL)).isEqualTo(GRACE);
    }

    @Test
    void a_license_expires_at_the_end_of_its_grace() {
        assertThat(at(GRACE_UNTIL.minusSeconds(1))).isEqualTo(GRACE);
        assertThat(at(GRACE_UNTIL)).isEqualTo(new LicenseState.Expired(GRACE_UNTIL, GRACE_UNTIL));
    }

    @Test
    void without_notice_a_license_is_active_to_its_last_second() {
        Validity validity = new Validity(FROM, Optional.of(UNTIL), 0, 30);
        assertThat(at(validity, UNTIL.minusSeconds(1))).isEqualTo(ACTIVE);
        assertThat(at(validity, UNTIL)).isEqualTo(GRACE);
    }

    @Test
    void without_grace_a_license_expires_at_its_end() {
        Validity validity = new Validity(FROM, Optional.of(UNTIL), 60, 0);
        assertThat(at(validity, UNTIL.minusSeconds(1))).isEqualTo(EXPIRING);
        assertThat(at(validity, UNTIL)).isEqualTo(new LicenseState.Expired(UNTIL, UNTIL));
    }

    @Test
    void a_notice_longer_than_the_term_begins_with_it() {
        Validity validity = new Validity(FROM, Optional.of(FROM.plusSeconds(10)), 1, 0);
        assertThat(at(validity, FROM.minusSeconds(1))).isInstanceOf(LicenseState.NotYetValid.class);
        assertThat(at(validity, FROM)).isEqualTo(new LicenseState.Expiring(FROM.plusSeconds(10)));
    }

    @Test
    void a_perpetual_license_becomes_valid_and_stays_active() {
        Validity validity = new Validity(FROM, Optional.empty(), 60, 30);
        assertThat(at(validity, FROM.minusSeconds(1))).isInstanceOf(LicenseState.NotYetValid.class);
        assertThat(at(validity, FROM)).isEqualTo(new LicenseState.Active(Optional.empty()));
        assertThat(at(validity, Instant.MAX)).isEqualTo(new LicenseState.Active(Optional.empty()));
    }

    @Test
    void active_expiring_and_grace_are_usable_the_others_are_not() {
        assertThat(ACTIVE.isUsable()).isTrue();
        assertThat(EXPIRING.isUsable()).isTrue();
        assertThat(GRACE.isUsable()).isTrue();
        assertThat(at(FROM.minusSeconds(1)).isUsable()).isFalse();
        assertThat(at(GRACE_UNTIL).isUsable()).isFalse();
        assertThat(new LicenseState.NotInstalled(Optional.empty()).isUsable()).isFalse();
        assertThat(new LicenseState.Refused(Samples.refusal(RefusalCode.WRONG_PRODUCT)).isUsable())
                .isFalse();
    }

    @Test
    void states_and_causes_have_stable_names() {
        assertThat(List.of(at(FROM.minusSeconds(1)), ACTIVE, EXPIRING, GRACE, at(GRACE_UNTIL)))
                .extracting(LicenseState::name)
                .containsExactly("NotYetValid", "Active", "Expiring", "Grace", "Expired");
        assertThat(new LicenseState.Refused(Samples.refusal(RefusalCode.WRONG_PRODUCT)).name())
                .isEqualTo("Refused");
        assertThat(new LicenseState.NotInstalled(Optional.empty()).name()).isEqualTo("NotInstalled");
        assertThat(GraceCause.values()).extracting(GraceCause::id).containsExactly("end", "hardware", "clock", "lease");
    }

    @Test
    void a_grace_names_each_cause_once_and_in_order() {
        GraceReason end = new GraceReason(GraceCause.END, UNTIL);
        GraceReason lease = new GraceReason(GraceCause.LEASE, UNTIL);
        assertThat(new LicenseState.Grace(List.of(end, lease)).reasons()).containsExactly(end, lease);
        assertThatThrownBy(() -> new LicenseState.Grace(List.of(lease, end)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("grace.reasons: \"end\" is not allowed;"
                        + " allowed is each cause once, in the order end, hardware, clock, lease");
        assertThatThrownBy(() -> new LicenseState.Grace(List.of(end, end))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new LicenseState.Grace(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("grace.reasons: \"0\" is not allowed; allowed is 1 to 4");
    }

    private static LicenseState at(Instant now) {
        return at(Licenses.VALIDITY, now);
    }

    private static LicenseState at(Validity validity, Instant now) {
        License license = Licenses.withValidity(validity);
        return LicenseAssessment.of(license, Servers.SAME, now, AssessmentFacts.NONE)
                .state();
    }
}
