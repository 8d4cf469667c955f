package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.oshi.WmiProperties.Disk;
import dev.licensing.hardware.oshi.WmiProperties.DriveLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The disks of Windows. */
final class WindowsDisks {
    /** What the driver of Windows puts behind the serial of an NVMe drive: the first namespace. Linux has the serial alone. */
    private static final String FIRST_NAMESPACE = "_00000001.";

    private WindowsDisks() {}

    static List<DiskDrive> of(
            List<Map<Disk, String>> disks, List<Map<DriveLetter, String>> letters, String systemDrive) {
        List<DiskDrive> drives = new ArrayList<>();
        for (Map<Disk, String> disk : disks) {
            String serial = withoutNamespace(disk.getOrDefault(Disk.SERIALNUMBER, ""));
            boolean system = holds(systemDrive, disk.getOrDefault(Disk.INDEX, "none"), letters);
            drives.add(DiskDrive.of(serial, system, isRemovable(disk)));
        }
        return drives;
    }

    /** A partition is named {@code …DeviceID="Disk #0, Partition #2"}, a drive letter {@code …DeviceID="C:"}. */
    private static boolean holds(String drive, String index, List<Map<DriveLetter, String>> letters) {
        for (Map<DriveLetter, String> letter : letters) {
            boolean ofDrive = letter.getOrDefault(DriveLetter.DEPENDENT, "").contains('"' + drive + '"');
            if (ofDrive && letter.getOrDefault(DriveLetter.ANTECEDENT, "").contains("Disk #" + index + ',')) {
                return true;
            }
        }
        return false;
    }

    /** {@code Removable Media} and {@code External hard disk media}; some drivers tell nothing. */
    private static boolean isRemovable(Map<Disk, String> disk) {
        String media = disk.getOrDefault(Disk.MEDIATYPE, "");
        return media.startsWith("Removable") || media.startsWith("External");
    }

    private static String withoutNamespace(String serial) {
        String trimmed = serial.trim();
        return trimmed.endsWith(FIRST_NAMESPACE)
                ? trimmed.substring(0, trimmed.length() - FIRST_NAMESPACE.length())
                : trimmed;
    }
}
