package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;

/**
 * The result of reading one component: its status, its digest if there is one, and why.
 *
 * <p>It never holds the value that was read, so it may be printed and logged. Immutable and thread-safe.
 *
 * @param status what came of the reading
 * @param digest the digest, at least 1, when the status is {@link SlotStatus#USED}, else 0
 * @param reason where the digest comes from, or why there is none: fixed words, never a raw value
 */
public record SlotReading(SlotStatus status, int digest, String reason) {
    /**
     * Checks that exactly a used slot has a digest.
     *
     * @throws InvalidValueException when a used slot has no digest, another slot has one, or the digest fits no slot
     */
    public SlotReading {
        if (status == SlotStatus.USED) {
            ComponentSlot.A.requireDigest(digest, 1);
        } else if (digest != 0) {
            throw new InvalidValueException(
                    "digest of a slot that is " + status.id(), Integer.toString(digest), "0; only a used slot has one");
        }
    }

    /**
     * A component that was read.
     *
     * @param digest the digest of its value
     * @param reason where the digest comes from
     * @return the reading
     * @throws InvalidValueException when the digest is less than 1 or wider than the widest slot
     */
    public static SlotReading used(int digest, String reason) {
        return new SlotReading(SlotStatus.USED, digest, reason);
    }

    /**
     * A component that the machine does not have.
     *
     * @param reason why there is none
     * @return the reading
     */
    public static SlotReading absent(String reason) {
        return new SlotReading(SlotStatus.ABSENT, 0, reason);
    }

    /**
     * A component whose value identifies no machine.
     *
     * @param reason why the value is not used
     * @return the reading
     */
    public static SlotReading vetoed(String reason) {
        return new SlotReading(SlotStatus.VETOED, 0, reason);
    }

    /**
     * A component that could not be read.
     *
     * @param reason why it could not be read
     * @return the reading
     */
    public static SlotReading unreadable(String reason) {
        return new SlotReading(SlotStatus.UNREADABLE, 0, reason);
    }
}
