package dev.licensing.hardware.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a Linux machine that finds its devices in another order than at its last start. */
final class RestartedTree {
    private static final Map<String, String> BEHIND_A_STICK =
            Map.of("sda", "sdb", "vda", "vdb", "xvda", "xvdb", "nvme0n1", "nvme1n1", "mmcblk0", "mmcblk1");

    private final Path root;
    private final Map<String, String> newDevices = new TreeMap<>();
    private final Map<String, String> newNames = new TreeMap<>();

    RestartedTree(Path root) {
        this.root = root;
    }

    void restart() {
        try {
            renameInterfaces("eth");
            renameDisks();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers the interfaces from the last to the first. */
    void renameInterfaces(String prefix) {
        try {
            List<Path> interfaces = entries(root.resolve("sys/class/net"));
            interfaces.removeIf(folder -> folder.endsWith("lo"));
            int number = interfaces.size();
            for (Path folder : interfaces) {
                Files.move(folder, folder.resolveSibling("renamed" + --number));
            }
            for (int i = 0; i < interfaces.size(); i++) {
                Path net = root.resolve("sys/class/net");
                Files.move(net.resolve("renamed" + i), net.resolve(prefix + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two disks change places, and one stands behind a stick. */
    private void renameDisks() throws IOException {
        List<Path> disks = entries(root.resolve("sys/block"));
        disks.removeIf(disk -> disk.getFileName().toString().matches("(dm-|md).*"));
        for (int i = 0; i < disks.size(); i++) {
            Path other = disks.get(disks.size() - 1 - i);
            String name = disks.get(i).getFileName().toString();
            boolean alone = disks.size() == 1;
            renumber(disks.get(i), name, alone ? shifted(device(other)) : device(other));
            newNames.put(
                    name, alone ? BEHIND_A_STICK.get(name) : other.getFileName().toString());
        }
        for (Path disk : disks) {
            rename(disk);
        }
        for (Path disk : disks) {
            Path renamed = disk.resolveSibling("renamed-" + disk.getFileName());
            Files.move(
                    renamed, disk.resolveSibling(newNames.get(disk.getFileName().toString())));
        }
        renameSlaves();
        renameUdevFiles();
        renameMounted();
    }

    private void renumber(Path disk, String name, String newDevice) throws IOException {
        int shift = minor(newDevice) - minor(device(disk));
        newDevices.put(device(disk), newDevice);
        for (Path part : entries(disk)) {
            if (part.getFileName().toString().startsWith(name)) {
                String old = device(part);
                newDevices.put(old, old.substring(0, old.indexOf(':') + 1) + (minor(old) + shift));
            }
        }
    }

    /** To a name that no other disk has meanwhile. */
    private void rename(Path disk) throws IOException {
        String name = disk.getFileName().toString();
        Path renamed = Files.move(disk, disk.resolveSibling("renamed-" + name));
        write(renamed.resolve("dev"));
        for (Path part : entries(renamed)) {
            String partName = part.getFileName().toString();
            if (partName.startsWith(name)) {
                write(part.resolve("dev"));
                Files.move(part, part.resolveSibling(newName(partName)));
            }
        }
    }

    private void write(Path dev) throws IOException {
        Files.writeString(dev, newDevices.get(Files.readString(dev).trim()) + "\n");
    }

    private void renameSlaves() throws IOException {
        for (Path block : entries(root.resolve("sys/block"))) {
            List<Path> slaves = entries(block.resolve("slaves"));
            for (Path slave : slaves) {
                Files.delete(slave);
            }
            for (Path slave : slaves) {
                Path renamed = slave.resolveSibling(newName(slave.getFileName().toString()));
                Files.createSymbolicLink(renamed, Path.of("../../../../somewhere/" + renamed.getFileName()));
            }
        }
    }

    private void renameUdevFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : entries(root.resolve("run/udev/data"))) {
            files.put("b" + newDevices.get(file.getFileName().toString().substring(1)), Files.readAllBytes(file));
            Files.delete(file);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(root.resolve("run/udev/data").resolve(file.getKey()), file.getValue());
        }
    }

    private void renameMounted() throws IOException {
        Path file = root.resolve("proc/self/mountinfo");
        StringBuilder mounts = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(" ", -1);
            boolean ofRoot = fields[4].equals("/");
            fields[2] = ofRoot ? newDevices.getOrDefault(fields[2], fields[2]) : fields[2];
            mounts.append(String.join(" ", fields)).append('\n');
        }
        Files.writeString(file, mounts);
    }

    private String newName(String device) {
        for (Map.Entry<String, String> disk : newNames.entrySet()) {
            if (device.startsWith(disk.getKey())) {
                return disk.getValue() + device.substring(disk.getKey().length());
            }
        }
        return device;
    }

    private static String shifted(String device) {
        return device.substring(0, device.indexOf(':') + 1) + (minor(device) + 16);
    }

    private static int minor(String device) {
        return Integer.parseInt(device.substring(device.indexOf(':') + 1));
    }

    private static String device(Path block) throws IOException {
        return Files.readString(block.resolve("dev")).trim();
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            }
            entries.sort(null);
        }
        return entries;
    }
}
