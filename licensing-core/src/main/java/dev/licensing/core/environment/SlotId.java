package dev.licensing.core.environment;

import dev.licensing.core.check.Check;

/**
 * The identifier of an environment slot, unique within its infrastructure and never used again. Immutable.
 *
 * @param text 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 */
public record SlotId(String text) {
    /**
     * Checks the text.
     *
     * @throws dev.licensing.core.InvalidValueException when the text is no identifier
     */
    public SlotId {
        Check.identifier("slotId", text);
    }

    /**
     * Reads an identifier.
     *
     * @param text the identifier
     * @return the value
     * @throws dev.licensing.core.InvalidValueException when the text is no identifier
     */
    public static SlotId parse(String text) {
        return new SlotId(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
