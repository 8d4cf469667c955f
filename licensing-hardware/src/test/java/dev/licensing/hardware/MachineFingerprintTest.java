package dev.licensing.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.ClosestFingerprint;
import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.hardware.linux.BootFile;
import dev.licensing.hardware.linux.CopiedTree;
import dev.licensing.hardware.linux.LinuxReader;
import dev.licensing.hardware.linux.Machine;
import dev.licensing.hardware.linux.TestTree;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineFingerprintTest {
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
    }

    @Test
    void each_system_has_a_reader_of_its_own() {
        assertThat(MachineFingerprint.thisMachine("Linux")).isInstanceOf(LinuxReader.class);
        assertThat(MachineFingerprint.thisMachine("Windows 11").isQuick()).isFalse();
        assertThat(MachineFingerprint.thisMachine("Mac OS X").isQuick()).isFalse();
        assertThat(MachineFingerprint.thisMachine("AIX").isQuick()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_system_that_does_not_answer_is_unreadable_and_of_the_licensed_class() {
        FingerprintSource source = MachineSource.of(MachineFingerprint.thisMachine("Windows 11"));

        Fingerprint fingerprint = source.read(1, PlatformClass.PHYSICAL);

        assertThat(fingerprint.detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
        assertThat(Shown.statuses(fingerprint)).isEqualTo("XXXXXX");
        assertThat(Enrolment.of(source.read())).isInstanceOf(Enrolment.Unidentified.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_boot_step_leaves_the_digests_of_this_machine() throws IOException {
        assumeTrue(Files.getAttribute(root, "unix:uid").equals(0), "only root can take it: run this as root");
        new TestTree(root)
                .file("/proc/sys/kernel/random/boot_id", "89dd4d04-42f8-424c-9329-eabdb826d5ac\n")
                .unreadable("/run");

        Path file = BootStep.take("Linux", MachineFingerprint.thisMachine("Linux"), new BootFile(CopiedTree.at(root)));

        Fingerprint.Hardware machine =
                (Fingerprint.Hardware) MachineFingerprint.source().read();
        assertThat(file).isEqualTo(root.resolve("run/dev.licensing/machine-v1"));
        assertThat(file).content().contains("\nclass " + machine.detectedClass().id() + "\n");
    }

    @Test
    void on_other_systems_there_is_no_boot_step() {
        assertThatThrownBy(() -> BootStep.take(
                        "Windows 11", MachineFingerprint.thisMachine("Windows 11"), new BootFile(CopiedTree.at(root))))
                .isInstanceOf(IOException.class)
                .hasMessage("Windows 11 needs no boot step: services read there what root can read");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_machine_whose_class_cannot_be_told_is_not_remembered() {
        assertThatThrownBy(() -> BootStep.take(
                        "Linux", MachineFingerprint.thisMachine("Windows 11"), new BootFile(CopiedTree.at(root))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("what kind of machine this is cannot be told: ");
    }

    @Test
    void a_class_that_the_host_tells_is_the_class_of_the_machine() {
        FingerprintSource source = MachineFingerprint.source(PlatformClass.KUBEVIRT);

        assertThat(source.read().platformClass()).isEqualTo(PlatformClass.KUBEVIRT);
        assertThat(source.read().detectedClass()).isEqualTo(PlatformClass.KUBEVIRT);
        assertThat(source.read(1, PlatformClass.PHYSICAL).platformClass()).isEqualTo(PlatformClass.PHYSICAL);
        assertThat(source.read(1, PlatformClass.PHYSICAL).detectedClass()).isEqualTo(PlatformClass.KUBEVIRT);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlatformClass.class,
            names = {"KUBERNETES", "DECLARED"})
    void a_class_that_hardware_does_not_identify_is_refused(PlatformClass platformClass) {
        assertThatThrownBy(() -> MachineFingerprint.source(platformClass))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("class of this machine: \"" + platformClass.id() + "\" is not allowed; allowed is physical,"
                        + " virtual-machine, ec2 or kubevirt; the others are not identified by hardware");
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
