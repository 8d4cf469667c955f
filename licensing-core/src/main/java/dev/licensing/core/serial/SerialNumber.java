package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.code.InvalidCodeException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/**
 * The unique identifier of an environment, made from the components of its controller or from its key.
 *
 * <p>105 data bits, most significant first: version 3, platform class 4, then the slots A 18, B 16, C 16, D 16, E 16, F 16; a check of
 * 15 bits follows. A declared serial number has one digest of 98 bits in place of the slots. Only version 1 exists. Immutable and
 * thread-safe; {@code parse(x.toString())} equals {@code x}.
 *
 * @param text the canonical text: 8 groups of 3 symbols joined by dashes
 */
public record SerialNumber(String text) {
    private static final int VERSION = 1;
    private static final int CLASS_SHIFT = 98;
    private static final int VERSION_SHIFT = 102;

    /**
     * Reads a serial number as {@link #parse} does.
     *
     * @throws InvalidCodeException when the text is not a serial number of a supported version
     */
    public SerialNumber {
        text = CodeWord.parse(CodeKind.SERIAL_NUMBER, text).requireSupported().text();
    }

    /**
     * Reads a serial number in any case, with dashes, dots and spaces anywhere, with {@code O} for 0 and {@code I} or {@code L} for 1.
     *
     * @param text the text
     * @return the serial number
     * @throws InvalidCodeException the only exception, for any text that is not a serial number of a supported version and class
     */
    public static SerialNumber parse(String text) {
        return new SerialNumber(text);
    }

    /**
     * The serial number of a machine with these component digests.
     *
     * @param platformClass the kind of machine
     * @param digests the digest of each slot; a missing slot and 0 mean absent
     * @return the serial number
     * @throws InvalidValueException when a digest does not fit its slot, the class does not use the slot, or the class is
     *     {@link PlatformClass#DECLARED}
     */
    public static SerialNumber of(PlatformClass platformClass, Map<ComponentSlot, Integer> digests) {
        if (platformClass == PlatformClass.DECLARED) {
            throw new InvalidValueException(
                    "platform class of slots",
                    "declared",
                    "another; make a declared serial number from the key of its environment");
        }
        BigInteger slotBits = BigInteger.ZERO;
        for (Map.Entry<ComponentSlot, Integer> digest : digests.entrySet()) {
            ComponentSlot slot = digest.getKey();
            int value = slot.requireDigest(digest.getValue(), 0);
            requireUse(platformClass, slot, value);
            slotBits = slotBits.or(BigInteger.valueOf(value).shiftLeft(slot.shift()));
        }
        return of(platformClass, slotBits);
    }

    /**
     * The serial number of an environment that is identified by its key.
     *
     * @param key the environment's public key
     * @return the serial number, of class {@link PlatformClass#DECLARED}
     */
    public static SerialNumber declared(EnvironmentKey key) {
        return of(PlatformClass.DECLARED, DeclaredDigest.of(key));
    }

    /**
     * The version of the layout and of the rules by which components are read; always 1 in this release.
     *
     * @return the version
     */
    public int version() {
        return VERSION;
    }

    /**
     * The kind of machine.
     *
     * @return the class
     */
    public PlatformClass platformClass() {
        return classOf(data());
    }

    /**
     * The digest in a slot; 0 when it is absent, and always 0 for a declared serial number.
     *
     * @param slot the slot
     * @return the digest
     */
    public int digest(ComponentSlot slot) {
        return digests().getOrDefault(slot, 0);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * The digests of the slots that have one, in a map of the caller's own; none of a declared serial number.
     *
     * @return the digests by slot, in the order A to F
     */
    public Map<ComponentSlot, Integer> digests() {
        BigInteger data = data();
        Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
        if (classOf(data) == PlatformClass.DECLARED) {
            return digests;
        }
        for (ComponentSlot slot : ComponentSlot.values()) {
            int digest = data.shiftRight(slot.shift()).intValue() & slot.largestDigest();
            if (digest != 0) {
                digests.put(slot, digest);
            }
        }
        return digests;
    }

    private static PlatformClass classOf(BigInteger data) {
        return PlatformClass.numbered(data.shiftRight(CLASS_SHIFT).intValue() & 0xF);
    }

    private BigInteger data() {
        return new CodeWord(CodeKind.SERIAL_NUMBER, text).data();
    }

    private static SerialNumber of(PlatformClass platformClass, BigInteger slotBits) {
        BigInteger head = BigInteger.valueOf(VERSION)
                .shiftLeft(VERSION_SHIFT)
                .or(BigInteger.valueOf(platformClass.number()).shiftLeft(CLASS_SHIFT));
        return new SerialNumber(
                CodeWord.of(CodeKind.SERIAL_NUMBER, head.or(slotBits)).text());
    }

    private static void requireUse(PlatformClass platformClass, ComponentSlot slot, int digest) {
        if (digest != 0 && !platformClass.uses(slot)) {
            throw new InvalidValueException(
                    "digest of slot " + slot + " (" + slot.component() + ")",
                    Integer.toString(digest),
                    "0, since class " + platformClass.id() + " does not use the slot");
        }
    }
}
