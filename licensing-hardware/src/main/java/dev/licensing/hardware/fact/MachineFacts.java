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
 */
public record MachineFacts(
        Fact<PlatformMarks> marks,
        Fact<String> firmwareUuid,
        Fact<String> boardSerial,
        Fact<String> boardAssetTag,
        Fact<String> operatingSystemId,
        Fact<List<NetworkCard>> networkCards,
        Fact<List<DiskDrive>> disks) {}
