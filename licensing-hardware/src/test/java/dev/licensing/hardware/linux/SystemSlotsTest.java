package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.rule.ComponentDigest;
import dev.licensing.hardware.rule.FirmwareUuid;
import dev.licensing.hardware.rule.SystemSlots;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemSlotsTest {
    private static final String UUID = "00112233-4455-6677-8899-aabbccddeeff";

    @TempDir
    private Path root;

    @Test
    void both_byte_orders_and_every_spelling_of_a_uuid_are_one() {
        SlotReading expected = SlotReading.used(
                ComponentDigest.of(ComponentSlot.A, "00112233445566778899aabbccddeeff"),
                "/sys/class/dmi/id/product_uuid");

        assertThat(uuid(UUID)).isEqualTo(expected);
        assertThat(uuid("33221100-5544-7766-8899-AABBCCDDEEFF")).isEqualTo(expected);
        assertThat(uuid("  {00112233445566778899AABBCCDDEEFF}\t")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "ABABABAB-ABAB-ABAB-ABAB-ABABABABABAB",
                "03000200-0400-0500-0006-000700080009",
                "00020003-0004-0005-0006-000700080009",
                "03020100-0504-0706-0809-0a0b0c0d0e0f",
                "00010203-0405-0607-0809-0A0B0C0D0E0F",
                "10000000-0000-8000-0040-000000000000",
                "00000010-0000-0080-0040-000000000000",
                "01234567-8910-1112-1314-151617181920",
                "67452301-1089-1211-1314-151617181920",
                "12345678-1234-5678-90ab-cddeefaabbcc",
                "78563412-3412-7856-90ab-cddeefaabbcc",
                "4c4c4544-0000-2010-8020-80c04f202020",
            })
    void a_uuid_that_many_machines_have_is_vetoed_in_both_byte_orders(String placeholder) {
        assertThat(uuid(placeholder)).isEqualTo(SlotReading.vetoed("a placeholder of the firmware vendor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not Settable", "0011223344556677", UUID + "0", "00112233-4455-6677-8899-aabbccddeefg"})
    void what_is_not_a_uuid_is_vetoed(String text) {
        assertThat(uuid(text)).isEqualTo(SlotReading.vetoed("not a UUID"));
    }

    @Test
    void no_uuid_an_empty_one_and_an_unreadable_one_are_three_answers() {
        String file = "/sys/class/dmi/id/product_uuid";

        assertThat(system().firmwareUuid()).isEqualTo(SlotReading.absent(file + ": no such file"));
        assertThat(uuid(" ")).isEqualTo(SlotReading.absent(file + ": empty"));
        new TestTree(root).unreadable(file);
        assertThat(system().firmwareUuid()).isEqualTo(SlotReading.unreadable(file + ": not a regular file"));
    }

    @Test
    void a_board_serial_is_trimmed_and_lowered() {
        assertThat(board("  PWDUA0 arHBQ0XY  "))
                .isEqualTo(SlotReading.used(
                        ComponentDigest.of(ComponentSlot.B, "pwdua0 arhbq0xy"), "/sys/class/dmi/id/board_serial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To be filled by O.E.M.",
                "Default string",
                "System Serial Number",
                "Not Specified",
                "None",
                "Unknown",
                "0",
                "......",
                "123456789000",
                "No Asset Tag",
                "Chassis Serial Number",
                "7783-7084-3265-9085-8269-3286-77",
                "XXXXXXXX",
                "00-00/00",
            })
    void a_board_serial_that_a_vendor_left_unset_is_vetoed(String placeholder) {
        assertThat(board(placeholder)).isEqualTo(SlotReading.vetoed("a placeholder of the firmware vendor"));
    }

    @Test
    void a_board_serial_of_bytes_that_are_no_text_is_vetoed() {
        assertThat(board("ab\u0001c\u00ff")).isEqualTo(SlotReading.vetoed("not printable text"));
    }

    @Test
    void a_board_serial_that_restates_the_uuid_is_vetoed() {
        new TestTree(root).uuid(UUID);

        assertThat(board("33221100554477668899AABBCCDDEEFF"))
                .isEqualTo(SlotReading.vetoed("restates the firmware UUID"));
    }

    @Test
    void an_instance_id_of_another_shape_is_vetoed() {
        new TestTree(root).dmi("board_asset_tag", "rack 7");

        assertThat(system().instanceId()).isEqualTo(SlotReading.vetoed("not an instance id"));
    }

    @ParameterizedTest
    @CsvSource({
        "00112233445566778899aabbccddeeff, restates the firmware UUID",
        "33221100554477668899aabbccddeeff, restates the firmware UUID",
        "11111111111111111111111111111111, one character repeated",
        "localhost,                        not a machine id",
    })
    void a_machine_id_that_identifies_nothing_is_vetoed(String id, String reason) {
        new TestTree(root).uuid(UUID).machineId(id);

        assertThat(system().operatingSystemId()).isEqualTo(SlotReading.vetoed(reason));
    }

    @Test
    void a_machine_id_of_an_image_before_its_first_boot_is_absent() {
        new TestTree(root).machineId("uninitialized");
        assertThat(system().operatingSystemId()).isEqualTo(SlotReading.absent("/etc/machine-id: uninitialized"));
        new TestTree(root).file("/etc/machine-id", "\0\n");
        assertThat(system().operatingSystemId()).isEqualTo(SlotReading.absent("/etc/machine-id: empty"));
    }

    @Test
    void a_raw_uuid_is_never_printed() {
        assertThat(FirmwareUuid.parse(UUID).orElseThrow()).hasToString("FirmwareUuid");
    }

    private SlotReading uuid(String text) {
        new TestTree(root).uuid(text);
        return system().firmwareUuid();
    }

    private SlotReading board(String text) {
        new TestTree(root).board(text);
        return system().boardSerial();
    }

    private SystemSlots system() {
        return new SystemSlots(new TestTree(root).facts());
    }
}
