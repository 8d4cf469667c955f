package dev.licensing.core.environment;

import dev.licensing.core.check.Check;

/**
 * The identifier of a license: one per registration of a slot, kept by every renewal. Immutable.
 *
 * @param text 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 */
public record LicenseId(String text) {
    /**
     * Checks the text.
     *
     * @throws dev.licensing.core.InvalidValueException when the text is no identifier
     */
    public LicenseId {
        Check.identifier("licenseId", text);
    }

    /**
     * Reads an identifier.
     *
     * @param text the identifier
     * @return the value
     * @throws dev.licensing.core.InvalidValueException when the text is no identifier
     */
    public static LicenseId parse(String text) {
        return new LicenseId(text);
    }

    /** Written out: the first use of what a record brings along costs a fresh JVM 10 ms and more, and every start comes here. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LicenseId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
