package dev.licensing.hardware.linux;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The disks under {@code /}: from its device through partitions, encryption, volume management and RAID down to whole disks. RAID has
 * several.
 */
final class RootDisk {
    private static final String BLOCKS = "/sys/block/";
    private static final String MAPPER = "/dev/mapper/";

    private final FileTree tree;
    private final Mount root;
    private final List<String> blocks;
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> disks = new TreeSet<>();

    private RootDisk(FileTree tree, Mount root, List<String> blocks) {
        this.tree = tree;
        this.root = root;
        this.blocks = blocks;
    }

    /**
     * Finds the disks under a mount.
     *
     * @param blocks the names in {@code /sys/block} that are to be searched
     * @return names of disks; none where the mount does not tell, as with ZFS or an overlay
     */
    static Set<String> under(FileTree tree, Mount root, List<String> blocks) {
        RootDisk search = new RootDisk(tree, root, blocks);
        search.descend(search.mounted());
        return search.disks;
    }

    /** The block device of which the whole or a partition is mounted; empty if none is. */
    private String mounted() {
        for (String block : blocks) {
            if (isMounted(block, block)) {
                return block;
            }
        }
        for (String block : blocks) {
            for (String part : tree.list(BLOCKS + block).or(List.of())) {
                if (part.startsWith(block) && isMounted(block + '/' + part, part)) {
                    return block;
                }
            }
        }
        return "";
    }

    private boolean isMounted(String folder, String name) {
        if (root.isOnBlockDevice()) {
            return text(folder + "/dev").equals(root.device());
        }
        return root.source().equals("/dev/" + name)
                || (root.source().startsWith(MAPPER) && root.source().equals(MAPPER + text(folder + "/dm/name")));
    }

    private void descend(String block) {
        if (block.isEmpty() || !visited.add(block)) {
            return;
        }
        List<String> slaves = tree.list(BLOCKS + block + "/slaves").or(List.of());
        if (slaves.isEmpty()) {
            disks.add(block);
        }
        for (String slave : slaves) {
            descend(blockOf(slave));
        }
    }

    private String blockOf(String device) {
        if (blocks.contains(device)) {
            return device;
        }
        for (String block : blocks) {
            if (device.startsWith(block) && tree.exists(BLOCKS + block + '/' + device)) {
                return block;
            }
        }
        return "";
    }

    private String text(String file) {
        return tree.read(BLOCKS + file).or("").trim();
    }
}
