package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.Shown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The serial numbers are literal on purpose: that they never change for an unchanged machine is the compatibility promise. */
class OtherSystemsCorpusTest {
    /** Statuses from A to F: U used, A absent, V vetoed, X unreadable. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DELL,                PHYSICAL,        UUUUUU, 48M-G1Z-PRT-KV7-W63-2BE-2HR-YT6",
        "HPE,                 PHYSICAL,        UUUUUU, 48P-ZJH-6Y1-P6B-6Q5-VQA-ZX4-8Z4",
        "PLACEHOLDER_BOARD,   PHYSICAL,        UVUUAU, 4AQ-B40-00C-N56-R4M-000-8ZZ-FDW",
        "SURFACE,             PHYSICAL,        UUUUAU, 480-8ZV-A9X-WYH-2BR-001-RSP-7RA",
        "HYPER_V,             VIRTUAL_MACHINE, UAUUAA, 4NC-ZF0-006-0WG-SQM-000-000-4CM",
        "VMWARE,              VIRTUAL_MACHINE, UAUUAU, 4GR-2M0-002-EKX-KN4-001-8CH-0GW",
        "VIRTUAL_BOX,         VIRTUAL_MACHINE, UAUUAU, 4MP-6H0-00B-KXN-7N0-001-DSR-WNM",
        "AZURE_1,             VIRTUAL_MACHINE, UAUUAA, 4GZ-0Z0-001-420-SQM-000-000-VRQ",
        "AZURE_2,             VIRTUAL_MACHINE, UAUUAA, 4GZ-0Z0-001-420-SQM-000-000-VRQ",
        "NITRO,               EC2,             UUUUAU, 4RS-5CP-HDS-CB5-JY8-001-TGF-5NC",
        "NITRO_WITHOUT_TABLE, VIRTUAL_MACHINE, UAUUAU, 4GS-5C0-009-CB5-JY8-001-TGF-DXC",
        "CONTAINER,           DECLARED,        AAAAAA, none",
    })
    void a_known_windows_machine_keeps_its_class_its_statuses_and_its_serial_number(
            WindowsMachine machine, PlatformClass platformClass, String statuses, String serialNumber) {
        assertKept(machine.record().facts(), platformClass, statuses, serialNumber);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "APPLE_SILICON, PHYSICAL,        UUAUVU, 4D5-Y8Z-DD0-006-DA8-001-3F3-3D4",
        "INTEL,         PHYSICAL,        UUAUUU, 499-GDQ-FHG-001-8HB-77J-JT9-C5T",
        "NOT_TOLD,      PHYSICAL,        UXAUAV, 4D5-Y80-000-006-DA8-000-000-2SR",
        "VMWARE,        VIRTUAL_MACHINE, UAAUAV, 4P7-WS0-000-007-JN8-000-000-J3K",
        "VIRTUAL_MAC,   VIRTUAL_MACHINE, UAAUAV, 4KJ-QB0-000-007-NE8-000-000-P1R",
    })
    void a_known_mac_keeps_its_class_its_statuses_and_its_serial_number(
            MacMachine machine, PlatformClass platformClass, String statuses, String serialNumber) {
        assertKept(machine.facts(), platformClass, statuses, serialNumber);
    }

    @ParameterizedTest
    @EnumSource(WindowsMachine.class)
    void a_windows_machine_passes_with_its_own_serial_number_and_prints_nothing(WindowsMachine machine) {
        MachineFacts facts = machine.record().facts();

        assertPasses(facts);
        assertThat(facts.toString() + MachineRules.of(facts).asItIs())
                .doesNotContainIgnoringCase(facts.firmwareUuid().or("-none-"))
                .doesNotContainIgnoringCase(facts.operatingSystemId().or("-none-"))
                .doesNotContain("B026284A5B6C", "Dell Inc.", "6D0946606D1F2A00", "i-0a1b2c3d4e5f60718");
    }

    @ParameterizedTest
    @EnumSource(MacMachine.class)
    void a_mac_passes_with_its_own_serial_number(MacMachine machine) {
        assertPasses(machine.facts());
    }

    private static void assertKept(
            MachineFacts facts, PlatformClass platformClass, String statuses, String serialNumber) {
        Fingerprint fingerprint = MachineRules.of(facts).asItIs();

        assertThat(fingerprint.detectedClass()).isEqualTo(platformClass);
        assertThat(Shown.statuses(fingerprint) + ' ' + Shown.serialNumber(fingerprint))
                .isEqualTo(statuses + ' ' + serialNumber);
    }

    private static void assertPasses(MachineFacts facts) {
        Fingerprint fingerprint = MachineRules.of(facts).asItIs();

        if (Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled) {
            SerialComparison comparison =
                    SerialComparison.of(enrolled.serialNumber(), fingerprint, HardwarePolicy.DEFAULT);
            assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
            assertThat(comparison.drifted()).isFalse();
        } else {
            assertThat(fingerprint.detectedClass()).isEqualTo(PlatformClass.DECLARED);
        }
    }
}
