package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.List;

/** A system whose hardware nobody here knows how to read: it can only be declared. */
final class UnknownSystem implements MachineReader {
    private static final String SOURCE = "hardware";
    private static final String REASON = "read on Linux, Windows and macOS only";

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public Fact<PlatformMarks> marks() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<String> firmwareUuid() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<String> boardSerial() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<String> boardAssetTag() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<String> operatingSystemId() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        return Fact.unreadable(SOURCE, REASON);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return Fact.unreadable(SOURCE, REASON);
    }
}
