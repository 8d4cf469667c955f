package dev.licensing.hardware.fact;

import java.util.List;

/**
 * Reads a machine of one system, anew at every call. Each method may be called on a thread of its own, may take long and may throw:
 * who asks sets the deadline, and takes what is late or failed as unreadable.
 */
public interface MachineReader {
    /** Whether all parts together commonly take less time than starting a thread for each would. */
    boolean isQuick();

    /** What tells the class. */
    Fact<PlatformMarks> marks();

    /** The UUID of the firmware. */
    Fact<String> firmwareUuid();

    /** The serial of the board. */
    Fact<String> boardSerial();

    /** The asset tag of the board, where Amazon EC2 has the instance id. */
    Fact<String> boardAssetTag();

    /** The id that the operating system got when it was installed. */
    Fact<String> operatingSystemId();

    /** The network interfaces for Ethernet addresses; the source is what slots D and E name. */
    Fact<List<NetworkCard>> networkCards();

    /** The disks; the source is where the system is mounted. */
    Fact<List<DiskDrive>> disks();

    /**
     * What root left for this boot, on a system that hides parts from others.
     *
     * @param others the parts that were read before; where they lack no permission, nothing is looked for
     */
    default Fact<RememberedMachine> remembered(MachineFacts others) {
        return Fact.absent("what root left for this boot", "not looked for");
    }
}
