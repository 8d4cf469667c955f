package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.Reading;
import dev.licensing.hardware.rule.SerialText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** The disks of a Linux machine. */
final class LinuxDisks {
    private static final String BLOCKS = "/sys/block";
    private static final String UDEV_SERIAL = "E:ID_SERIAL_SHORT=";
    /** Block devices without hardware beneath them. */
    private static final String[] PSEUDO = {"loop", "ram", "zram"};
    /** Block devices that are made of disks, and drives whose medium comes and goes. */
    private static final String[] NO_DISK = {"dm-", "md", "sr", "fd"};

    private final FileTree tree;
    private final List<String> blocks;
    private final Set<String> underRoot;

    private LinuxDisks(FileTree tree, MountTable.Mount root, List<String> blocks) {
        this.tree = tree;
        this.blocks = blocks;
        this.underRoot = RootDisk.under(tree, root, blocks);
    }

    static Fact<List<DiskDrive>> of(FileTree tree, MountTable.Mount root) {
        Reading<List<String>> names = tree.list(BLOCKS);
        if (names instanceof Reading.Absent<List<String>> none) {
            return Fact.absent(BLOCKS, none.reason());
        }
        if (names instanceof Reading.Unreadable<List<String>> failed) {
            return Fact.unreadable(BLOCKS, failed.reason());
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

    /** The first of the three sources that has one. */
    private Reading<String> serial(String disk) {
        Reading<String> drive = tree.read(BLOCKS + '/' + disk + "/device/serial");
        if (hasText(drive)) {
            return drive;
        }
        Reading<String> virtio = tree.read(BLOCKS + '/' + disk + "/serial");
        if (hasText(virtio)) {
            return virtio;
        }
        Reading<String> udev = ofUdev(disk);
        if (hasText(udev)) {
            return udev;
        }
        return firstFailure(drive, firstFailure(virtio, udev));
    }

    private Reading<String> ofUdev(String disk) {
        String device = tree.read(BLOCKS + '/' + disk + "/dev").or("").trim();
        if (!isDeviceNumber(device)) {
            return new Reading.Absent<>("no serial");
        }
        Reading<String> file = tree.read("/run/udev/data/b" + device);
        StringTokenizer lines = new StringTokenizer(file.or(""), "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (line.startsWith(UDEV_SERIAL)) {
                return new Reading.Value<>(line.substring(UDEV_SERIAL.length()));
            }
        }
        return file instanceof Reading.Unreadable<String> ? file : new Reading.Absent<>("no serial");
    }

    private boolean isRemovable(String disk) {
        return tree.read(BLOCKS + '/' + disk + "/removable").or("").trim().equals("1");
    }

    private static Reading<String> firstFailure(Reading<String> first, Reading<String> second) {
        return first instanceof Reading.Unreadable<String> ? first : second;
    }

    private static boolean hasText(Reading<String> reading) {
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
