package dev.licensing.hardware.fact;

/**
 * A disk.
 *
 * @param serial its serial, as the drive or the hypervisor tells it
 * @param system whether the system is on it
 * @param removable whether its medium comes and goes
 */
public record DiskDrive(Fact<String> serial, boolean system, boolean removable) {
    private static final String SERIAL = "serial";

    /** One that tells its serial, if only an empty one. */
    public static DiskDrive of(String serial, boolean system, boolean removable) {
        return new DiskDrive(Fact.of(SERIAL, serial), system, removable);
    }

    /** One that has no serial. */
    public static DiskDrive withoutSerial(boolean system, boolean removable) {
        return new DiskDrive(Fact.absent(SERIAL, "no serial"), system, removable);
    }
}
