package dev.licensing.hardware;

import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.kubernetes.ClusterReader;
import dev.licensing.hardware.linux.BootFile;
import dev.licensing.hardware.linux.CopiedTree;
import dev.licensing.hardware.linux.FileTree;
import dev.licensing.hardware.linux.LinuxReader;
import dev.licensing.hardware.oshi.OtherSystems;
import dev.licensing.hardware.probe.Background;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The fingerprint of a machine: what its serial number is made from, and what a licensed serial number is compared with.
 *
 * <p>A source reads the machine anew at every call and keeps nothing of it, and is thread-safe. It reads on daemon threads: what has
 * not answered after 2 seconds, files after 3, is unreadable, and is not asked again by this source before it has answered. What cannot be read is a status of a slot and never an exception. No raw value (a serial, an address, a UUID) leaves this
 * module: only digests, and reasons in fixed words.
 *
 * <p>On Linux the files of {@code /sys}, {@code /proc} and {@code /etc} are read directly, and no process is started. Windows and macOS
 * are read through OSHI. What only root may read there, a service without root takes from what {@link #rememberForBoot()} left. Machines of the classes physical, virtual machine, EC2 and KubeVirt are identified by their components. A
 * container shares the hardware of its host, so it is of class declared and has no slots of its own.
 */
public final class MachineFingerprint {
    private MachineFingerprint() {}

    /**
     * The fingerprint of this machine.
     *
     * @return its source; on a system other than Linux, Windows and macOS one that reports every slot as unreadable
     */
    public static FingerprintSource source() {
        return MachineSource.of(thisMachine(System.getProperty("os.name", "")));
    }

    /**
     * The fingerprint of this machine as one of a class that the host knows better than its marks tell, such as a guest of a
     * hypervisor that hides itself.
     *
     * @param platformClass the class that the machine has: physical, virtual machine, EC2 or KubeVirt
     * @return its source, for which the machine has this class
     * @throws dev.licensing.core.InvalidValueException when machines of the class are not identified by their hardware
     */
    public static FingerprintSource source(PlatformClass platformClass) {
        MachineRules.requireComponents(platformClass);
        return MachineSource.of(thisMachine(System.getProperty("os.name", "")), platformClass);
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
        return MachineSource.of(LinuxReader.of(CopiedTree.at(root)));
    }

    /**
     * The fingerprint of a pod: its cluster, and a persistent volume that it alone uses.
     *
     * <p>The first reading keeps a random UUID in the file {@code licensing-volume-uid} on the volume. A volume that cannot be read
     * or written, or that is gone with the container, makes slot C unreadable, with the reason.
     *
     * @param clusterUid the UID of the namespace {@code kube-system}, which the host asks its cluster for
     * @param volume a folder on the persistent volume
     * @return the source of the pod's fingerprint, of class Kubernetes
     * @throws dev.licensing.core.InvalidValueException when the cluster UID is not a UUID
     */
    public static FingerprintSource kubernetes(String clusterUid, Path volume) {
        return MachineSource.of(ClusterReader.of(clusterUid, volume), PlatformClass.KUBERNETES);
    }

    /**
     * The boot step for services that do not run as root: leaves the digests of this machine's components, and no raw value, where
     * they find them until the next boot. Run it once at every boot, as root; it may run again at any time.
     *
     * <p>Only Linux hides components from who is not root. There a service takes from the file what it may not read itself, if nobody
     * but root can have written it, in this boot and on this machine. It may be called by several threads and processes at once;
     * readers find a whole file.
     *
     * @return the file, {@code /run/dev.licensing/machine-v1}
     * @throws IOException when this process is not root, this system is not Linux, or the file cannot be written; the message says what
     *     to do
     */
    public static Path rememberForBoot() throws IOException {
        return BootStep.take(
                System.getProperty("os.name", ""),
                LinuxReader.of(FileTree.ofThisMachine()),
                new BootFile(FileTree.ofThisMachine()));
    }

    /** The reader for a system by the name that Java has for it. */
    static MachineReader thisMachine(String system) {
        Background.loadRules();
        if (isLinux(system)) {
            return LinuxReader.believingRoot(FileTree.ofThisMachine());
        }
        return OtherSystems.reader(system, System.getenv().getOrDefault("SystemDrive", "C:"));
    }

    /** Whether it is Linux by the name that Java has for a system. */
    static boolean isLinux(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("linux");
    }
}
