package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotInstalledTest {
    @Test
    void without_a_license_the_controllers_serial_number_is_what_to_register() {
        LicenseState state = state(Servers.SAME);
        assertThat(state).isEqualTo(new LicenseState.NotInstalled(Optional.of(Servers.REGISTERED)));
        assertThat(state.refusal())
                .contains(new Refusal(RefusalCode.NO_LICENSE, new Evidence.Server(Optional.of(Servers.REGISTERED))));
        assertThat(state.explanation())
                .isEqualTo(new Explanation(
                        "No license is installed.",
                        "Register this server's serial number " + Servers.REGISTERED
                                + " on the customer portal unless it"
                                + " is registered already, then download and install its license file."));
    }

    @Test
    void a_machine_that_says_too_little_is_told_to_look_up_the_controllers_serial_number() {
        assertUnidentified(state(Servers.server(PlatformClass.PHYSICAL, "C3")));
    }

    @Test
    void a_front_end_without_a_license_is_not_told_to_register_itself() {
        assertUnidentified(
                LicenseAssessment.notInstalledOnFrontEnd(AssessmentFacts.NONE).state());
    }

    @Test
    void an_environments_key_gives_the_serial_number_too() {
        Fingerprint declared = Fingerprint.declared(Servers.key(1));
        assertThat(((LicenseState.NotInstalled) state(declared)).serialNumber())
                .contains(((Fingerprint.Declared) declared).serialNumber());
    }

    @Test
    void what_was_seen_of_a_license_is_kept_while_none_is_installed() {
        AssessmentFacts facts = AssessmentFacts.NONE.withSighting(HardwareSighting.PASSED);
        assertThat(LicenseAssessment.notInstalled(Servers.SAME, facts).sighting())
                .isEqualTo(HardwareSighting.PASSED);
    }

    @Test
    void without_a_license_a_server_still_reports_its_clock_its_trust_and_its_farm() {
        ClockFacts clock = ClockFacts.of(Licenses.NOW, Licenses.NOW.plusSeconds(1));
        AssessmentFacts facts = AssessmentFacts.NONE
                .withClock(clock)
                .withTrustNextUpdate(Licenses.NOW)
                .withFarm(FarmFacts.NONE.withPinnedKeyOf(Servers.REGISTERED));
        assertThat(LicenseAssessment.notInstalled(Servers.SAME, facts).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLOCK_UNSET, FindingCode.TRUST_OVERDUE, FindingCode.KEY_NOT_VOUCHED);
        assertThat(LicenseAssessment.notInstalledOnFrontEnd(facts).findings()).hasSize(3);
    }

    @Test
    void without_a_license_and_without_a_clock_nothing_is_overdue() {
        AssessmentFacts facts = AssessmentFacts.NONE.withTrustNextUpdate(Licenses.NOW.minus(Duration.ofDays(100_000)));
        assertThat(LicenseAssessment.notInstalled(Servers.SAME, facts).findings())
                .isEmpty();
        assertThat(LicenseAssessment.notInstalled(Servers.SAME, AssessmentFacts.NONE)
                        .findings())
                .isEmpty();
    }

    private static void assertUnidentified(LicenseState state) {
        assertThat(state).isEqualTo(new LicenseState.NotInstalled(Optional.empty()));
        assertThat(state.explanation())
                .isEqualTo(new Explanation(
                        "No license is installed.",
                        "Look up the serial number of the environment's controller, register it on the customer portal"
                                + " unless it is registered already, then download and install its license file."));
    }

    private static LicenseState state(Fingerprint server) {
        return LicenseAssessment.notInstalled(server, AssessmentFacts.NONE).state();
    }
}
