package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.rule.SerialText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The disks of a Linux machine. */
final class LinuxDisks {
    private static final String BLOCKS = "/sys/block";
    private static final String UDEV = "/run/udev/data";
    private static final String SCSI = "sd";
    private static final String UDEV_SERIAL = "E:ID_SERIAL_SHORT=";
    /** Block devices without hardware beneath them. */
    private static final String[] PSEUDO = {"loop", "ram", "zram"};
    /** Block devices that are made of disks, and drives whose medium comes and goes. */
    private static final String[] NO_DISK = {"dm-", "md", "sr", "fd"};

    private final FileTree tree;
    private final List<String> blocks;
    private final Set<String> underRoot;

    private LinuxDisks(FileTree tree, Mount root, List<String> blocks) {
        this.tree = tree;
        this.blocks = blocks;
        this.underRoot = RootDisk.under(tree, root, blocks);
    }

    static Fact<List<DiskDrive>> of(FileTree tree, Mount root) {
        Fact<List<String>> names = tree.list(BLOCKS);
        if (!names.isRead()) {
            return names.failed();
        }
        LinuxDisks disks = new LinuxDisks(tree, root, without(PSEUDO, names.or(List.of())));
        return Fact.of("/", disks.all());
    }

    private List<DiskDrive> all() {
        List<DiskDrive> disks = new ArrayList<>();
        for (String disk : without(NO_DISK, blocks)) {
            disks.add(new DiskDrive(serial(disk), underRoot.contains(disk), isRemovable(disk)));
        }
        return disks;
    }

    /**
     * The first of the three sources that has one. A SCSI disk is not asked itself: newer kernels let it answer with another number than
     * udev has for it, and a serial number outlives its kernel.
     */
    private Fact<String> serial(String disk) {
        String itself = BLOCKS + '/' + disk + "/device/serial";
        Fact<String> drive = disk.startsWith(SCSI) ? Fact.absent(itself, "not asked") : tree.read(itself);
        if (hasText(drive)) {
            return drive;
        }
        Fact<String> virtio = tree.read(BLOCKS + '/' + disk + "/serial");
        if (hasText(virtio)) {
            return virtio;
        }
        Fact<String> udev = ofUdev(disk);
        if (hasText(udev)) {
            return udev;
        }
        return firstFailure(drive, firstFailure(virtio, udev));
    }

    private Fact<String> ofUdev(String disk) {
        String device = tree.read(BLOCKS + '/' + disk + "/dev").or("").trim();
        if (!isDeviceNumber(device)) {
            return Fact.absent(UDEV, "no serial");
        }
        Fact<String> file = tree.read(UDEV + "/b" + device);
        String line = FileTree.line(file.or(""), UDEV_SERIAL);
        if (!line.isEmpty()) {
            return Fact.of(UDEV, line.substring(UDEV_SERIAL.length()));
        }
        return file.isUnreadable() ? file : Fact.absent(UDEV, "no serial");
    }

    private boolean isRemovable(String disk) {
        return tree.read(BLOCKS + '/' + disk + "/removable").or("").trim().equals("1");
    }

    private static Fact<String> firstFailure(Fact<String> first, Fact<String> second) {
        return first.isUnreadable() ? first : second;
    }

    private static boolean hasText(Fact<String> reading) {
        return !SerialText.normalize(reading.or("")).isEmpty();
    }

    /** What a file name is made from must not lead elsewhere. */
    private static boolean isDeviceNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789:".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static List<String> without(String[] prefixes, List<String> names) {
        List<String> others = new ArrayList<>();
        for (String name : names) {
            if (!startsWithAny(name, prefixes)) {
                others.add(name);
            }
        }
        return others;
    }

    private static boolean startsWithAny(String name, String[] prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
