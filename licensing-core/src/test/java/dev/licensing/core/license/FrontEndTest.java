package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All servers of an environment use the one license: a front-end needs no file of its own, only its controller's lease. */
class FrontEndTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant LEASE_END = NOW.plus(Duration.ofDays(3));
    private static final LeaseFacts LEASED =
            LeaseFacts.waiting(NOW.minus(Duration.ofDays(90))).withLease(LEASE_END);
    private static final LeaseFacts WAITING = LeaseFacts.waiting(NOW);
    private static final String REMEDY =
            "Start the controller, or promote a standby whose serial number is in the license";

    @Test
    void a_front_end_works_while_its_lease_runs_whatever_its_hardware() {
        assertThat(state(LEASED, NOW))
                .isEqualTo(new LicenseState.Active(STANDARD.validity().untilExclusive()));
        assertThat(state(LEASED, LEASE_END.minusSeconds(1))).isInstanceOf(LicenseState.Active.class);
        assertThat(status(LEASED, NOW).findings()).isEmpty();
    }

    @Test
    void without_its_lease_a_front_end_works_on_for_seven_days() {
        assertThat(state(LEASED, LEASE_END)).isEqualTo(leaseGrace(LEASE_END.plus(WEEK)));
        assertThat(state(LEASED, LEASE_END.plus(WEEK).minusSeconds(1))).isEqualTo(leaseGrace(LEASE_END.plus(WEEK)));
    }

    @Test
    void after_the_grace_without_a_lease_a_front_end_is_refused_and_told_to_bring_back_the_controller() {
        LicenseState state = state(LEASED, LEASE_END.plus(WEEK));
        assertThat(state)
                .isEqualTo(new LicenseState.Refused(new Refusal(
                        RefusalCode.LEASE_EXPIRED, new Evidence.Time(LEASE_END.plus(WEEK), LEASE_END.plus(WEEK)))));
        assertThat(state.explanation())
                .isEqualTo(new Explanation(
                        "The last lease from the environment's controller and its grace ended at 2026-06-11T00:00:00Z;"
                                + " it is now 2026-06-11T00:00:00Z.",
                        REMEDY + "; what runs keeps running."));
    }

    @Test
    void a_front_end_waits_seven_days_for_its_first_lease() {
        assertThat(state(WAITING, NOW)).isEqualTo(leaseGrace(NOW.plus(WEEK)));
        assertThat(state(WAITING, NOW.plus(WEEK).minusSeconds(1))).isEqualTo(leaseGrace(NOW.plus(WEEK)));
        LicenseState state = state(WAITING, NOW.plus(WEEK));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.LEASE_MISSING);
        assertThat(state.explanation())
                .isEqualTo(new Explanation(
                        "No lease from the environment's controller has reached this server, which waited until"
                                + " 2026-06-08T00:00:00Z; it is now 2026-06-08T00:00:00Z.",
                        REMEDY + "; what runs keeps running."));
    }

    @Test
    void a_grace_for_want_of_a_lease_says_so() {
        assertThat(state(WAITING, NOW).explanation())
                .isEqualTo(new Explanation(
                        "This server has no lease from the environment's controller; everything keeps working until"
                                + " 2026-06-08T00:00:00Z.",
                        REMEDY + "."));
    }

    @Test
    void a_controller_that_is_silent_for_more_than_two_hours_is_reported_while_the_lease_runs() {
        Instant heard = NOW.minus(Duration.ofHours(2));
        assertThat(status(LEASED.withControllerHeard(heard), NOW).findings()).isEmpty();
        LicenseStatus status = status(LEASED.withControllerHeard(heard.minusSeconds(1)), NOW);
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings())
                .containsExactly(new Finding(
                        FindingCode.CONTROLLER_SILENT, new Evidence.Silence(heard.minusSeconds(1), LEASE_END)));
        assertThat(Explanation.of(status.findings().get(0)))
                .isEqualTo(new Explanation(
                        "The environment's controller was last heard of at 2026-05-31T21:59:59Z; its lease ends at"
                                + " 2026-06-04T00:00:00Z.",
                        REMEDY + ", before its lease ends."));
    }

    @Test
    void once_the_lease_is_over_the_grace_says_it_and_no_finding() {
        LeaseFacts silent = LEASED.withControllerHeard(NOW);
        assertThat(status(silent, LEASE_END).findings()).isEmpty();
    }

    @Test
    void the_graces_of_the_end_and_of_the_lease_stand_side_by_side() {
        LeaseFacts over = LeaseFacts.waiting(NOW).withLease(Licenses.UNTIL);
        assertThat(state(over, Licenses.UNTIL))
                .isEqualTo(new LicenseState.Grace(List.of(
                        new GraceReason(GraceCause.END, Licenses.UNTIL.plus(Duration.ofDays(30))),
                        new GraceReason(GraceCause.LEASE, Licenses.UNTIL.plus(WEEK)))));
    }

    @Test
    void a_lease_does_not_make_up_for_another_activation_code() {
        AssessmentFacts facts = AssessmentFacts.NONE.withActivationCode(Licenses.activationCode(2));
        assertThat(LicenseAssessment.ofFrontEnd(STANDARD, LEASED, NOW, facts)
                        .state()
                        .refusal())
                .map(Refusal::code)
                .contains(RefusalCode.WRONG_ACTIVATION_CODE);
    }

    @Test
    void a_lease_leaves_what_was_seen_of_the_hardware_as_it_was() {
        for (HardwareSighting seen : List.of(HardwareSighting.NONE, HardwareSighting.PASSED)) {
            AssessmentFacts facts = AssessmentFacts.NONE.withSighting(seen);
            for (Instant now : List.of(NOW, LEASE_END, LEASE_END.plus(WEEK))) {
                assertThat(LicenseAssessment.ofFrontEnd(STANDARD, LEASED, now, facts)
                                .sighting())
                        .isEqualTo(seen);
            }
        }
    }

    @Test
    void a_fraction_of_a_second_changes_nothing() {
        for (Instant now : List.of(NOW, LEASE_END, LEASE_END.plus(WEEK))) {
            assertThat(status(LEASED, now.plusNanos(999_999_999))).isEqualTo(status(LEASED, now));
        }
    }

    private static LicenseState state(LeaseFacts lease, Instant now) {
        return status(lease, now).state();
    }

    private static LicenseStatus status(LeaseFacts lease, Instant now) {
        return LicenseAssessment.ofFrontEnd(STANDARD, lease, now, AssessmentFacts.NONE);
    }

    private static LicenseState leaseGrace(Instant untilExclusive) {
        return new LicenseState.Grace(List.of(new GraceReason(GraceCause.LEASE, untilExclusive)));
    }
}
