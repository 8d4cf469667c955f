package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.rule.ComponentDigest;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.Shown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsReaderTest {
    private final RecordedWindows dell = WindowsMachine.DELL.record();

    @Test
    void a_slot_names_the_class_and_the_property_that_it_was_read_from() {
        assertThat(slot(ComponentSlot.A).reason()).isEqualTo("Win32_ComputerSystemProduct.UUID");
        assertThat(slot(ComponentSlot.B).reason()).isEqualTo("Win32_BaseBoard.SerialNumber");
        assertThat(slot(ComponentSlot.C).reason()).isEqualTo("MachineGuid");
        assertThat(slot(ComponentSlot.D).reason()).isEqualTo("MSFT_NetAdapter.PermanentAddress");
        assertThat(slot(ComponentSlot.F).reason()).isEqualTo("serial of the disk under C:");
    }

    @ParameterizedTest
    @CsvSource({
        "Win32_ComputerSystemProduct,  XUUUUU",
        "Win32_BaseBoard,              UXUUUU",
        "MSFT_NetAdapter,              UUUXXU",
        "Win32_DiskDrive,              UUUUUX",
        "Win32_LogicalDiskToPartition, UUUUUX",
        "Win32_ComputerSystem,         XXXXXX",
    })
    void a_class_that_cannot_be_asked_makes_its_slot_unreadable_and_no_other(String wmiClass, String statuses) {
        Fingerprint fingerprint = read(dell.failing(wmiClass));

        assertThat(Shown.statuses(fingerprint)).isEqualTo(statuses);
        assertThat(fingerprint.toString()).doesNotContain("S3CR3T");
    }

    @ParameterizedTest
    @CsvSource({
        "Win32_ComputerSystemProduct,  AUUUUU",
        "Win32_BaseBoard,              UAUUUU",
        "MSFT_NetAdapter,              UUUAAU",
        "Win32_DiskDrive,              UUUUUA",
        "Win32_LogicalDiskToPartition, UUUUUU",
        "Win32_ComputerSystem,         XXXXXX",
    })
    void a_class_without_objects_makes_its_slot_absent_and_that_of_the_maker_everything_unreadable(
            String wmiClass, String statuses) {
        assertThat(Shown.statuses(read(dell.without(wmiClass)))).isEqualTo(statuses);
    }

    @Test
    void a_machine_that_tells_no_maker_is_physical() {
        dell.without("Win32_ComputerSystem").add("Win32_ComputerSystem", Map.of());

        assertThat(read(dell).detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
    }

    @Test
    void the_product_family_tells_a_guest_of_kubevirt() {
        dell.without("Win32_ComputerSystem")
                .add("Win32_ComputerSystem", Map.of("MANUFACTURER", "Acme", "SYSTEMFAMILY", "KubeVirt"));

        assertThat(read(dell).detectedClass()).isEqualTo(PlatformClass.KUBEVIRT);
    }

    @Test
    void a_windows_that_knows_no_product_family_has_its_class_all_the_same() {
        dell.failing("Win32_ComputerSystem.SYSTEMFAMILY");

        assertThat(read(dell).detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
    }

    @Test
    void a_guest_of_a_maker_that_nobody_knows_is_told_by_its_firmware() {
        byte[] table = new byte[8 + 0x18 + 2];
        table[9] = 0x18;
        table[8 + 0x13] = 0x10;

        assertThat(read(dell.firmware(table)).detectedClass()).isEqualTo(PlatformClass.VIRTUAL_MACHINE);
    }

    @Test
    void a_system_id_that_is_not_there_is_absent() {
        RecordedWindows windows = new RecordedWindows().madeBy("Dell Inc.", "PowerEdge R640");

        assertThat(read(windows).slots())
                .containsEntry(ComponentSlot.C, SlotReading.absent("MachineGuid: no such value"));
    }

    @ParameterizedTest
    @CsvSource({
        "3CECEF000001, True,  6,   14, U",
        "3CECEF000001, TRUE,  71,  9,  U",
        "3CECEF000001, False, 6,   0,  V",
        "3CECEF000001, True,  6,   10, A",
        "3CECEF000001, True,  243, 8,  A",
        "02CECEF00001, True,  6,   14, V",
        "'',           True,  6,   14, V",
    })
    void an_interface_counts_when_it_has_hardware_and_an_ethernet_address(
            String address, String hardware, String type, String medium, String status) {
        dell.without("MSFT_NetAdapter").nic(address, hardware, type, medium);

        assertThat(Shown.statuses(read(dell)).substring(3, 4)).isEqualTo(status);
    }

    @Test
    void an_interface_that_software_made_says_so() {
        dell.without("MSFT_NetAdapter").nic("3CECEF000001", "False", "6", "0");

        assertThat(slot(ComponentSlot.D)).isEqualTo(SlotReading.vetoed("1 interface without hardware"));
    }

    @Test
    void an_interface_that_tells_nothing_is_none() {
        dell.without("MSFT_NetAdapter").add("MSFT_NetAdapter", Map.of());

        assertThat(slot(ComponentSlot.D)).isEqualTo(SlotReading.absent("no Ethernet interface"));
    }

    @ParameterizedTest
    @CsvSource({
        "S64ANS0R123456_00000001.,      s64ans0r123456",
        "'  S64ANS0R123456_00000001. ', s64ans0r123456",
        "0025_3858_91B0_1234.,          0025_3858_91b0_1234.",
        "WD-WCC3F1234567,               wd-wcc3f1234567",
    })
    void the_serial_of_a_disk_is_that_of_the_drive_without_the_first_namespace(String told, String normalized) {
        dell.without("Win32_DiskDrive").disk("0", told);

        assertThat(slot(ComponentSlot.F).digest()).isEqualTo(ComponentDigest.of(ComponentSlot.F, normalized));
    }

    @ParameterizedTest
    @CsvSource({"External hard disk media", "Removable Media"})
    void a_disk_whose_medium_comes_and_goes_does_not_count(String media) {
        dell.without("Win32_DiskDrive").disk("3", "STICK1", media);

        assertThat(slot(ComponentSlot.F)).isEqualTo(SlotReading.vetoed("1 disk removable"));
    }

    @Test
    void disk_1_is_not_disk_10() {
        dell.without("Win32_DiskDrive")
                .without("Win32_LogicalDiskToPartition")
                .disk("1", "LOWEST")
                .disk("10", "SYSTEM")
                .drive("C:", "10");

        assertThat(slot(ComponentSlot.F).digest()).isEqualTo(ComponentDigest.of(ComponentSlot.F, "system"));
    }

    @Test
    void without_a_known_system_disk_the_lowest_serial_counts() {
        dell.without("Win32_LogicalDiskToPartition").disk("1", "1LOWEST").add("Win32_LogicalDiskToPartition", Map.of());

        assertThat(slot(ComponentSlot.F))
                .isEqualTo(
                        SlotReading.used(ComponentDigest.of(ComponentSlot.F, "1lowest"), "lowest serial of the disks"));
    }

    private SlotReading slot(ComponentSlot slot) {
        return read(dell).slots().get(slot);
    }

    private static Fingerprint read(RecordedWindows windows) {
        return MachineRules.of(windows.facts()).asItIs();
    }
}
