package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.linux.Machine;
import dev.licensing.hardware.linux.TestTree;
import dev.licensing.hardware.rule.MachineRules;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A machine is the same whatever system it was started with; only the system's own id differs. */
class DualBootTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "DELL,        DELL,              ABDEF",
        "HPE,         HPE,               ABDEF",
        "ASUS,        PLACEHOLDER_BOARD, ABDEF",
        "HYPER_V,     HYPER_V,           ABDE",
        "VMWARE_13,   VMWARE,            ABDE",
        "VIRTUAL_BOX, VIRTUAL_BOX,       ABDEF",
        "AZURE_1,     AZURE_2,           ABDE",
        "AZURE_2,     AZURE_1,           ABDE",
        "NITRO,       NITRO,             ABDEF",
    })
    void linux_and_windows_read_the_same_hardware(Machine linux, WindowsMachine windows, String slots) {
        Fingerprint underLinux = linux.in(new TestTree(root)).source().read();
        Fingerprint underWindows = MachineRules.of(windows.record().facts()).asItIs();

        assertThat(underWindows.detectedClass()).isEqualTo(underLinux.detectedClass());
        for (int i = 0; i < slots.length(); i++) {
            ComponentSlot slot = ComponentSlot.valueOf(slots.substring(i, i + 1));
            assertSame(underLinux.slots().get(slot), underWindows.slots().get(slot));
        }
        assertThat(digest(underWindows, ComponentSlot.C)).isNotEqualTo(digest(underLinux, ComponentSlot.C));
    }

    private static void assertSame(SlotReading linux, SlotReading windows) {
        assertThat(windows.status()).isEqualTo(linux.status());
        assertThat(windows.digest()).isEqualTo(linux.digest());
    }

    private static int digest(Fingerprint fingerprint, ComponentSlot slot) {
        return fingerprint.slots().get(slot).digest();
    }
}
