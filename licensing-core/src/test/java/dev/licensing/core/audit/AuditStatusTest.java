package dev.licensing.core.audit;

import static dev.licensing.core.audit.Audits.day;
import static dev.licensing.core.audit.Audits.upload;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.audit.AuditStatus.Done;
import dev.licensing.core.audit.AuditStatus.Due;
import dev.licensing.core.audit.AuditStatus.NotRequired;
import dev.licensing.core.audit.AuditStatus.Overdue;
import dev.licensing.core.delivery.Deliveries;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The environment is registered on 2026-05-15, in the second quarter. */
class AuditStatusTest {
    private static final String REGISTERED = "2026-05-15";
    private static final Quarter Q2 = Quarter.parse("2026-Q2");
    private static final Quarter Q3 = Quarter.parse("2026-Q3");
    private static final Quarter Q4 = Quarter.parse("2026-Q4");

    @Test
    void audit_files_are_asked_for_of_production_environments_only() {
        for (SlotId slot :
                List.of(Infrastructures.DEVELOPMENT, Infrastructures.QUALITY_ASSURANCE, Infrastructures.LIFE_TIME)) {
            Infrastructure infrastructure = Infrastructures.registered(EMPTY, slot, Audits.SERIAL);
            assertThat(AuditStatus.of(
                            infrastructure.slot(slot).orElseThrow(), infrastructure, List.of(), day("2027-01-01")))
                    .isEqualTo(new NotRequired(AuditExemption.NOT_PRODUCTION));
        }
    }

    @Test
    void audit_files_are_asked_for_of_self_managed_environments_only() {
        assertThat(AuditStatus.of(EMPTY.slot(Infrastructures.CLOUD).orElseThrow(), EMPTY, List.of(), day("2027-01-01")))
                .isEqualTo(new NotRequired(AuditExemption.CLOUD));
    }

    @Test
    void an_infrastructure_that_sends_telemetry_owes_no_audit_files() {
        Infrastructure sending =
                EMPTY.change().marks(Set.of(InfrastructureMark.SENDS_TELEMETRY)).done();
        Infrastructure flagged = EMPTY.change()
                .marks(Set.of(InfrastructureMark.FLAGGED_FOR_ABUSE))
                .done();
        assertThat(AuditStatus.of(registered(REGISTERED), sending, List.of(), day("2027-01-01")))
                .isEqualTo(new NotRequired(AuditExemption.SENDS_TELEMETRY));
        assertThat(AuditStatus.of(registered(REGISTERED), flagged, List.of(), day("2027-01-01")))
                .isInstanceOf(Overdue.class);
    }

    @Test
    void a_slot_that_holds_no_environment_owes_no_audit_files() {
        assertThat(AuditStatus.of(slot(new SlotState.NotRegistered()), EMPTY, List.of(), day("2027-01-01")))
                .isEqualTo(new NotRequired(AuditExemption.NOT_REGISTERED));
        Infrastructure moved = Deliveries.superseded();
        assertThat(AuditStatus.of(moved.slot(PRODUCTION).orElseThrow(), moved, List.of(), day("2027-01-01")))
                .isEqualTo(new NotRequired(AuditExemption.NOT_REGISTERED));
    }

    @Test
    void an_exemption_says_why() {
        assertThat(AuditExemption.NOT_PRODUCTION.words())
                .isEqualTo("Audit files are asked for of Production environments only.");
        assertThat(AuditExemption.CLOUD.words()).isEqualTo("The vendor runs this environment and knows its usage.");
        assertThat(AuditExemption.SENDS_TELEMETRY.words())
                .isEqualTo("This infrastructure sends telemetry, so no audit files are needed.");
        assertThat(AuditExemption.NOT_REGISTERED.words())
                .isEqualTo("No serial number is registered, so there is no usage yet.");
    }

    @Test
    void an_audit_file_is_due_once_a_calendar_quarter() {
        AuditUpload inMay = upload(REGISTERED, "2026-05-31", "2026-05-31");
        AuditUpload inJuly = upload("2026-05-31", "2026-07-15", "2026-07-15");
        assertThat(at("2026-06-30")).isEqualTo(new Due(Q2, day("2026-07-01")));
        assertThat(at("2026-06-30", inMay)).isEqualTo(new Done(Q2));
        assertThat(at("2026-07-01", inMay)).isEqualTo(new Due(Q3, day("2026-10-01")));
        assertThat(at("2026-09-30", inMay, inJuly)).isEqualTo(new Done(Q3));
    }

    @Test
    void in_the_quarter_of_its_registration_an_environment_owes_a_file_but_is_never_overdue_for_it() {
        assertThat(at(REGISTERED)).isEqualTo(new Due(Q2, day("2026-07-01")));
        assertThat(at("2026-07-01")).isEqualTo(new Due(Q3, day("2026-10-01")));
        assertThat(at("2026-10-01")).isEqualTo(new Overdue(List.of(Q3)));
    }

