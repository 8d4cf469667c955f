package dev.licensing.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.license.Servers;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicensedEnvironmentTest {
    @Test
    void the_primary_controller_comes_first_and_the_standbys_follow_in_order() {
        LicensedEnvironment environment = with("slot-1", controllers(3));
        assertThat(environment.serialNumbers()).containsExactly(serial(0), serial(1), serial(2));
        assertThat(environment.controllers()).isEqualTo(controllers(3));
    }

    @Test
    void a_controller_whose_serial_number_was_typed_has_no_key() {
        assertThat(Controller.typed(serial(0)).publicKey()).isEmpty();
        assertThat(Controller.typed(serial(0)).serialNumber()).isEqualTo(serial(0));
    }

    @Test
    void a_machine_is_read_as_the_class_of_a_licensed_serial_number() {
        FingerprintSource machine = new FingerprintSource() {
            @Override
            public Fingerprint read() {
                throw new AssertionError("the class is known");
            }

            @Override
            public Fingerprint read(int version, PlatformClass platformClass) {
                assertThat(version).isEqualTo(1);
                assertThat(platformClass).isEqualTo(PlatformClass.PHYSICAL);
                return Servers.SAME;
            }
        };
        LicensedEnvironment environment = with("slot-1", List.of(Controller.typed(Servers.REGISTERED)));
        assertThat(environment.read(machine)).isSameAs(Servers.SAME);
    }

    @Test
    void there_are_1_to_16_controllers() {
        assertThat(with("slot-1", controllers(1)).controllers()).hasSize(1);
        assertThat(with("slot-1", controllers(16)).controllers()).hasSize(16);
        assertThatThrownBy(() -> with("slot-1", List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("environment.controllers: \"0\" is not allowed; allowed is 1 to 16");
        assertThatThrownBy(() -> with("slot-1", controllers(17)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("environment.controllers: \"17\" is not allowed; allowed is 1 to 16");
    }

    @Test
    void a_serial_number_stands_in_the_license_once_even_with_another_key() {
        Controller typed = Controller.typed(serial(0));
        Controller keyed = new Controller(serial(0), Optional.of(key(0)));
        assertTwice(List.of(typed, keyed));
        assertTwice(List.of(typed, Controller.typed(serial(1)), keyed));
        assertTwice(List.of(Controller.typed(serial(1)), typed, keyed));
    }

    @Test
    void the_slot_is_an_identifier_and_the_name_is_free() {
        assertThat(with("slot-1", controllers(1)).name()).isEqualTo("Development Environment #1");
        assertThatThrownBy(() -> with("slot 1", controllers(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("environment.slotId: \"slot 1\" is not allowed");
    }

    @Test
    void the_controllers_are_copied() {
        List<Controller> controllers = new ArrayList<>(controllers(1));
        LicensedEnvironment environment = with("slot-1", controllers);
        controllers.clear();
        assertThat(environment.controllers()).hasSize(1);
        assertThatThrownBy(() -> environment.controllers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> environment.serialNumbers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertTwice(List<Controller> controllers) {
        assertThatThrownBy(() -> with("slot-1", controllers))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("environment.controllers: \"" + serial(0)
                        + "\" is not allowed; allowed is each serial number once");
    }

    private static LicensedEnvironment with(String slotId, List<Controller> controllers) {
        return new LicensedEnvironment(
                slotId, "Development Environment #1", EnvironmentType.DEVELOPMENT, controllers, HardwarePolicy.DEFAULT);
    }

    private static List<Controller> controllers(int count) {
        List<Controller> controllers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            controllers.add(Controller.typed(serial(i)));
        }
        return controllers;
    }

    private static SerialNumber serial(int number) {
        return SerialNumber.declared(key(number));
    }

    private static EnvironmentKey key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return EnvironmentKey.of(bytes);
    }
}
