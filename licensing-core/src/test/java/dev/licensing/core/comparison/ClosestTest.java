package dev.licensing.core.comparison;

import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.SerialNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestTest {
    private static final Fingerprint MACHINE = Machines.machine(PHYSICAL, "A1 B2 D4 F6");
    private static final SerialNumber SAME = Machines.serial(PHYSICAL, "A1 B2 D4 F6");
    private static final SerialNumber NEW_DISK = Machines.serial(PHYSICAL, "A1 B2 D4 F96");
    private static final SerialNumber OTHER = Machines.serial(PHYSICAL, "A91 B92 D94 F96");

    @Test
    void the_better_verdict_is_closer_wherever_it_stands() {
        assertThat(closest(OTHER, SAME)).isEqualTo(SAME);
        assertThat(closest(SAME, OTHER)).isEqualTo(SAME);
        assertThat(closest(OTHER, SAME, OTHER)).isEqualTo(SAME);
    }

    @Test
    void of_one_verdict_the_higher_score_is_closer() {
        assertThat(closest(NEW_DISK, SAME)).isEqualTo(SAME);
        assertThat(closest(SAME, NEW_DISK)).isEqualTo(SAME);
        assertThat(closest(OTHER, NEW_DISK)).isEqualTo(NEW_DISK);
    }

    @Test
    void of_equals_the_first_is_closest() {
        SerialNumber another = Machines.serial(PHYSICAL, "A81 B82 D84 F86");
        assertThat(closest(OTHER, another)).isEqualTo(OTHER);
        assertThat(closest(another, OTHER)).isEqualTo(another);
        assertThat(closest(OTHER)).isEqualTo(OTHER);
    }

    private static SerialNumber closest(SerialNumber... licensed) {
        return SerialComparison.closest(List.of(licensed), MACHINE, HardwarePolicy.DEFAULT)
                .licensed();
    }
}
