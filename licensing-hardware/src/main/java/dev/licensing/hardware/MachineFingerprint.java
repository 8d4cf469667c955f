package dev.licensing.hardware;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fingerprint of a machine: what its serial number is made from, and what a licensed serial number is compared with.
 *
 * <p>A source reads the machine anew at every call and keeps nothing, so it is immutable and thread-safe. What cannot be read is a
 * status of a slot and never an exception. No raw value (a serial, an address, a UUID) leaves this package: only digests, and reasons
 * in fixed words.
 *
 * <p>On Linux the files of {@code /sys}, {@code /proc} and {@code /etc} are read directly, and no process is started. Machines of the
 * classes physical, virtual machine, EC2 and KubeVirt are identified by their components. A container shares the hardware of its host,
 * so it is of class declared and has no slots of its own.
 */
public final class MachineFingerprint {
    private MachineFingerprint() {}

    /**
     * The fingerprint of this machine.
     *
     * @return its source; on a system other than Linux one that reports every slot as unreadable
     */
    public static FingerprintSource source() {
        String system = System.getProperty("os.name", "");
        if (system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return new LinuxFingerprintSource(FileTree.ofThisMachine());
        }
        return new UnsupportedSystem();
    }

    /**
     * The fingerprint of a Linux machine whose files were copied, readable on any system.
     *
     * @param root the folder that holds the copy under the same relative paths, such as {@code sys/class/dmi/id/product_uuid},
     *     {@code proc/cpuinfo} and {@code etc/machine-id}; what is missing there is absent, and no link leads out of it
     * @return the source of that machine's fingerprint
     * @throws UnsupportedOperationException when the folder is not on the default file system, as in a zip file
     */
    public static FingerprintSource source(Path root) {
        return new LinuxFingerprintSource(FileTree.copiedTo(root));
    }

    /** A machine whose operating system this version cannot read: it can only be declared. */
    static final class UnsupportedSystem implements FingerprintSource {
        private static final String REASON = "hardware is read on Linux only";

        @Override
        public Fingerprint read() {
            return read(LinuxFingerprintSource.VERSION, PlatformClass.DECLARED);
        }

        @Override
        public Fingerprint read(int version, PlatformClass platformClass) {
            LinuxFingerprintSource.requireVersion(version);
            Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
            for (ComponentSlot slot : ComponentSlot.values()) {
                slots.put(slot, SlotReading.unreadable(REASON));
            }
            return new Fingerprint.Hardware(
                    version, platformClass, PlatformClass.DECLARED, slots, List.of(), List.of());
        }
    }
}
