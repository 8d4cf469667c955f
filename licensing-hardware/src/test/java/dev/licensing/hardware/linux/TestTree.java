package dev.licensing.hardware.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.probe.MachineSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Writes the files of a made-up Linux machine below a folder. */
public final class TestTree {
    public static final String DMI = "/sys/class/dmi/id/";

    private final Path root;

    public TestTree(Path root) {
        this.root = root;
    }

    public FingerprintSource source() {
        return MachineFingerprint.source(root);
    }

    public MachineFacts facts() {
        return MachineSource.within(10, LinuxReader.of(files())).facts();
    }

    public FileTree files() {
        return CopiedTree.at(root);
    }

    public Path path(String name) {
        return root.resolve(name.substring(1));
    }

    public TestTree file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    public TestTree file(String name, byte[] content) {
        try {
            remove(name);
            Files.createDirectories(path(name).resolve("..").normalize());
            Files.write(path(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestTree link(String name, String target) {
        try {
            remove(name);
            Files.createDirectories(path(name).resolve("..").normalize());
            Files.createSymbolicLink(path(name), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that would hang whoever opens it. */
    public TestTree fifo(String name) throws InterruptedException {
        file(name, "").remove(name);
        try {
            Process process = new ProcessBuilder("mkfifo", path(name).toString()).start();
            assumeTrue(process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0, "no FIFO can be made here");
        } catch (IOException e) {
            assumeTrue(false, "this system has no mkfifo");
        }
        return this;
    }

    /** A directory where a file is expected: like a lack of permission it is unreadable, and root has no way around it. */
    public TestTree unreadable(String name) {
        try {
            remove(name);
            Files.createDirectories(path(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestTree remove(String name) {
        try {
            if (Files.exists(path(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(path(name), new Deletion());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestTree dmi(String name, String value) {
        return file(DMI + name, value + "\n");
    }

    public TestTree madeBy(String vendor, String product) {
        return dmi("sys_vendor", vendor).dmi("product_name", product);
    }

    public TestTree uuid(String uuid) {
        return dmi("product_uuid", uuid);
    }

    public TestTree board(String serial) {
        return dmi("board_serial", serial);
    }

    public TestTree machineId(String id) {
        return file("/etc/machine-id", id + "\n");
    }

    public TestTree onHypervisor() {
        return file("/proc/cpuinfo", "processor\t: 0\nmodel name\t: made up\nflags\t\t: fpu vme hypervisor lahf_lm\n");
    }

    public TestTree onMetal() {
        return file("/proc/cpuinfo", "processor\t: 0\nmodel name\t: made up\nflags\t\t: fpu vme vmx lahf_lm\n");
    }

    /** An interface with hardware beneath it and a permanent address. */
    public TestTree nic(String name, String address) {
        return nic(name, address, "0");
    }

    public TestTree nic(String name, String address, String assignType) {
        return virtualNic(name, address, assignType)
                .link("/sys/class/net/" + name + "/device", "../../../0000:00:1f.6");
    }

    public TestTree virtualNic(String name, String address, String assignType) {
        String folder = "/sys/class/net/" + name;
        return file(folder + "/address", address + "\n")
                .file(folder + "/addr_assign_type", assignType + "\n")
                .file(folder + "/type", "1\n");
    }

    public TestTree loopback() {
        return file("/sys/class/net/lo/address", "00:00:00:00:00:00\n").file("/sys/class/net/lo/type", "772\n");
    }

    /** A disk that tells its serial as NVMe does; of a SCSI or SATA disk udev tells it. */
    public TestTree disk(String name, String device, String serial) {
        if (name.startsWith("sd")) {
            return udevDisk(name, device, serial);
        }
        return block(name, device).file("/sys/block/" + name + "/device/serial", serial + "\n");
    }

    /** A disk that tells its serial as virtio does: without an end of line. */
    public TestTree virtioDisk(String name, String device, String serial) {
        return block(name, device).file("/sys/block/" + name + "/serial", serial);
    }

    /** A disk whose serial only udev knows. */
    public TestTree udevDisk(String name, String device, String serial) {
        return block(name, device)
                .file(
                        "/run/udev/data/b" + device,
                        "S:disk/by-id/x\nE:ID_BUS=ata\nE:ID_SERIAL_SHORT=" + serial + "\nG:x\n");
    }

    public TestTree block(String name, String device) {
        return file("/sys/block/" + name + "/dev", device + "\n").file("/sys/block/" + name + "/removable", "0\n");
    }

    public TestTree partition(String disk, String name, String device) {
        return file("/sys/block/" + disk + "/" + name + "/dev", device + "\n");
    }

    /** A volume or an array made of other block devices. */
    public TestTree madeOf(String block, String device, String... slaves) {
        block(block, device);
        for (String slave : slaves) {
            link("/sys/block/" + block + "/slaves/" + slave, "../../../../somewhere/" + slave);
        }
        return this;
    }

    public TestTree rootOn(String device, String source) {
        return mountInfo("28 1 " + device + " / / rw,relatime shared:1 - ext4 " + source + " rw");
    }

    public TestTree mountInfo(String rootLine) {
        return file(
                "/proc/self/mountinfo",
                "1 1 0:2 / / rw - rootfs rootfs rw\n"
                        + "22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw\n"
                        + rootLine
                        + "\n40 28 8:17 / /home rw,relatime shared:30 - ext4 /dev/sdz1 rw\n");
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
