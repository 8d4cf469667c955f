package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The disks of a machine by their serials: slot F is the disk with the system, else the one with the lowest serial.
 *
 * @param slot the reading of slot F
 * @param digests the digests of at most 16 disks, that of slot F first
 */
public record DiskSlots(SlotReading slot, List<Integer> digests) {
    public static DiskSlots of(Fact<List<DiskDrive>> disks) {
        if (!disks.isRead()) {
            return new DiskSlots(disks.failure(), List.of());
        }
        Candidates candidates = new Candidates("disk");
        for (DiskDrive disk : disks.or(List.of())) {
            add(disk, candidates);
        }
        List<Integer> digests = candidates.digests(ComponentSlot.F);
        if (digests.isEmpty()) {
            return new DiskSlots(candidates.none("no disk has a serial"), digests);
        }
        boolean ofSystem = candidates.hasPreferred();
        String source = ofSystem ? "serial of the disk under " + disks.source() : "lowest serial of the disks";
        return new DiskSlots(SlotReading.used(digests.get(0), source), digests);
    }

    private static void add(DiskDrive disk, Candidates candidates) {
        // A stick in the machine on one day would be missing on another
        if (disk.removable() && !disk.system()) {
            candidates.veto("removable");
        } else if (disk.serial().isUnreadable()) {
            candidates.unreadable("whose serial cannot be read");
        } else {
            addSerial(SerialText.normalize(disk.serial().or("")), disk.system(), candidates);
        }
    }

    private static void addSerial(String serial, boolean system, Candidates candidates) {
        if (serial.isEmpty()) {
            return;
        }
        Optional<String> veto = SerialText.diskVeto(serial);
        if (veto.isPresent()) {
            candidates.veto("whose serial is " + veto.get());
        } else if (system) {
            candidates.prefer(serial);
        } else {
            candidates.use(serial);
        }
    }
}
