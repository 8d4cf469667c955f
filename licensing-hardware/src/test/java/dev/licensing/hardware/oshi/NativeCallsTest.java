package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.MachineRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The readers of other systems, run here: what they find is this machine's, so outcomes are judged and values are not. */
@Timeout(120)
class NativeCallsTest {
    @Test
    void oshi_answers_for_every_part_and_prints_no_value() {
        MachineFacts facts = read(OtherSystems.reader("Mac OS X", "C:"));

        assertThat(facts.networkCards().isRead()).isTrue();
        assertThat(facts.disks().isRead()).isTrue();
        assertThat(facts.operatingSystemId().failure())
                .isEqualTo(SlotReading.absent("operating system id: none on macOS"));
        String shown = facts.toString() + MachineRules.of(facts).asItIs();
        String uuid = facts.firmwareUuid().or("-not told-");
        String serial = facts.boardSerial().or("-not told-");
        assertThat(shown.contains(uuid) || shown.contains(serial)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_only_windows_has_is_unreadable_elsewhere() {
        MachineReader reader = OtherSystems.reader("Windows Server 2022", "C:");

        Fingerprint fingerprint = MachineRules.of(read(reader)).asItIs();

        assertThat(reader.isQuick()).isFalse();
        assertThat(fingerprint.slots().values())
                .allSatisfy(slot -> assertThat(slot.status()).isEqualTo(SlotStatus.UNREADABLE));
    }

    @Test
    void the_hardware_of_an_unknown_system_is_unreadable_and_says_so() {
        MachineRules rules = MachineRules.of(read(OtherSystems.reader("FreeBSD", "C:")));

        assertThat(rules.asItIs().slots().values())
                .containsOnly(SlotReading.unreadable("hardware: read on Linux, Windows and macOS only"));
        assertThat(rules.as(PlatformClass.EC2).slots())
                .containsEntry(
                        ComponentSlot.B, SlotReading.unreadable("hardware: read on Linux, Windows and macOS only"));
    }

    @Test
    void only_readers_that_ask_the_system_are_slow() {
        assertThat(OtherSystems.reader("Mac OS X", "").isQuick()).isFalse();
        assertThat(OtherSystems.reader("FreeBSD", "").isQuick()).isTrue();
    }

    private static MachineFacts read(MachineReader reader) {
        return MachineSource.within(60, reader).facts();
    }
}
