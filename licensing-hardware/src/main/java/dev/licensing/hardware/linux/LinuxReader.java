package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;

/** Reads a Linux machine from its files. It holds nothing that it read. */
public final class LinuxReader implements MachineReader {
    private static final String PRODUCT_UUID = "/sys/class/dmi/id/product_uuid";
    private static final String BOARD_SERIAL = "/sys/class/dmi/id/board_serial";
    private static final String BOARD_ASSET_TAG = "/sys/class/dmi/id/board_asset_tag";
    private static final String MACHINE_ID = "/etc/machine-id";

    private final FileTree tree;
    private final boolean believesRoot;

    private LinuxReader(FileTree tree, boolean believesRoot) {
        this.tree = tree;
        this.believesRoot = believesRoot;
    }

    /** Reads what this process may read. */
    public static MachineReader of(FileTree tree) {
        return new LinuxReader(tree, false);
    }

    /** Reads what this process may read, and where that is not all, what root left for it. */
    public static MachineReader believingRoot(FileTree tree) {
        return new LinuxReader(tree, true);
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Fact<PlatformMarks> marks() {
        return Fact.of("files of /sys and /proc", LinuxMarks.of(tree, Mount.all(tree)));
    }

    @Override
    public Fact<String> firmwareUuid() {
        return tree.read(PRODUCT_UUID);
    }

    @Override
    public Fact<String> boardSerial() {
        return tree.read(BOARD_SERIAL);
    }

    @Override
    public Fact<String> boardAssetTag() {
        return tree.read(BOARD_ASSET_TAG);
    }

    @Override
    public Fact<String> operatingSystemId() {
        return tree.read(MACHINE_ID);
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        return LinuxNetwork.of(tree);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return LinuxDisks.of(tree, Mount.at("/", Mount.all(tree)));
    }

    @Override
    public Fact<RememberedMachine> remembered(MachineFacts others) {
        return believesRoot && others.lackPermission()
                ? new BootFile(tree).read()
                : MachineReader.super.remembered(others);
    }
}
