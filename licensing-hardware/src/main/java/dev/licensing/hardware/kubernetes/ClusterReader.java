package dev.licensing.hardware.kubernetes;

import dev.licensing.core.InvalidValueException;
import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.rule.FirmwareUuid;
import java.nio.file.Path;
import java.util.List;

/** Reads a pod: the UID of its cluster stands where machines have that of the firmware, the volume's where they have the system's. */
public final class ClusterReader implements MachineReader {
    private static final String POD = "pod";
    private static final String NOT_ITS_OWN = "none of its own";

    private final String clusterUid;
    private final VolumeUid volume;

    ClusterReader(String clusterUid, VolumeUid volume) {
        if (FirmwareUuid.parse(clusterUid).isEmpty()) {
            throw new InvalidValueException("UID of the cluster", clusterUid, "the UUID of the namespace kube-system");
        }
        this.clusterUid = clusterUid;
        this.volume = volume;
    }

    public static MachineReader of(String clusterUid, Path volume) {
        return new ClusterReader(clusterUid, VolumeUid.on(volume));
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Fact<PlatformMarks> marks() {
        return Fact.of(POD, PlatformMarks.ofContainer());
    }

    @Override
    public Fact<String> firmwareUuid() {
        return Fact.of("UID of kube-system", clusterUid);
    }

    @Override
    public Fact<String> boardSerial() {
        return Fact.absent(POD, NOT_ITS_OWN);
    }

    @Override
    public Fact<String> boardAssetTag() {
        return Fact.absent(POD, NOT_ITS_OWN);
    }

    @Override
    public Fact<String> operatingSystemId() {
        return volume.read();
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        return Fact.absent(POD, NOT_ITS_OWN);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return Fact.absent(POD, NOT_ITS_OWN);
    }
}
