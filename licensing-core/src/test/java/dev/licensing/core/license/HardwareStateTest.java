package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static dev.licensing.core.license.Servers.server;
import static dev.licensing.core.serial.PlatformClass.KUBERNETES;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HardwareStateTest {
    private static final Fingerprint CHANGED = server(PHYSICAL, Servers.NEW_BOARD);
    private static final Fingerprint OTHER = server(PHYSICAL, Servers.OTHER);
    private static final Duration GRACE = Duration.ofDays(30);
    private static final Duration CHANGED_ANCHOR_GRACE = Duration.ofDays(14);

    @Test
    void the_registered_server_is_active() {
        assertThat(Licenses.state(STANDARD, Servers.SAME)).isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void bounded_drift_passes() {
        assertThat(Licenses.state(STANDARD, server(PHYSICAL, Servers.NEW_DISK)))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void larger_drift_gets_grace_from_its_first_sighting() {
        assertThat(Licenses.state(STANDARD, CHANGED)).isEqualTo(hardwareGrace(NOW.plus(GRACE)));
    }

    @Test
    void a_kept_sighting_does_not_let_the_grace_start_anew() {
        Instant since = NOW.minus(Duration.ofDays(10));
        assertThat(state(CHANGED, seen(true, since))).isEqualTo(hardwareGrace(since.plus(GRACE)));
        assertThat(state(CHANGED, seen(false, since))).isEqualTo(hardwareGrace(since.plus(GRACE)));
    }

    @Test
    void the_grace_ends_exactly_after_its_days() {
        assertThat(state(CHANGED, seen(true, NOW.minus(GRACE).plusSeconds(1))).isUsable())
                .isTrue();
        assertRefused(state(CHANGED, seen(true, NOW.minus(GRACE))), "the grace for changed hardware is over");
    }

    @Test
    void another_server_is_refused_at_once_by_a_new_install() {
        assertRefused(Licenses.state(STANDARD, OTHER), "they do not match");
    }

    @Test
    void another_server_is_refused_at_once_where_no_comparison_ever_passed() {
        assertRefused(state(OTHER, seen(false, NOW.minusSeconds(1))), "they do not match");
    }

    @Test
    void an_installed_license_that_had_passed_gets_the_shorter_grace() {
        assertThat(state(OTHER, HardwareSighting.PASSED)).isEqualTo(hardwareGrace(NOW.plus(CHANGED_ANCHOR_GRACE)));
        Instant since = NOW.minus(Duration.ofDays(13));
        assertThat(state(OTHER, seen(true, since))).isEqualTo(hardwareGrace(since.plus(CHANGED_ANCHOR_GRACE)));
    }

    @Test
    void the_shorter_grace_ends_exactly_after_its_days() {
        Instant since = NOW.minus(CHANGED_ANCHOR_GRACE);
        assertThat(state(OTHER, seen(true, since.plusSeconds(1))).isUsable()).isTrue();
        assertRefused(state(OTHER, seen(true, since)), "the grace for changed hardware is over");
    }

    @Test
    void the_license_sets_the_days_of_both_graces() {
        HardwarePolicy policy = new HardwarePolicy(Map.of(), 55, 3, 2, false);
        License license = Licenses.withControllers(policy, Controller.typed(Servers.REGISTERED));
        assertThat(Licenses.state(license, CHANGED)).isEqualTo(hardwareGrace(NOW.plus(Duration.ofDays(3))));
        assertThat(state(license, OTHER, HardwareSighting.PASSED))
                .isEqualTo(hardwareGrace(NOW.plus(Duration.ofDays(2))));
    }

    @Test
    void without_days_of_grace_changed_hardware_is_refused_at_once() {
        HardwarePolicy policy = new HardwarePolicy(Map.of(), 55, 0, 0, false);
        License license = Licenses.withControllers(policy, Controller.typed(Servers.REGISTERED));
        assertRefused(Licenses.state(license, CHANGED), "the grace for changed hardware is over");
        assertRefused(state(license, OTHER, HardwareSighting.PASSED), "the grace for changed hardware is over");
    }

    @Test
    void both_graces_stand_side_by_side() {
        Instant now = Licenses.UNTIL;
        LicenseState state = LicenseAssessment.of(STANDARD, CHANGED, now, AssessmentFacts.NONE)
                .state();
        assertThat(state)
                .isEqualTo(new LicenseState.Grace(List.of(
                        new GraceReason(GraceCause.END, now.plus(Duration.ofDays(30))),
                        new GraceReason(GraceCause.HARDWARE, now.plus(GRACE)))));
    }

    @Test
    void an_expired_license_has_no_grace_for_hardware() {
        Instant now = Licenses.UNTIL.plus(Duration.ofDays(30));
        assertThat(LicenseAssessment.of(STANDARD, CHANGED, now, AssessmentFacts.NONE)
                        .state())
                .isInstanceOf(LicenseState.Expired.class);
    }

    @Test
    void the_refusal_names_both_serial_numbers() {
        Evidence.Hardware evidence = evidence(Licenses.state(STANDARD, OTHER));
        assertThat(evidence.comparison().licensed()).isEqualTo(Servers.REGISTERED);
        assertThat(evidence.current()).contains(Servers.serial(PHYSICAL, Servers.OTHER));
    }

    @Test
    void a_machine_without_a_serial_number_is_unidentified_and_told_what_was_tried() {
        LicenseState state = Licenses.state(STANDARD, server(PHYSICAL, "A? B? C3 D94"));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.HARDWARE_UNIDENTIFIED);
        assertThat(evidence(state).current()).isEmpty();
        assertThat(evidence(state).reason())
                .isEqualTo("firmware UUID unreadable (no permission), board serial unreadable (no permission),"
                        + " second network interface absent (not found), disk serial absent (not found)");
    }

    @Test
    void components_that_the_class_does_not_use_are_not_held_against_the_machine() {
        License license = license(KUBERNETES, "A1 C3");
        assertThat(evidence(Licenses.state(license, server(KUBERNETES, "C3"))).reason())
                .isEqualTo("firmware UUID absent (not found)");
    }

    @Test
    void a_grace_hands_on_when_it_began_so_that_it_ends() {
        Fingerprint moved = server(PHYSICAL, VIRTUAL_MACHINE, Servers.ALL);
        LicenseStatus first = LicenseAssessment.of(STANDARD, moved, NOW, AssessmentFacts.NONE);
        assertThat(first.state().name()).isEqualTo("Grace");
        assertThat(first.sighting()).isEqualTo(seen(false, NOW));

        AssessmentFacts kept = AssessmentFacts.NONE.withSighting(first.sighting());
        Instant later = NOW.plus(Duration.ofDays(31));
        assertThat(LicenseAssessment.of(STANDARD, moved, later, kept).state().name())
                .isEqualTo("Refused");
    }

    @Test
    void a_refusal_at_once_begins_no_grace_and_a_grace_that_is_over_keeps_its_beginning() {
        assertThat(Licenses.status(STANDARD, OTHER).sighting()).isEqualTo(HardwareSighting.NONE);
        HardwarePolicy policy = new HardwarePolicy(Map.of(), 55, 0, 0, false);
        License license = Licenses.withControllers(policy, Controller.typed(Servers.REGISTERED));
        assertThat(Licenses.status(license, CHANGED).sighting()).isEqualTo(seen(false, NOW));
    }

    @Test
    void a_pass_is_handed_on_and_ends_an_earlier_grace() {
        AssessmentFacts inGrace = AssessmentFacts.NONE.withSighting(new HardwareSighting(false, Optional.of(NOW)));
        assertThat(LicenseAssessment.of(STANDARD, Servers.SAME, NOW, inGrace).sighting())
                .isEqualTo(HardwareSighting.PASSED);
    }

    @Test
    void a_container_without_an_identity_is_unidentified() {
        LicenseState state = Licenses.state(STANDARD, server(PHYSICAL, PlatformClass.DECLARED, "C3"));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.HARDWARE_UNIDENTIFIED);
        assertThat(evidence(state).reason()).isEqualTo("not found");
    }

    @Test
    void a_machine_of_another_class_is_another_server_and_not_an_unidentified_one() {
        LicenseState state = Licenses.state(STANDARD, server(PHYSICAL, VIRTUAL_MACHINE, Servers.OTHER));
        assertRefused(state, "they do not match; it is of class virtual-machine, not physical");
        assertThat(evidence(state).current()).isEmpty();
    }

    @Test
    void a_server_that_became_a_virtual_machine_gets_grace_and_is_then_another_server() {
        Fingerprint moved = server(PHYSICAL, VIRTUAL_MACHINE, Servers.ALL);
        assertThat(Licenses.state(STANDARD, moved)).isEqualTo(hardwareGrace(NOW.plus(GRACE)));
        assertRefused(
                state(moved, seen(true, NOW.minus(GRACE))),
                "the grace for changed hardware is over; it is of class virtual-machine, not physical");
    }

    private static License license(PlatformClass platformClass, String notation) {
        return Licenses.withControllers(
                HardwarePolicy.DEFAULT, Controller.typed(Servers.serial(platformClass, notation)));
    }

    private static LicenseState state(Fingerprint server, HardwareSighting sighting) {
        return state(STANDARD, server, sighting);
    }

    private static LicenseState state(License license, Fingerprint server, HardwareSighting sighting) {
        return LicenseAssessment.of(license, server, NOW, AssessmentFacts.NONE.withSighting(sighting))
                .state();
    }

    private static HardwareSighting seen(boolean passed, Instant graceSince) {
        return new HardwareSighting(passed, Optional.of(graceSince));
    }

    private static LicenseState hardwareGrace(Instant untilExclusive) {
        return new LicenseState.Grace(List.of(new GraceReason(GraceCause.HARDWARE, untilExclusive)));
    }

    private static void assertRefused(LicenseState state, String reason) {
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
        assertThat(evidence(state).reason()).isEqualTo(reason);
    }

    private static Evidence.Hardware evidence(LicenseState state) {
        return (Evidence.Hardware) state.refusal().orElseThrow().evidence();
    }
}
