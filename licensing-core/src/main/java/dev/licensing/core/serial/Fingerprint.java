package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What identifies a machine now, read by the rules of one version and one class. It holds digests only, never a raw value.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Fingerprint {
    /**
     * The class as which the machine was read: its own, or the class of a licensed serial number.
     *
     * @return the class whose rules it was read by
     */
    PlatformClass platformClass();

    /**
     * The class that the machine has now.
     *
     * @return the class, the same as {@link #platformClass()} unless the machine has changed
     */
    PlatformClass detectedClass();

    /**
     * The version of the rules by which the machine was read.
     *
     * @return always 1 in this release
     */
    int version();

    /**
     * Every slot in the order A to F, with its reading.
     *
     * @return all six slots
     */
    Map<ComponentSlot, SlotReading> slots();

    /**
     * A machine that a person asserts to be exactly this serial number: nothing was read or proved, 0 is absent. For support
     * cases and tests; a server reads its machine.
     *
     * @param serial the serial number that is asserted
     * @return the fingerprint of such a machine
     */
    static Fingerprint asserted(SerialNumber serial) {
        if (serial.platformClass() == PlatformClass.DECLARED) {
            return new Declared(serial, Optional.empty());
        }
        return ExactFingerprint.of(serial);
    }

    /**
     * A place that has proved that it holds the private key that belongs to this public key.
     *
     * @param proven the public key
     * @return the fingerprint of the place
     */
    static Fingerprint declared(EnvironmentKey proven) {
        return new Declared(SerialNumber.declared(proven), Optional.of(proven));
    }

    /**
     * The components of a machine.
     *
     * @param version the version of the rules by which it was read; only 1 exists
     * @param platformClass the class as which it was read; a container without an identity of its own is {@code DECLARED}
     * @param detectedClass the class that it has now
     * @param slots all six slots; a slot that the class does not use is never {@code USED}
     * @param networkDigests the digests of all current network interfaces, at most 16, those of slots D and E among them; two
     *     interfaces may share a digest and are then listed twice
     * @param diskDigests the digests of all current disks, at most 16, that of slot F among them
     */
    record Hardware(
            int version,
            PlatformClass platformClass,
            PlatformClass detectedClass,
            Map<ComponentSlot, SlotReading> slots,
            List<Integer> networkDigests,
            List<Integer> diskDigests)
            implements Fingerprint {
        private static final int VERSION = 1;
        private static final int MOST_DIGESTS = 16;

        /**
         * Copies the collections and checks that the parts agree.
         *
         * @throws InvalidValueException when the version is not supported, a slot is missing or does not fit the class, a list is too
         *     long, or a list lacks the digest of a used slot
         */
        public Hardware {
            slots = slots(version, platformClass, slots);
            networkDigests = digests("networkDigests", networkDigests, slots, ComponentSlot.D, ComponentSlot.E);
            diskDigests = digests("diskDigests", diskDigests, slots, ComponentSlot.F);
        }

        /**
         * In a {@code TreeMap}: the first {@code EnumMap} of a JVM asks for the constants by reflection, and that costs it more than a
         * millisecond on the way of a server's start.
         */
        private static Map<ComponentSlot, SlotReading> slots(
                int version, PlatformClass platformClass, Map<ComponentSlot, SlotReading> slots) {
            if (version != VERSION) {
                throw new InvalidValueException("fingerprint.version", Integer.toString(version), "1");
            }
            Map<ComponentSlot, SlotReading> copy = new TreeMap<>();
            for (ComponentSlot slot : ComponentSlot.values()) {
                SlotReading reading = slots.get(slot);
                if (reading == null) {
                    throw new InvalidValueException(
                            "fingerprint.slots." + slot, "nothing", "a reading of every slot A to F");
                }
                requireFit(platformClass, slot, reading);
                copy.put(slot, reading);
            }
            return Collections.unmodifiableMap(copy);
        }

        private static List<Integer> digests(
                String what, List<Integer> digests, Map<ComponentSlot, SlotReading> slots, ComponentSlot... holders) {
            if (digests.size() > MOST_DIGESTS) {
                throw new InvalidValueException(
                        "fingerprint." + what, digests.size() + " digests", "at most 16; keep the lowest");
            }
            List<Integer> unclaimed = new ArrayList<>(digests);
            for (Integer digest : digests) {
                holders[0].requireDigest(digest, 1);
            }
            for (ComponentSlot holder : holders) {
                requireListed(
                        what, holder, Objects.requireNonNull(slots.get(holder)).digest(), unclaimed);
            }
            return List.copyOf(digests);
        }

        /** Two slots with the same digest need it twice in the list, so each claims its own entry. */
        private static void requireListed(String what, ComponentSlot holder, int digest, List<Integer> unclaimed) {
            if (digest != 0 && !unclaimed.remove((Integer) digest)) {
                throw new InvalidValueException(
                        "fingerprint." + what,
                        digest + " of slot " + holder + " missing",
                        "a list of all current digests");
            }
        }

        private static void requireFit(PlatformClass platformClass, ComponentSlot slot, SlotReading reading) {
            if (reading.status() != SlotStatus.USED) {
                return;
            }
            slot.requireDigest(reading.digest(), 1);
            if (!platformClass.uses(slot)) {
                throw new InvalidValueException(
                        "fingerprint.slots." + slot,
                        "used",
                        "absent, since class " + platformClass.id() + " does not use it");
            }
        }
    }

    /**
     * A place that is identified by a key.
     *
     * @param serialNumber the declared serial number
     * @param key the key that was proved; empty where a person asserts the serial number and nothing was proved
     */
    record Declared(SerialNumber serialNumber, Optional<EnvironmentKey> key) implements Fingerprint {
        /**
         * Checks that the parts agree.
         *
         * @throws InvalidValueException when the serial number is not declared, or is not that of the key
         */
        public Declared {
            if (serialNumber.platformClass() != PlatformClass.DECLARED) {
                throw new InvalidValueException(
                        "class of the declared serial number " + serialNumber,
                        serialNumber.platformClass().id(),
                        "declared");
            }
            if (key.isPresent() && !SerialNumber.declared(key.get()).equals(serialNumber)) {
                throw new InvalidValueException(
                        "serial number of the declared key",
                        serialNumber.toString(),
                        SerialNumber.declared(key.get()).toString());
            }
        }

        @Override
        public PlatformClass platformClass() {
            return PlatformClass.DECLARED;
        }

        @Override
        public PlatformClass detectedClass() {
            return PlatformClass.DECLARED;
        }

        @Override
        public int version() {
            return serialNumber.version();
        }

        @Override
        public Map<ComponentSlot, SlotReading> slots() {
            Map<ComponentSlot, SlotReading> slots = new TreeMap<>();
            for (ComponentSlot slot : ComponentSlot.values()) {
                slots.put(slot, SlotReading.absent("identified by a key"));
            }
            return Collections.unmodifiableMap(slots);
        }
    }
}
