package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.ArrayList;
import java.util.List;

/** A machine as a service without root sees it. */
final class DeniedFacts {
    private DeniedFacts() {}

    /** The same machine as one sees it to whom some parts are denied; one bit for each part. */
    static MachineFacts of(MachineFacts all, int parts, Fact<RememberedMachine> left) {
        boolean any = parts != 0;
        return new MachineFacts(
                (parts & 64) == 0 ? all.marks() : Fact.of("marks", withoutInit(all.marks())),
                denied(parts, 1, all.firmwareUuid()),
                denied(parts, 2, all.boardSerial()),
                denied(parts, 4, all.boardAssetTag()),
                denied(parts, 8, all.operatingSystemId()),
                (parts & 16) == 0 ? all.networkCards() : deniedCards(all.networkCards(), parts),
                (parts & 32) == 0 ? all.disks() : deniedDisks(all.disks(), parts),
                any ? left : Fact.absent("left by root", "not looked for"));
    }

    static <T> Fact<T> denied(int parts, int part, Fact<T> fact) {
        return (parts & part) == 0 ? fact : Fact.denied(fact.source());
    }

    /** A container whose marks only root sees looks like its host. */
    private static PlatformMarks withoutInit(Fact<PlatformMarks> marks) {
        PlatformMarks read = marks.or(PlatformMarks.ofContainer());
        return new PlatformMarks(
                false, read.vendor(), read.product(), read.family(), read.firmware(), read.hypervisor(), true);
    }

    /** All of them, or each. */
    private static Fact<List<NetworkCard>> deniedCards(Fact<List<NetworkCard>> cards, int parts) {
        if ((parts & 1) == 0) {
            return denied(16, 16, cards);
        }
        List<NetworkCard> each = new ArrayList<>(cards.or(List.of()));
        each.add(NetworkCard.unreadable("address", true));
        return Fact.of(cards.source(), each);
    }

    private static Fact<List<DiskDrive>> deniedDisks(Fact<List<DiskDrive>> disks, int parts) {
        if ((parts & 1) == 0) {
            return denied(32, 32, disks);
        }
        List<DiskDrive> each = new ArrayList<>(disks.or(List.of()));
        each.add(new DiskDrive(Fact.denied("serial"), true, false));
        return Fact.of(disks.source(), each);
    }
}