    @Test
    void an_environment_that_is_registered_at_the_first_instant_of_a_quarter_owes_all_of_it() {
        assertThat(AuditStatus.of(registered("2026-04-01"), EMPTY, List.of(), day("2026-07-01")))
                .isEqualTo(new Overdue(List.of(Q2)));
    }

    @Test
    void a_completed_quarter_without_a_file_is_overdue_whatever_the_current_one_has() {
        AuditUpload inOctober = upload("2026-10-01", "2026-10-15", "2026-10-15");
        assertThat(atInstant(day("2026-10-01").minusSeconds(1))).isInstanceOf(Due.class);
        assertThat(at("2026-10-15", inOctober)).isEqualTo(new Overdue(List.of(Q3)));
        assertThat(at("2027-01-01")).isEqualTo(new Overdue(List.of(Q3, Q4)));
        assertThat(at("2027-01-01", inOctober)).isEqualTo(new Overdue(List.of(Q3)));
    }

    @Test
    void a_file_that_is_uploaded_late_makes_up_for_every_quarter_that_it_reaches_back_to() {
        AuditUpload late = upload(REGISTERED, "2027-01-15", "2027-01-15");
        assertThat(at("2027-01-15", late)).isEqualTo(new Done(Quarter.parse("2027-Q1")));
        AuditUpload ofTheThird = upload("2026-07-01", "2026-10-01", "2026-10-02");
        assertThat(at("2026-10-02", ofTheThird)).isEqualTo(new Due(Q4, day("2027-01-01")));
    }

    @Test
    void uploads_of_an_environment_that_was_in_the_slot_before_do_not_count() {
        AuditUpload before = upload("2026-04-01", "2026-05-14", "2026-05-14");
        AuditUpload since = upload("2026-04-01", "2026-05-14", REGISTERED);
        assertThat(at("2026-05-15", before)).isInstanceOf(Due.class);
        assertThat(at("2026-05-15", since)).isEqualTo(new Done(Q2));
    }

    @Test
    void uploads_under_the_former_serial_number_of_a_drifted_machine_count() {
        EnvironmentSlot rebound = slot(new SlotState.Registered(
                registration(REGISTERED).withControllers(List.of(Controller.typed(Infrastructures.serial(2))))));
        assertThat(AuditStatus.of(
                        rebound, EMPTY, List.of(upload(REGISTERED, "2026-06-01", "2026-06-01")), day("2026-06-02")))
                .isEqualTo(new Done(Q2));
    }

    @Test
    void an_environment_whose_release_is_reviewed_owes_files_as_before() {
        Infrastructure inReview = Deliveries.inReview(day("2026-06-15"));
        assertThat(AuditStatus.of(inReview.slot(PRODUCTION).orElseThrow(), inReview, List.of(), day("2026-10-01")))
                .isEqualTo(new Overdue(List.of(Q3)));
    }

    @Test
    void who_is_overdue_has_missed_a_quarter() {
        List<Quarter> missed = new ArrayList<>(List.of(Q3));
        Overdue overdue = new Overdue(missed);
        missed.clear();
        assertThat(overdue.missed()).containsExactly(Q3);
        assertThatThrownBy(() -> new Overdue(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("audit.missed: \"[]\" is not allowed; allowed is at least one quarter");
    }

    @Property(tries = 200)
    void whoever_uploads_in_every_quarter_is_never_overdue(@ForAll("days") List<Integer> days) {
        List<AuditUpload> history = new ArrayList<>();
        Instant from = day(REGISTERED);
        Quarter quarter = Q2.next();
        for (int day : days) {
            Instant at = quarter.from().plus(Duration.ofDays(day));
            assertThat(AuditStatus.of(registered(REGISTERED), EMPTY, history, at))
                    .isInstanceOf(Due.class);
            history.add(new AuditUpload(EMPTY.activationCode(), Audits.SERIAL, from, at, at));
            assertThat(AuditStatus.of(registered(REGISTERED), EMPTY, history, at))
                    .isEqualTo(new Done(quarter));
            from = at;
            quarter = quarter.next();
        }
    }

    /** Within each quarter, not its first instant: the usage before that is of the quarter before. */
    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(1, 89).list().ofMinSize(1).ofMaxSize(8);
    }

    private static AuditStatus at(String date, AuditUpload... history) {
        return atInstant(day(date), history);
    }

    private static AuditStatus atInstant(Instant at, AuditUpload... history) {
        return AuditStatus.of(registered(REGISTERED), EMPTY, List.of(history), at);
    }

    private static EnvironmentSlot registered(String date) {
        return slot(new SlotState.Registered(registration(date)));
    }

    private static Registration registration(String date) {
        return Registration.of(LicenseId.parse("license-1"), Controller.typed(Audits.SERIAL), day(date));
    }

    private static EnvironmentSlot slot(SlotState state) {
        return EMPTY.slot(PRODUCTION).orElseThrow().withState(state);
    }
}
