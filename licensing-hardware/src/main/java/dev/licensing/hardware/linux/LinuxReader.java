package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;
import java.util.Optional;

/** Reads a Linux machine from its files. It holds nothing that it read. */
public final class LinuxReader implements MachineReader {
    private static final String PRODUCT_UUID = "/sys/class/dmi/id/product_uuid";
    private static final String BOARD_SERIAL = "/sys/class/dmi/id/board_serial";
    private static final String BOARD_ASSET_TAG = "/sys/class/dmi/id/board_asset_tag";
    private static final String MACHINE_ID = "/etc/machine-id";

    private final FileTree tree;
    private final Optional<BootFile> bootFile;

    private LinuxReader(FileTree tree, Optional<BootFile> bootFile) {
        this.tree = tree;
        this.bootFile = bootFile;
    }

    /** Reads what this process may read. */
    public LinuxReader(FileTree tree) {
        this(tree, Optional.empty());
    }

    /** Reads what this process may read, and what root left for it. */
    public LinuxReader(FileTree tree, BootFile bootFile) {
        this(tree, Optional.of(bootFile));
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Fact<PlatformMarks> marks() {
        return Fact.of("files of /sys and /proc", LinuxMarks.of(tree));
    }

    @Override
    public Fact<String> firmwareUuid() {
        return file(PRODUCT_UUID);
    }

    @Override
    public Fact<String> boardSerial() {
        return file(BOARD_SERIAL);
    }

    @Override
    public Fact<String> boardAssetTag() {
        return file(BOARD_ASSET_TAG);
    }

    @Override
    public Fact<String> operatingSystemId() {
        return file(MACHINE_ID);
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        return LinuxNetwork.of(tree);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return LinuxDisks.of(tree, MountTable.of(tree).at("/"));
    }

    @Override
    public Fact<RememberedMachine> remembered(MachineFacts others) {
        return bootFile.isPresent() && others.lackPermission()
                ? bootFile.get().read()
                : MachineReader.super.remembered(others);
    }

    private Fact<String> file(String name) {
        return new Fact<>(name, tree.read(name));
    }
}
