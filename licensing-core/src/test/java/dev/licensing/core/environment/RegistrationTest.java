package dev.licensing.core.environment;

import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private static final LicenseId LICENSE = LicenseId.parse("license-1");
    private static final Optional<Instant> UNTIL = Optional.of(NOW.plusSeconds(60));

    @Test
    void a_registration_lasts_until_it_is_released() {
        Registration registration = Registration.of(LICENSE, controller(1), NOW);
        assertThat(registration.untilExclusive()).isEmpty();
        assertThat(registration.primary()).isEqualTo(controller(1));
        assertThat(registration.standbys()).isEmpty();
        assertThat(registration.registeredAt()).isEqualTo(NOW);
        assertThat(registration.licenseId()).isEqualTo(LICENSE);
    }

    @Test
    void the_primary_comes_first_and_the_standbys_follow() {
        Registration registration = of(controllers(4));
        assertThat(registration.primary()).isEqualTo(controller(1));
        assertThat(registration.standbys()).containsExactly(controller(2), controller(3), controller(4));
        assertThat(registration.serialNumbers()).containsExactly(serial(1), serial(2), serial(3), serial(4));
    }

    @Test
    void an_environment_has_one_primary_and_at_most_3_standbys() {
        assertThat(Registration.MOST_STANDBYS).isEqualTo(3);
        assertThatThrownBy(() -> of(controllers(5)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("controllers: \"5\" is not allowed; allowed is 1 to 4");
        assertThatThrownBy(() -> of(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("controllers: \"0\" is not allowed; allowed is 1 to 4");
    }

    @Test
    void nobody_is_the_standby_of_itself() {
        assertThatThrownBy(() -> of(List.of(controller(1), controller(2), controller(1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("controllers: \"" + serial(1) + "\" is not allowed; allowed is each serial number once");
    }

    @Test
    void other_controllers_leave_the_license_and_the_dates_as_they_are() {
        Registration replacement = new Registration(LICENSE, controllers(1), NOW, UNTIL);
        assertThat(replacement.withControllers(controllers(2)))
                .isEqualTo(new Registration(LICENSE, controllers(2), NOW, UNTIL));
    }

    @Test
    void a_replacement_can_stay_for_good() {
        Registration replacement = new Registration(LICENSE, controllers(2), NOW, UNTIL);
        assertThat(replacement.forGood()).isEqualTo(of(controllers(2)));
    }

    @Test
    void it_is_registered_in_whole_seconds() {
        assertThatThrownBy(() -> Registration.of(LICENSE, controller(1), NOW.plusNanos(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("registeredAt: ");
    }

    @Test
    void the_controllers_are_copied() {
        List<Controller> controllers = controllers(2);
        Registration registration = of(controllers);
        controllers.clear();
        assertThat(registration.controllers()).hasSize(2);
        assertThatThrownBy(() -> registration.standbys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Registration of(List<Controller> controllers) {
        return new Registration(LICENSE, controllers, NOW, Optional.empty());
    }

    private static List<Controller> controllers(int count) {
        List<Controller> controllers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            controllers.add(controller(i));
        }
        return controllers;
    }

    private static Controller controller(int number) {
        return Controller.typed(serial(number));
    }
}
