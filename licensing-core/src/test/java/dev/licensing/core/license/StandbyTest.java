package dev.licensing.core.license;

import static dev.licensing.core.license.Servers.serial;
import static dev.licensing.core.license.Servers.server;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A standby controller's serial number is in the license, so a promotion needs no new file. */
class StandbyTest {
    private static final SerialNumber PRIMARY = Servers.REGISTERED;
    private static final SerialNumber STANDBY = serial(PHYSICAL, "A11 B12 C13 D14 E15 F16");
    private static final SerialNumber VIRTUAL = serial(VIRTUAL_MACHINE, "A21 C23 D24");
    private static final License LICENSE = Licenses.withControllers(
            HardwarePolicy.DEFAULT, Controller.typed(PRIMARY), Controller.typed(STANDBY), Controller.typed(VIRTUAL));

    @Test
    void every_controller_of_the_license_is_active() {
        assertThat(Licenses.state(LICENSE, Fingerprint.asserted(PRIMARY))).isInstanceOf(LicenseState.Active.class);
        assertThat(Licenses.state(LICENSE, Fingerprint.asserted(STANDBY))).isInstanceOf(LicenseState.Active.class);
        assertThat(Licenses.state(LICENSE, Fingerprint.asserted(VIRTUAL))).isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void the_closest_controller_decides_and_is_named() {
        LicenseStatus status = Licenses.status(LICENSE, server(PHYSICAL, "A11 B12 C13 D14 E15 F99"));
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(hardware(status.findings().get(0).evidence()).comparison().licensed())
                .isEqualTo(STANDBY);
    }

    @Test
    void a_controller_that_beats_the_first_does_not_beat_the_closest() {
        License license = Licenses.withControllers(
                HardwarePolicy.DEFAULT,
                Controller.typed(Servers.serial(PHYSICAL, "A91 B92 D94")),
                Controller.typed(Servers.serial(PHYSICAL, "A11 B12 D14 F16")),
                Controller.typed(Servers.serial(PHYSICAL, "A11 B12 D14 F98")));
        assertThat(Licenses.status(license, server(PHYSICAL, "A11 B12 D14 F16")).findings())
                .isEmpty();
    }

    @Test
    void a_grace_for_the_standby_beats_a_refusal_for_the_primary() {
        LicenseState state = Licenses.state(LICENSE, server(PHYSICAL, "A11 B92 C93 D14"));
        assertThat(state).isInstanceOf(LicenseState.Grace.class);
    }

    @Test
    void a_refusal_names_the_controller_that_compares_best() {
        assertThat(refused(server(PHYSICAL, "A91 B92 C13 D94 E95 F96")).licensed())
                .isEqualTo(STANDBY);
    }

    @Test
    void of_controllers_that_compare_the_same_the_earlier_is_named() {
        assertThat(refused(server(PHYSICAL, Servers.OTHER)).licensed()).isEqualTo(PRIMARY);
    }

    @Test
    void a_standby_may_be_declared() {
        HardwarePolicy policy = new HardwarePolicy(Map.of(), 55, 30, 14, true);
        Controller declared = new Controller(SerialNumber.declared(Servers.key(1)), Optional.of(Servers.key(1)));
        License license = Licenses.withControllers(policy, Controller.typed(PRIMARY), declared);
        assertThat(Licenses.state(license, Fingerprint.declared(Servers.key(1))))
                .isInstanceOf(LicenseState.Active.class);
        assertThat(Licenses.state(license, Servers.SAME)).isInstanceOf(LicenseState.Active.class);
    }

    private static SerialComparison refused(Fingerprint server) {
        return hardware(Licenses.state(LICENSE, server).refusal().orElseThrow().evidence())
                .comparison();
    }

    private static Evidence.Hardware hardware(Evidence evidence) {
        return (Evidence.Hardware) evidence;
    }
}
