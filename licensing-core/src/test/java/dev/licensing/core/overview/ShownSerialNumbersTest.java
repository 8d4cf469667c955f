package dev.licensing.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Servers;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownSerialNumbersTest {
    private static final SerialNumber PRIMARY = Servers.REGISTERED;
    private static final SerialNumber STANDBY = Servers.serial(PlatformClass.PHYSICAL, "A11 B12 D14 F16");
    private static final SerialNumber OWN = Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER);
    private static final Optional<License> LICENSE = Optional.of(
            Licenses.withControllers(HardwarePolicy.DEFAULT, Controller.typed(PRIMARY), Controller.typed(STANDBY)));
    private static final Optional<License> NO_LICENSE = Optional.empty();

    @Test
    void every_servers_page_shows_the_environments_serial_number() {
        assertThat(ShownSerialNumbers.onController(LICENSE, Optional.of(PRIMARY)))
                .isEqualTo(new ShownSerialNumbers(Optional.of(PRIMARY), Optional.empty()));
        assertThat(ShownSerialNumbers.onController(LICENSE, Optional.of(STANDBY))
                        .environment())
                .contains(PRIMARY);
        assertThat(ShownSerialNumbers.onFrontEnd(LICENSE, Optional.of(OWN), Optional.of(OWN))
                        .environment())
                .contains(PRIMARY);
    }

    @Test
    void a_front_ends_own_serial_number_is_shown_only_as_a_standby_candidate() {
        assertThat(ShownSerialNumbers.onFrontEnd(LICENSE, Optional.of(PRIMARY), Optional.of(OWN)))
                .isEqualTo(new ShownSerialNumbers(Optional.of(PRIMARY), Optional.of(OWN)));
        assertThat(ShownSerialNumbers.onFrontEnd(NO_LICENSE, Optional.of(PRIMARY), Optional.of(OWN)))
                .isEqualTo(new ShownSerialNumbers(Optional.of(PRIMARY), Optional.of(OWN)));
        assertThat(ShownSerialNumbers.onFrontEnd(NO_LICENSE, Optional.empty(), Optional.of(OWN)))
                .isEqualTo(new ShownSerialNumbers(Optional.empty(), Optional.of(OWN)));
    }

    @Test
    void what_is_in_the_license_already_is_no_candidate() {
        for (SerialNumber registered : new SerialNumber[] {PRIMARY, STANDBY}) {
            assertThat(ShownSerialNumbers.onFrontEnd(LICENSE, Optional.of(PRIMARY), Optional.of(registered)))
                    .isEqualTo(new ShownSerialNumbers(Optional.of(PRIMARY), Optional.empty()));
        }
        assertThat(ShownSerialNumbers.onFrontEnd(NO_LICENSE, Optional.of(OWN), Optional.of(OWN)))
                .isEqualTo(new ShownSerialNumbers(Optional.of(OWN), Optional.empty()));
    }

    @Test
    void before_there_is_a_license_the_controller_shows_its_own() {
        assertThat(ShownSerialNumbers.onController(NO_LICENSE, Optional.of(OWN)))
                .isEqualTo(new ShownSerialNumbers(Optional.of(OWN), Optional.empty()));
    }

    @Test
    void hardware_that_says_too_little_shows_nothing() {
        assertThat(ShownSerialNumbers.onController(NO_LICENSE, Optional.empty()))
                .isEqualTo(new ShownSerialNumbers(Optional.empty(), Optional.empty()));
        assertThat(ShownSerialNumbers.onFrontEnd(LICENSE, Optional.of(PRIMARY), Optional.empty()))
                .isEqualTo(new ShownSerialNumbers(Optional.of(PRIMARY), Optional.empty()));
    }
}
