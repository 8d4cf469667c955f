package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static dev.licensing.core.license.Licenses.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refusing is for what the vendor signed, not for what a clock did. */
class ClockTest {
    private static final Instant BUILT = Instant.parse("2025-11-01T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WAIT = Duration.ofHours(6);
    private static final Instant JUMPED = Instant.parse("2038-01-19T03:14:08Z");
    private static final GraceReason CLOCK = new GraceReason(GraceCause.CLOCK, JUMPED.plus(WAIT));

    @Test
    void a_clock_more_than_a_day_behind_is_reported_and_changes_no_state() {
        assertThat(findings(NOW.minus(DAY))).isEmpty();
        Instant behind = NOW.minus(DAY).minusSeconds(1);
        assertThat(findings(behind))
                .containsExactly(new Finding(FindingCode.CLOCK_BEHIND, new Evidence.Time(NOW, behind)));
        assertThat(Explanation.of(findings(behind).get(0)))
                .isEqualTo(new Explanation(
                        "The server's clock shows 2026-05-30T23:59:59Z, more than a day before 2026-06-01T00:00:00Z, which"
                                + " has passed already.",
                        "Set the server's clock."));
    }

    @Test
    void a_clock_before_the_build_of_the_product_was_never_set_and_is_not_called_behind() {
        assertThat(findings(BUILT)).extracting(Finding::code).containsExactly(FindingCode.CLOCK_BEHIND);
        Instant unset = BUILT.minusSeconds(1);
        assertThat(findings(unset))
                .containsExactly(new Finding(FindingCode.CLOCK_UNSET, new Evidence.Time(BUILT, unset)));
        assertThat(Explanation.of(findings(unset).get(0)).words())
                .isEqualTo("The server's clock was never set: it shows 2025-10-31T23:59:59Z, and this product was built"
                        + " at 2025-11-01T00:00:00Z.");
    }

    @Test
    void a_wrong_clock_makes_no_state_better_or_worse() {
        for (Instant now = Licenses.FROM.minus(DAY);
                now.isBefore(UNTIL.plus(Duration.ofDays(60)));
                now = now.plus(Duration.ofDays(7))) {
            LicenseState plain = assess(now, Servers.SAME, AssessmentFacts.NONE).state();
            for (Instant wall : List.of(Instant.EPOCH, BUILT, now.minus(DAY), now)) {
                assertThat(assess(now, Servers.SAME, clock(ClockFacts.of(wall, BUILT)))
                                .state())
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void expired_by_an_unconfirmed_clock_alone_shows_as_grace_until_it_is_confirmed() {
        LicenseStatus status = assess(JUMPED, Servers.SAME, jumped(NOW));
        assertThat(status.state()).isEqualTo(new LicenseState.Grace(List.of(CLOCK)));
        assertThat(status.state().explanation())
                .isEqualTo(new Explanation(
                        "By the server's clock, which has jumped ahead and is not confirmed yet, the license is over;"
                                + " everything keeps working until 2038-01-19T09:14:08Z.",
                        "If the server's clock is wrong, set it; if it is right, download and install a newer license"
                                + " file."));
        assertThat(status.findings())
                .containsExactly(new Finding(FindingCode.CLOCK_AHEAD, new Evidence.Time(NOW, JUMPED)));
        assertThat(Explanation.of(status.findings().get(0)))
                .isEqualTo(new Explanation(
                        "The server's clock has jumped ahead from 2026-06-01T00:00:00Z to 2038-01-19T03:14:08Z; until the"
                                + " server has run for long enough, nothing ends by that.",
                        "If 2038-01-19T03:14:08Z is wrong, set the server's clock."));
    }

    @Test
    void expired_by_a_confirmed_clock_is_expired() {
        assertThat(assess(JUMPED, Servers.SAME, clock(ClockFacts.of(JUMPED, BUILT)))
                        .state())
                .isInstanceOf(LicenseState.Expired.class);
    }

    @Test
    void what_has_expired_without_the_jump_is_expired_with_it() {
        Instant expired = UNTIL.plus(Duration.ofDays(30));
        assertThat(assess(JUMPED, Servers.SAME, jumped(expired)).state())
                .isEqualTo(new LicenseState.Expired(expired, JUMPED));
        assertThat(assess(JUMPED, Servers.SAME, jumped(expired.minusSeconds(1))).state())
                .isEqualTo(new LicenseState.Grace(List.of(new GraceReason(GraceCause.END, expired), CLOCK)));
    }

    @Test
    void a_jump_within_the_validity_is_reported_and_changes_no_state() {
        Instant later = NOW.plus(Duration.ofDays(30));
        ClockFacts clock = ClockFacts.of(later, BUILT).withJump(new JumpAhead(NOW, WAIT));
        LicenseStatus status = assess(later, Servers.SAME, clock(clock));
        assertThat(status.state()).isEqualTo(new LicenseState.Active(Optional.of(UNTIL)));
        assertThat(status.findings()).extracting(Finding::code).containsExactly(FindingCode.CLOCK_AHEAD);
    }

    @Test
    void a_clock_that_nobody_has_seen_jump_is_accused_only_where_something_would_end_by_it() {
        Instant later = NOW.plus(Duration.ofDays(30));
        ClockFacts within = ClockFacts.of(later, BUILT).withJump(new JumpAhead(NOW, WAIT, false));
        assertThat(assess(later, Servers.SAME, clock(within)).findings()).isEmpty();
        assertThat(LicenseAssessment.notInstalled(Servers.SAME, clock(within)).findings())
                .isEmpty();
        ClockFacts past = ClockFacts.of(JUMPED, BUILT).withJump(new JumpAhead(NOW, WAIT, false));
        LicenseStatus status = assess(JUMPED, Servers.SAME, clock(past));
        assertThat(status.state()).isEqualTo(new LicenseState.Grace(List.of(CLOCK)));
        assertThat(status.findings()).extracting(Finding::code).containsExactly(FindingCode.CLOCK_AHEAD);
    }

    @Test
    void a_grace_of_another_cause_accuses_no_clock() {
        Instant later = UNTIL.plus(DAY);
        ClockFacts clock = ClockFacts.of(later, BUILT).withJump(new JumpAhead(NOW, WAIT, false));
        LicenseStatus status = assess(later, Servers.SAME, clock(clock));
        assertThat(status.state()).isInstanceOf(LicenseState.Grace.class);
        assertThat(status.findings()).isEmpty();
    }

    @Test
    void a_license_that_is_not_valid_yet_is_not_made_usable_by_a_jump_past_its_end() {
        Instant early = Licenses.FROM.minusSeconds(1);
        assertThat(assess(JUMPED, Servers.SAME, jumped(early)).state().isUsable())
                .isFalse();
    }

    @Test
    void another_server_stays_another_server_whatever_the_clock_did() {
        Fingerprint other = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
        assertThat(assess(JUMPED, other, jumped(NOW)).state()).isInstanceOf(LicenseState.Refused.class);
    }

    @Test
    void a_grace_for_hardware_that_an_unconfirmed_clock_ended_goes_on() {
        Fingerprint changed = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_BOARD);
        HardwareSighting seen = new HardwareSighting(true, Optional.of(NOW.minus(DAY)));
        License perpetual = Licenses.withValidity(new Validity(Licenses.FROM, Optional.empty(), 0, 0));
        LicenseStatus status =
                LicenseAssessment.of(perpetual, changed, JUMPED, jumped(NOW).withSighting(seen));
        assertThat(status.state())
                .isEqualTo(new LicenseState.Grace(List.of(
                        new GraceReason(GraceCause.HARDWARE, NOW.minus(DAY).plus(Duration.ofDays(30))), CLOCK)));
        assertThat(status.sighting()).isEqualTo(seen);
        assertThat(status.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.HARDWARE_DRIFT, FindingCode.CLOCK_AHEAD);
    }

    @Test
    void what_was_first_seen_by_an_unconfirmed_clock_is_handed_on_as_it_was_seen() {
        Fingerprint changed = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_BOARD);
        HardwareSighting seen = new HardwareSighting(true, Optional.of(NOW.plus(DAY)));
        LicenseStatus status =
                LicenseAssessment.of(STANDARD, changed, JUMPED, jumped(NOW).withSighting(seen));
        assertThat(status.state())
                .isEqualTo(new LicenseState.Grace(
                        List.of(new GraceReason(GraceCause.HARDWARE, NOW.plus(Duration.ofDays(30))), CLOCK)));
        assertThat(status.sighting()).isEqualTo(seen);
    }

    @Test
    void an_end_in_sight_is_reported_by_the_confirmed_time() {
        Instant confirmed = UNTIL.minusSeconds(1);
        LicenseStatus status = assess(JUMPED, Servers.SAME, jumped(confirmed));
        assertThat(status.state()).isEqualTo(new LicenseState.Grace(List.of(CLOCK)));
        assertThat(status.findings().get(0))
                .isEqualTo(new Finding(FindingCode.EXPIRING, new Evidence.Time(UNTIL, confirmed)));
    }

    @Test
    void whether_a_license_was_issued_in_the_future_is_told_by_what_the_clock_shows() {
        License license = Licenses.issuedAt(NOW.plus(DAY).plusSeconds(1));
        assertThat(LicenseAssessment.of(license, Servers.SAME, JUMPED, jumped(NOW))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLOCK_AHEAD);
    }

    @Test
    void a_license_that_was_signed_within_its_validity_is_refused_by_no_clock_that_is_far_behind() {
        Instant behind = Licenses.FROM.minus(Duration.ofDays(300));
        License begun = Licenses.issuedAt(Licenses.FROM);
        LicenseStatus status =
                LicenseAssessment.of(begun, Servers.SAME, behind, clock(ClockFacts.of(behind, Instant.EPOCH)));
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings()).extracting(Finding::code).containsExactly(FindingCode.ISSUED_IN_FUTURE);

        License later = Licenses.issuedAt(Licenses.FROM.minusSeconds(1));
        assertThat(LicenseAssessment.of(later, Servers.SAME, behind, clock(ClockFacts.of(behind, Instant.EPOCH)))
                        .state())
                .isInstanceOf(LicenseState.NotYetValid.class);
        assertThat(LicenseAssessment.of(begun, Servers.SAME, behind, AssessmentFacts.NONE)
                        .state())
                .as("a question about another time")
                .isInstanceOf(LicenseState.NotYetValid.class);
    }

    @Test
    void a_lease_that_an_unconfirmed_clock_ended_goes_on() {
        LeaseFacts lease = LeaseFacts.waiting(NOW).withLease(NOW.plus(DAY));
        assertThat(LicenseAssessment.ofFrontEnd(STANDARD, lease, JUMPED, jumped(NOW))
                        .state())
                .isEqualTo(new LicenseState.Grace(List.of(CLOCK)));
        Instant over = NOW.plus(DAY);
        assertThat(LicenseAssessment.ofFrontEnd(STANDARD, lease, JUMPED, jumped(over))
                        .state())
                .isEqualTo(new LicenseState.Grace(
                        List.of(CLOCK, new GraceReason(GraceCause.LEASE, over.plus(Duration.ofDays(7))))));
    }

    @Test
    void a_wait_that_was_shortened_by_running_ends_sooner() {
        ClockFacts clock = ClockFacts.of(JUMPED, BUILT).withJump(new JumpAhead(NOW, Duration.ofMinutes(1)));
        LicenseState.Grace grace =
                (LicenseState.Grace) assess(JUMPED, Servers.SAME, clock(clock)).state();
        assertThat(grace.reasons().get(0).untilExclusive()).isEqualTo(JUMPED.plusSeconds(60));
    }

    @Test
    void a_confirmed_time_after_the_effective_one_confirms_nothing_more() {
        assertThat(assess(UNTIL.plus(Duration.ofDays(30)), Servers.SAME, jumped(JUMPED.plusSeconds(1)))
                        .state())
                .isInstanceOf(LicenseState.Expired.class);
    }

    @Test
    void a_sighting_that_a_wrong_clock_has_put_into_the_future_does_not_stretch_the_grace() {
        Fingerprint changed = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_BOARD);
        HardwareSighting ahead = new HardwareSighting(true, Optional.of(JUMPED));
        LicenseStatus status = assess(NOW, changed, AssessmentFacts.NONE.withSighting(ahead));
        assertThat(status.state())
                .isEqualTo(new LicenseState.Grace(
                        List.of(new GraceReason(GraceCause.HARDWARE, NOW.plus(Duration.ofDays(30))))));
        assertThat(status.sighting()).isEqualTo(new HardwareSighting(true, Optional.of(NOW)));
    }

