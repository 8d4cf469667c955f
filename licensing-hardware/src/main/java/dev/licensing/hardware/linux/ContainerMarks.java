package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Reading;

/**
 * Whether the machine is a container: it then sees the hardware of its host, which identifies the host and not the container.
 *
 * <p>Most marks are set by the engine while the container runs. {@code /.dockerenv} alone is weaker: an image made from a container's
 * file system keeps it, and a micro-VM may boot from such an image. There the root is a whole file system on a block device. In a
 * container of every storage driver it is not: overlay, btrfs and ZFS have no device of their own (major number 0), and the drivers
 * for plain directories and for device mapper mount a subtree. So {@code /.dockerenv} counts unless the root is known to be whole.
 *
 * @param found whether there is any
 * @param denied whether some could not be looked for, because only root may read the variables of the first process
 */
record ContainerMarks(boolean found, boolean denied) {
    private static final String[] FILES = {
        "/run/.containerenv", "/run/systemd/container", "/dev/lxd/sock", "/run/secrets/kubernetes.io"
    };
    private static final String[] INIT_VARIABLES = {"container=", "KUBERNETES_SERVICE_HOST="};
    private static final String[] CONTROL_GROUPS = {"docker", "/lxc", "kubepods", "containerd", "libpod"};
    /** Where engines keep the name files that they mount into each container. */
    private static final String[] ENGINE_FOLDERS = {"/containers/", "/overlay-containers/", "/sandboxes/", "/pods/"};

    static ContainerMarks of(FileTree tree, MountTable mounts) {
        if (hasFile(tree) || isOpenVz(tree)) {
            return new ContainerMarks(true, false);
        }
        Reading<String> variables = tree.read("/proc/1/environ");
        boolean found = hasInitVariable(variables.or(""))
                || containsAny(tree.read("/proc/1/cgroup").or(""), CONTROL_GROUPS)
                || containsAny(mounts.at("/etc/hostname").subtree(), ENGINE_FOLDERS)
                || containsAny(mounts.at("/etc/hosts").subtree(), ENGINE_FOLDERS)
                || (tree.exists("/.dockerenv") && !isWholeDevice(mounts.at("/")));
        return new ContainerMarks(found, variables.isDenied());
    }

    private static boolean hasFile(FileTree tree) {
        for (String file : FILES) {
            if (tree.exists(file)) {
                return true;
            }
        }
        return false;
    }

    /** The host has both, its containers only the first. */
    private static boolean isOpenVz(FileTree tree) {
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

    private static boolean isWholeDevice(MountTable.Mount root) {
        return root.isOnBlockDevice() && root.subtree().equals("/");
    }

    private static boolean containsAny(String text, String[] marks) {
        for (String mark : marks) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
