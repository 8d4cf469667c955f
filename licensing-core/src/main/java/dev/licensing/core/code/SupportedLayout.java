package dev.licensing.core.code;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Which words this release can read. It is here and not with serial numbers because a correction is suggested only when it could be
 * used.
 */
final class SupportedLayout {
    private static final int VERSION = 1;
    private static final int CLASS_SHIFT = 98;

    /** For each class from 1, the slots that it does not use; slot F is in the lowest 16 bits and B in the fifth 16. */
    private static final String[] UNUSED_SLOTS = {"", "B", "E", "BDEF", "", "B"};

    private SupportedLayout() {}

    static Optional<InvalidCodeException> problemOf(CodeWord word) {
        if (word.version() != VERSION) {
            return Optional.of(unsupported(word, "version " + word.version(), "version 1 only"));
        }
        return word.kind() == CodeKind.SERIAL_NUMBER ? problemOfSerial(word) : Optional.empty();
    }

    private static Optional<InvalidCodeException> problemOfSerial(CodeWord word) {
        BigInteger data = word.data();
        int platformClass = data.shiftRight(CLASS_SHIFT).intValue() & 0xF;
        if (platformClass < 1 || platformClass > UNUSED_SLOTS.length) {
            return Optional.of(unsupported(word, "platform class " + platformClass, "classes 1 to 6"));
        }
        String unused = UNUSED_SLOTS[platformClass - 1];
        for (int i = 0; i < unused.length(); i++) {
            char slot = unused.charAt(i);
            if ((data.shiftRight(16 * ('F' - slot)).intValue() & 0xFFFF) != 0) {
                return Optional.of(usedSlot(word, platformClass, slot));
            }
        }
        return Optional.empty();
    }

    private static InvalidCodeException unsupported(CodeWord word, String found, String allowed) {
        return InvalidCodeException.unsupported(word.kind().words() + ": " + Quoted.of(word.text()) + " has " + found
                + "; this release reads " + allowed + "; if it was issued like this, update to a newer release");
    }

    private static InvalidCodeException usedSlot(CodeWord word, int platformClass, char slot) {
        return InvalidCodeException.invalid(word.kind().words() + ": " + Quoted.of(word.text())
                + " has a digest in slot " + slot + ", which platform class " + platformClass
                + " leaves empty; take the serial number from its server again");
    }
}
