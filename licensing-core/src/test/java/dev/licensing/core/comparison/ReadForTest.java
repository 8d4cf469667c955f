package dev.licensing.core.comparison;

import static dev.licensing.core.serial.PlatformClass.KUBEVIRT;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadForTest {
    private static final SerialNumber DECLARED = SerialNumber.declared(EnvironmentKey.of(new byte[32]));

    private final Source source = new Source();

    @Test
    void the_machine_is_read_once_for_each_class() {
        readFor(
                Machines.serial(PHYSICAL, "A1 D4"),
                Machines.serial(VIRTUAL_MACHINE, "A1 D4"),
                Machines.serial(PHYSICAL, "A2 D5"),
                Machines.serial(VIRTUAL_MACHINE, "A2 D5"));
        assertThat(source.asked).containsExactly("1 physical", "1 virtual-machine");
    }

    @Test
    void the_fingerprint_that_compares_best_is_returned() {
        Fingerprint best = readFor(
                Machines.serial(PHYSICAL, "A9 F9"),
                Machines.serial(KUBEVIRT, "A9 D9"),
                Machines.serial(VIRTUAL_MACHINE, "A9 D9"),
                Machines.serial(VIRTUAL_MACHINE, "A1 D4"));
        assertThat(best.platformClass()).isEqualTo(VIRTUAL_MACHINE);
    }

    @Test
    void a_later_one_that_beats_the_first_does_not_beat_the_best() {
        Fingerprint best = readFor(
                Machines.serial(PHYSICAL, "A9 F9"),
                Machines.serial(VIRTUAL_MACHINE, "A1 D4"),
                Machines.serial(KUBEVIRT, "A1 D9"));
        assertThat(best.platformClass()).isEqualTo(VIRTUAL_MACHINE);
    }

    @Test
    void a_machine_of_another_class_that_is_not_the_licensed_one_is_read_as_what_it_is() {
        source.detected = Optional.of(VIRTUAL_MACHINE);
        Fingerprint read = readFor(Machines.serial(PHYSICAL, "A9 F9"));
        assertThat(read.platformClass()).isEqualTo(VIRTUAL_MACHINE);
        assertThat(Enrolment.of(read)).isInstanceOf(Enrolment.Enrolled.class);
    }

    @Test
    void of_equals_the_first_is_returned() {
        Fingerprint best = readFor(Machines.serial(KUBEVIRT, "A1 D4"), Machines.serial(VIRTUAL_MACHINE, "A1 D4"));
        assertThat(best.platformClass()).isEqualTo(KUBEVIRT);
    }

    @Test
    void declared_serial_numbers_are_passed_over() {
        assertThat(readFor(DECLARED, Machines.serial(PHYSICAL, "A1 D4")).platformClass())
                .isEqualTo(PHYSICAL);
        assertThat(source.asked).containsExactly("1 physical");
    }

    @Test
    void with_nothing_to_compare_the_machine_is_read_as_what_it_is() {
        assertThat(readFor().platformClass()).isEqualTo(VIRTUAL_MACHINE);
        assertThat(readFor(DECLARED).platformClass()).isEqualTo(VIRTUAL_MACHINE);
        assertThat(source.asked).containsExactly("newest", "newest");
    }

    private Fingerprint readFor(SerialNumber... licensed) {
        return ClosestFingerprint.read(source, List.of(licensed), HardwarePolicy.DEFAULT);
    }

    /** A machine with a firmware UUID and a network interface that it shows to every class. */
    private static final class Source implements FingerprintSource {
        private final List<String> asked = new ArrayList<>();
        private Optional<PlatformClass> detected = Optional.empty();

        @Override
        public Fingerprint read() {
            asked.add("newest");
            return Machines.machine(VIRTUAL_MACHINE, "A1 D4");
        }

        @Override
        public Fingerprint read(int version, PlatformClass platformClass) {
            asked.add(version + " " + platformClass.id());
            return Machines.machine(platformClass, detected.orElse(platformClass), "A1 D4");
        }
    }
}
