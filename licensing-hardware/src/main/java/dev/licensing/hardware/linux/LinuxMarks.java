package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.List;

/**
 * What tells the class of a Linux machine: the marks of a container, DMI, the processor's flags, the device tree. A container sees the
 * hardware of its host, which identifies the host and not the container.
 *
 * <p>Most marks are set by the engine while the container runs. {@code /.dockerenv} alone is weaker: an image made from a container's
 * file system keeps it, and a micro-VM may boot from such an image; and LXD gives its socket to virtual machines, too. There the root
 * is a whole file system on a block device. In a container of every storage driver it is not: overlay, btrfs and ZFS have no device of their own (major number 0), and the drivers
 * for plain directories and for device mapper mount a subtree. So the two count unless the root is known to be whole.
 */
final class LinuxMarks {
    private static final String DMI = "/sys/class/dmi/id/";
    /** Of the first processor; the whole file of a large server takes milliseconds to make. */
    private static final int CPU_INFO_BYTES = 4096;

    private static final String[] CONTAINER_FILES = {
        "/run/.containerenv", "/run/systemd/container", "/run/secrets/kubernetes.io"
    };
    private static final String[] INIT_VARIABLES = {"container=", "KUBERNETES_SERVICE_HOST="};
    private static final String[] CONTROL_GROUPS = {"docker", "/lxc", "kubepods", "containerd", "libpod"};
    /** Where engines keep the name files that they mount into each container. */
    private static final String[] ENGINE_FOLDERS = {"/containers/", "/overlay-containers/", "/sandboxes/", "/pods/"};

    private final FileTree tree;

    private LinuxMarks(FileTree tree) {
        this.tree = tree;
    }

    static PlatformMarks of(FileTree tree, List<Mount> mounts) {
        return new LinuxMarks(tree).marks(mounts);
    }

    private PlatformMarks marks(List<Mount> mounts) {
        Fact<String> variables = tree.read("/proc/1/environ");
        if (hasContainerFile() || isOpenVz() || hasInitVariable(variables.or("")) || isContained(mounts)) {
            return PlatformMarks.ofContainer();
        }
        return new PlatformMarks(
                false,
                dmi("sys_vendor"),
                dmi("product_name"),
                dmi("product_family"),
                dmi("bios_version"),
                hasHypervisorFlag() || isGuestOfDeviceTree(),
                variables.isDenied());
    }

    private boolean hasContainerFile() {
        for (String file : CONTAINER_FILES) {
            if (tree.exists(file)) {
                return true;
            }
        }
        return false;
    }

    /** The host has both, its containers only the first. */
    private boolean isOpenVz() {
        return tree.exists("/proc/vz") && !tree.exists("/proc/bc");
    }

    private static boolean hasInitVariable(String variables) {
        String environment = '\0' + variables;
        for (String variable : INIT_VARIABLES) {
            if (environment.contains('\0' + variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContained(List<Mount> mounts) {
        return containsAny(tree.read("/proc/1/cgroup").or(""), CONTROL_GROUPS)
                || containsAny(Mount.at("/etc/hostname", mounts).subtree(), ENGINE_FOLDERS)
                || containsAny(Mount.at("/etc/hosts", mounts).subtree(), ENGINE_FOLDERS)
                || ((tree.exists("/.dockerenv") || isGuestOfLxd())
                        && !Mount.at("/", mounts).isWholeDevice());
    }

    /** Its containers and its virtual machines have the socket; only these have an agent, which makes it. */
    private boolean isGuestOfLxd() {
        return tree.exists("/dev/lxd/sock") && !tree.exists("/run/lxd_agent");
    }

    private static boolean containsAny(String text, String[] marks) {
        for (String mark : marks) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHypervisorFlag() {
        String flags =
                FileTree.line(tree.readStart("/proc/cpuinfo", CPU_INFO_BYTES).or(""), "flags");
        return (flags + ' ').contains(" hypervisor ");
    }

    /** ARM machines without DMI. */
    private boolean isGuestOfDeviceTree() {
        return tree.exists("/proc/device-tree/hypervisor")
                || tree.read("/proc/device-tree/compatible").or("").contains("linux,dummy-virt");
    }

    private String dmi(String name) {
        return tree.read(DMI + name).or("");
    }
}
