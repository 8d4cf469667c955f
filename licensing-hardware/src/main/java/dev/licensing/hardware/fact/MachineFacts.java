package dev.licensing.hardware.fact;

import java.util.List;

/**
 * One reading of a machine: recorded, it reads as the machine did.
 *
 * @param marks what tells the class
 * @param firmwareUuid the UUID of the firmware
 * @param boardSerial the serial of the board
 * @param boardAssetTag the asset tag of the board
 * @param operatingSystemId the id of the operating system
 * @param networkCards the network interfaces
 * @param disks the disks
 * @param remembered what root left for this boot; looked for only where something is denied
 */
public record MachineFacts(
        Fact<PlatformMarks> marks,
        Fact<String> firmwareUuid,
        Fact<String> boardSerial,
        Fact<String> boardAssetTag,
        Fact<String> operatingSystemId,
        Fact<List<NetworkCard>> networkCards,
        Fact<List<DiskDrive>> disks,
        Fact<RememberedMachine> remembered) {
    /** Whether root could read anything that this process may not. */
    public boolean lackPermission() {
        return marks.or(PlatformMarks.ofContainer()).denied()
                || firmwareUuid.isDenied()
                || boardSerial.isDenied()
                || boardAssetTag.isDenied()
                || operatingSystemId.isDenied()
                || networkCardsAreDenied()
                || disksAreDenied();
    }

    /** Whether root could read more of the network interfaces. */
    public boolean networkCardsAreDenied() {
        for (NetworkCard card : networkCards.or(List.of())) {
            if (card.address().isDenied()) {
                return true;
            }
        }
        return networkCards.isDenied();
    }

    /** Whether root could read more of the disks. */
    public boolean disksAreDenied() {
        for (DiskDrive disk : disks.or(List.of())) {
            if (disk.serial().isDenied()) {
                return true;
            }
        }
        return disks.isDenied();
    }
}
