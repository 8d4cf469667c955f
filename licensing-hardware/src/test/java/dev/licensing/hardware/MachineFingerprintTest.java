package dev.licensing.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.comparison.ClosestFingerprint;
import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineFingerprintTest {
    private static final SlotReading ELSEWHERE = SlotReading.unreadable("hardware is read on Linux only");

    @TempDir
    private Path root;

    @Test
    void this_machine_answers_for_every_slot_with_a_reason() {
        Fingerprint fingerprint = MachineFingerprint.source().read();

        assertThat(fingerprint.version()).isEqualTo(1);
        assertThat(fingerprint.slots()).containsOnlyKeys(ComponentSlot.values());
        assertThat(fingerprint.slots().values())
                .allSatisfy(reading -> assertThat(reading.reason()).isNotBlank());
    }

    @Test
    void this_machine_answers_the_same_twice() {
        assertThat(MachineFingerprint.source().read())
                .isEqualTo(MachineFingerprint.source().read());
    }

    @Test
    void a_source_reads_anew_at_every_call() {
        TestTree tree = Machine.DELL.in(new TestTree(root));
        FingerprintSource source = tree.source();
        Fingerprint before = source.read();

        tree.machineId("00112233445566778899aabbccddeeff");

        assertThat(source.read()).isNotEqualTo(before);
    }

    @Test
    void another_version_is_refused_by_its_number() {
        assertThatThrownBy(() -> MachineFingerprint.source(root).read(2, PlatformClass.PHYSICAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("serial number version: \"2\" is not allowed; allowed is 1; a newer release may read it");
        assertThatThrownBy(() -> new MachineFingerprint.UnsupportedSystem().read(0, PlatformClass.PHYSICAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("serial number version: \"0\"");
    }

    @Test
    void on_another_system_every_slot_is_unreadable_and_says_so() {
        Fingerprint fingerprint = new MachineFingerprint.UnsupportedSystem().read();

        assertThat(fingerprint.slots()).containsOnlyKeys(ComponentSlot.values());
        assertThat(fingerprint.slots().values()).containsOnly(ELSEWHERE);
        assertThat(Enrolment.of(fingerprint)).isInstanceOf(Enrolment.Unidentified.class);
    }

    @Test
    void on_another_system_a_licensed_class_is_unreadable_too() {
        Fingerprint fingerprint = new MachineFingerprint.UnsupportedSystem().read(1, PlatformClass.EC2);

        assertThat(fingerprint.platformClass()).isEqualTo(PlatformClass.EC2);
        assertThat(fingerprint.slots().values()).containsOnly(ELSEWHERE);
        assertThat(Enrolment.of(fingerprint)).isInstanceOf(Enrolment.Unidentified.class);
    }

    @Test
    void of_several_licensed_serial_numbers_the_machines_own_is_found() {
        Fingerprint own =
                Machine.NITRO.in(new TestTree(root.resolve("a"))).source().read();
        Fingerprint other =
                Machine.DELL.in(new TestTree(root.resolve("b"))).source().read();
        FingerprintSource source = MachineFingerprint.source(root.resolve("a"));

        assertThat(ClosestFingerprint.read(source, List.of(serial(other), serial(own)), HardwarePolicy.DEFAULT))
                .isEqualTo(own);
    }

    private static SerialNumber serial(Fingerprint fingerprint) {
        return ((Enrolment.Enrolled) Enrolment.of(fingerprint)).serialNumber();
    }
}