    @Test
    void no_clock_stops_an_assessment() {
        Fingerprint changed = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_BOARD);
        for (Instant now : List.of(Instant.MIN, Instant.MAX, NOW.plusNanos(1))) {
            LicenseStatus status = assess(now, changed, clock(ClockFacts.of(now, BUILT)));
            assertThat(status.state().explanation().words()).isNotEmpty();
            assertThat(status.sighting().graceSince().orElseThrow().toString()).doesNotContain(".");
            assertThat(LicenseAssessment.ofFrontEnd(
                                    STANDARD, LeaseFacts.waiting(now), now, clock(ClockFacts.of(now, BUILT)))
                            .state()
                            .explanation()
                            .words())
                    .isNotEmpty();
        }
    }

    private static List<Finding> findings(Instant wallClock) {
        LicenseStatus status = assess(NOW, Servers.SAME, clock(ClockFacts.of(wallClock, BUILT)));
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        return status.findings();
    }

    private static AssessmentFacts jumped(Instant confirmed) {
        return clock(ClockFacts.of(JUMPED, BUILT).withJump(new JumpAhead(confirmed, WAIT)));
    }

    private static AssessmentFacts clock(ClockFacts clock) {
        return AssessmentFacts.NONE.withClock(clock);
    }

    private static LicenseStatus assess(Instant now, Fingerprint server, AssessmentFacts facts) {
        return LicenseAssessment.of(STANDARD, server, now, facts);
    }
}
