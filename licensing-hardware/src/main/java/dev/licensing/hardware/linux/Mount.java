package dev.licensing.hardware.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * One mounted file system.
 *
 * @param device the {@code major:minor} of its device; empty where not told
 * @param subtree which part of the file system is mounted, {@code /} for all of it; empty where not told
 * @param point where it is mounted
 * @param source its device file or another name
 */
record Mount(String device, String subtree, String point, String source) {
    private static final int INFO_FIELDS_BEFORE_POINT = 4;
    private static final int FIELDS_BEFORE_POINT = 1;
    private static final String[] POINTS = {"/ ", "/etc/hostname ", "/etc/hosts "};
    private static final Mount NOTHING = new Mount("", "", "", "");

    /**
     * The mounts that tell something of a machine, from {@code /proc/self/mountinfo} (proc(5)) or, in a copy without it,
     * {@code /proc/mounts}.
     */
    static List<Mount> all(FileTree tree) {
        String mountInfo = tree.read("/proc/self/mountinfo").or("");
        return mountInfo.isEmpty()
                ? ofLines(tree.read("/proc/mounts").or(""), FIELDS_BEFORE_POINT)
                : ofLines(mountInfo, INFO_FIELDS_BEFORE_POINT);
    }

    /** A fresh JVM interprets this, and a server may have hundreds of mounts, so only lines that tell something are split. */
    private static List<Mount> ofLines(String text, int before) {
        List<Mount> mounts = new ArrayList<>();
        for (String line : parts(text, '\n')) {
            if (isTold(line, before)) {
                List<String> fields = parts(line, ' ');
                mounts.add(before == FIELDS_BEFORE_POINT ? ofMounts(fields) : ofMountInfo(fields));
            }
        }
        return mounts;
    }

    private static boolean isTold(String line, int before) {
        int point = 0;
        for (int i = 0; i < before; i++) {
            point = line.indexOf(' ', point) + 1;
        }
        for (String told : POINTS) {
            if (line.startsWith(told, point)) {
                return true;
            }
        }
        return false;
    }

    /** What is mounted at a place: the last of several, which hides the others. */
    static Mount at(String point, List<Mount> mounts) {
        Mount found = NOTHING;
        for (Mount mount : mounts) {
            if (mount.point().equals(point)) {
                found = mount;
            }
        }
        return found;
    }

    /** Major number 0 is for file systems without a device of their own: overlay, btrfs, ZFS, network. */
    boolean isOnBlockDevice() {
        return !device.isEmpty() && !device.startsWith("0:");
    }

    /** Whether it is all of a file system on a block device. */
    boolean isWholeDevice() {
        return isOnBlockDevice() && subtree.equals("/");
    }

    /**
     * The parts between separators that are not empty. A fresh JVM interprets this, and {@code StringTokenizer} would ask for each symbol
     * by several calls: that took as long as all reading.
     */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return parts;
    }

    /** {@code id parent major:minor subtree point options [tags…] - type source options}. */
    private static Mount ofMountInfo(List<String> fields) {
        int dash = fields.indexOf("-");
        if (dash < 6 || dash + 2 >= fields.size()) {
            return NOTHING;
        }
        return new Mount(fields.get(2), fields.get(3), fields.get(4), fields.get(dash + 2));
    }

    /** {@code source point type options 0 0}. */
    private static Mount ofMounts(List<String> fields) {
        return fields.size() < 2 ? NOTHING : new Mount("", "", fields.get(1), fields.get(0));
    }
}
