package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.PlatformMarks;
import java.util.StringTokenizer;

/** What tells the class of a Linux machine: the marks of a container, DMI, the processor's flags, the device tree. */
final class LinuxMarks {
    private static final String DMI = "/sys/class/dmi/id/";
    /** Of the first processor; the whole file of a large server takes milliseconds to make. */
    private static final int CPU_INFO_BYTES = 4096;

    private LinuxMarks() {}

    static PlatformMarks of(FileTree tree) {
        ContainerMarks container = ContainerMarks.of(tree, MountTable.of(tree));
        if (container.found()) {
            return PlatformMarks.ofContainer();
        }
        return new PlatformMarks(
                false,
                dmi(tree, "sys_vendor"),
                dmi(tree, "product_name"),
                dmi(tree, "product_family"),
                dmi(tree, "bios_version"),
                hasHypervisorFlag(tree) || isGuestOfDeviceTree(tree),
                container.denied());
    }

    private static boolean hasHypervisorFlag(FileTree tree) {
        StringTokenizer lines = new StringTokenizer(
                tree.readStart("/proc/cpuinfo", CPU_INFO_BYTES).or(""), "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (line.startsWith("flags")) {
                return (line + ' ').contains(" hypervisor ");
            }
        }
        return false;
    }

    /** ARM machines without DMI. */
    private static boolean isGuestOfDeviceTree(FileTree tree) {
        return tree.exists("/proc/device-tree/hypervisor")
                || tree.read("/proc/device-tree/compatible").or("").contains("linux,dummy-virt");
    }

    private static String dmi(FileTree tree, String name) {
        return tree.read(DMI + name).or("");
    }
}
