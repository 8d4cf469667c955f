package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.ArrayList;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HWPartition;
import oshi.hardware.NetworkIF;

/** Reads a Mac through OSHI, anew at every call. It holds nothing that it read. */
final class MacReader implements MachineReader {
    @Override
    public boolean isQuick() {
        return false;
    }

    /** A guest is told by its model: {@code VirtualMac}, {@code VMware}, {@code Parallels}. */
    @Override
    public Fact<PlatformMarks> marks() {
        ComputerSystem system = system();
        return MacFacts.marks(system.getManufacturer(), system.getModel());
    }

    @Override
    public Fact<String> firmwareUuid() {
        return MacFacts.text("IOPlatformUUID", system().getHardwareUUID());
    }

    /** The serial of the machine: that of the board is hidden on some systems, and OSHI then gives this one without a word. */
    @Override
    public Fact<String> boardSerial() {
        return MacFacts.text("IOPlatformSerialNumber", system().getSerialNumber());
    }

    @Override
    public Fact<String> boardAssetTag() {
        return Fact.absent("board asset tag", "none on macOS");
    }

    /** What macOS has of this kind is made from the hardware. */
    @Override
    public Fact<String> operatingSystemId() {
        return Fact.absent("operating system id", "none on macOS");
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        List<NetworkCard> cards = new ArrayList<>();
        for (NetworkIF network : new SystemInfo().getHardware().getNetworkIFs()) {
            MacFacts.card(network.getName(), network.getMacaddr()).ifPresent(cards::add);
        }
        return Fact.of("address of en0 and others", cards);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        List<DiskDrive> disks = new ArrayList<>();
        for (HWDiskStore disk : new SystemInfo().getHardware().getDiskStores()) {
            List<String> mounts = new ArrayList<>();
            for (HWPartition partition : disk.getPartitions()) {
                mounts.add(partition.getMountPoint());
            }
            disks.add(MacFacts.disk(disk.getSerial(), disk.getDiskType(), mounts));
        }
        return Fact.of("/", disks);
    }

    private static ComputerSystem system() {
        return new SystemInfo().getHardware().getComputerSystem();
    }
}
