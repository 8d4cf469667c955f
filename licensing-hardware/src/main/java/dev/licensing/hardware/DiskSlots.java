package dev.licensing.hardware;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.FileTree.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** The disks of a machine by their serials: slot F is the disk under {@code /}, else the one with the lowest serial. */
final class DiskSlots {
    private static final String BLOCKS = "/sys/block";
    private static final String UDEV_SERIAL = "E:ID_SERIAL_SHORT=";
    /** Block devices without hardware beneath them. */
    private static final String[] PSEUDO = {"loop", "ram", "zram"};
    /** Block devices that are made of disks, and drives whose medium comes and goes. */
    private static final String[] NO_DISK = {"dm-", "md", "sr", "fd"};

    private final FileTree tree;
    private final List<String> blocks;
    private final Set<String> underRoot;
    private final Candidates candidates = new Candidates("disk");

    private DiskSlots(FileTree tree, MountTable.Mount root, List<String> blocks) {
        this.tree = tree;
        this.blocks = blocks;
        this.underRoot = RootDisk.under(tree, root, blocks);
    }

    /**
     * Slot F and all current disks.
     *
     * @param slot the reading of slot F
     * @param digests the digests of at most 16 disks, that of slot F first
     */
    record Disks(SlotReading slot, List<Integer> digests) {}

    static Disks of(FileTree tree, MountTable.Mount root) {
        Reading<List<String>> names = tree.list(BLOCKS);
        if (!(names instanceof Reading.Value<?>)) {
            return new Disks(names.failure(BLOCKS), List.of());
        }
        return new DiskSlots(tree, root, without(PSEUDO, names.or(List.of()))).disks();
    }

    private Disks disks() {
        for (String disk : without(NO_DISK, blocks)) {
            if (underRoot.contains(disk) || !isRemovable(disk)) {
                add(disk);
            } else {
                candidates.veto("removable");
            }
        }
        List<Integer> digests = candidates.digests(ComponentSlot.F);
        if (digests.isEmpty()) {
            return new Disks(candidates.none("no disk has a serial"), digests);
        }
        String source = candidates.hasPreferred() ? "serial of the disk under /" : "lowest serial of the disks";
        return new Disks(SlotReading.used(digests.get(0), source), digests);
    }

    private void add(String disk) {
        Reading<String> reading = serial(disk);
        String serial = SerialText.normalize(reading.or(""));
        Optional<String> veto = serial.isEmpty() ? Optional.empty() : SerialText.diskVeto(serial);
        if (reading instanceof Reading.Unreadable<?>) {
            candidates.unreadable("whose serial cannot be read");
        } else if (veto.isPresent()) {
            candidates.veto("whose serial is " + veto.get());
        } else if (underRoot.contains(disk) && !serial.isEmpty()) {
            candidates.prefer(serial);
        } else if (!serial.isEmpty()) {
            candidates.use(serial);
        }
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
            return new Reading.Absent<>();
        }
        Reading<String> file = tree.read("/run/udev/data/b" + device);
        StringTokenizer lines = new StringTokenizer(file.or(""), "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (line.startsWith(UDEV_SERIAL)) {
                return new Reading.Value<>(line.substring(UDEV_SERIAL.length()));
            }
        }
        return file instanceof Reading.Unreadable<String> ? file : new Reading.Absent<>();
    }

    /** A stick in the machine on one day would be missing on another. */
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
