package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A declared serial number holds only with the very key in the license, and only where the license allows it. */
class DeclaredLicenseTest {
    private static final EnvironmentKey KEY = Servers.key(1);
    private static final EnvironmentKey OTHER_KEY = Servers.key(2);
    private static final SerialNumber SERIAL = SerialNumber.declared(KEY);
    private static final HardwarePolicy ALLOWED = new HardwarePolicy(Map.of(), 55, 30, 14, true);

    /** The key proved, and the serial number asserted by a person. */
    static Fingerprint[] claims() {
        return new Fingerprint[] {Fingerprint.declared(KEY), Fingerprint.asserted(SERIAL)};
    }

    @ParameterizedTest
    @MethodSource("claims")
    void allowed_and_with_the_very_key_it_is_active(Fingerprint claim) {
        LicenseStatus status = Licenses.status(license(ALLOWED, Optional.of(KEY)), claim);
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings()).isEmpty();
        assertThat(status.sighting()).isEqualTo(HardwareSighting.PASSED);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void not_allowed_it_is_refused_even_with_the_key(Fingerprint claim) {
        assertRefused(
                license(HardwarePolicy.DEFAULT, Optional.of(KEY)),
                claim,
                "the license does not allow a declared serial number");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_license_without_the_key_is_refused(Fingerprint claim) {
        assertRefused(
                license(ALLOWED, Optional.empty()), claim, "the license does not carry the environment's public key");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_license_with_another_key_is_refused(Fingerprint claim) {
        assertRefused(
                license(ALLOWED, Optional.of(OTHER_KEY)),
                claim,
                "the license carries another environment's public key");
    }

    @Test
    void another_environment_is_refused_and_its_own_serial_number_named() {
        LicenseState state = Licenses.state(license(ALLOWED, Optional.of(KEY)), Fingerprint.declared(OTHER_KEY));
        assertThat(evidence(state).current()).contains(SerialNumber.declared(OTHER_KEY));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
    }

    @Test
    void what_the_license_forbids_gets_no_grace_for_having_passed() {
        License license = license(HardwarePolicy.DEFAULT, Optional.of(KEY));
        AssessmentFacts facts = AssessmentFacts.NONE.withSighting(HardwareSighting.PASSED);
        assertThat(LicenseAssessment.of(license, Fingerprint.declared(KEY), Licenses.NOW, facts)
                        .state())
                .isInstanceOf(LicenseState.Refused.class);
    }

    @Test
    void hardware_does_not_stand_in_for_a_declared_serial_number() {
        LicenseState state = Licenses.state(license(ALLOWED, Optional.of(KEY)), Servers.SAME);
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
        assertThat(evidence(state).current()).contains(Servers.REGISTERED);
    }

    @Test
    void a_container_that_shows_no_key_is_told_to_show_it() {
        LicenseState state =
                Licenses.state(license(ALLOWED, Optional.of(KEY)), Servers.server(PlatformClass.DECLARED, ""));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
        assertThat(state.explanation().words())
                .endsWith("(the license is for an environment's key, and none was shown).");
        assertThat(state.explanation().remedy())
                .isEqualTo("On the environment's controller, give the folder of the environment's identity, which holds"
                        + " the key; any other server needs the license file of its own serial number.");
    }

    @Test
    void a_key_does_not_stand_in_for_hardware() {
        LicenseState state = Licenses.state(Licenses.STANDARD, Fingerprint.declared(KEY));
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
        assertThat(evidence(state).current()).contains(SERIAL);
    }

    private static void assertRefused(License license, Fingerprint claim, String reason) {
        LicenseState state = Licenses.state(license, claim);
        assertThat(state.refusal()).map(Refusal::code).contains(RefusalCode.WRONG_SERIAL);
        assertThat(evidence(state).reason()).isEqualTo(reason);
        assertThat(evidence(state).current()).contains(SERIAL);
    }

    private static License license(HardwarePolicy policy, Optional<EnvironmentKey> key) {
        return Licenses.withControllers(policy, new Controller(SERIAL, key));
    }

    private static Evidence.Hardware evidence(LicenseState state) {
        return (Evidence.Hardware) state.refusal().orElseThrow().evidence();
    }
}
