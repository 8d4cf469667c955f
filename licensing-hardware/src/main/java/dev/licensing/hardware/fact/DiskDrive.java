package dev.licensing.hardware.fact;

/**
 * A disk.
 *
 * @param serial its serial, as the drive or the hypervisor tells it
 * @param system whether the system is on it
 * @param removable whether its medium comes and goes
 */
public record DiskDrive(Reading<String> serial, boolean system, boolean removable) {}
