package dev.licensing.core.serial;

/**
 * Where the fingerprint of this machine comes from. An implementation reads the machine anew at every call, keeps the rules of every
 * version it ever had, and may be called by several threads. Nothing that a machine answers is an exception: what cannot be read is a
 * {@link SlotStatus}.
 */
public interface FingerprintSource {
    /**
     * Reads the machine by the newest rules and as the class that it has now.
     *
     * @return the machine as what it is
     */
    Fingerprint read();

    /**
     * Reads the machine by the rules of a licensed serial number.
     *
     * @param version the version of the licensed serial number
     * @param platformClass its class
     * @return the machine as one of that class
     * @throws dev.licensing.core.InvalidValueException when the version is not supported
     */
    Fingerprint read(int version, PlatformClass platformClass);
}
