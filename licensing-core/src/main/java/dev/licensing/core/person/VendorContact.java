package dev.licensing.core.person;

import dev.licensing.core.check.Check;

/**
 * Whom a customer turns to at the vendor. Immutable.
 *
 * @param name the person's or team's name: 1 to 200 characters
 * @param address where to write to
 */
public record VendorContact(String name, EmailAddress address) {
    /**
     * Checks the name.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is blank or too long
     */
    public VendorContact {
        Check.displayName("vendor contact", name);
    }

    /** Such as {@code Jane Doe (jane.doe@example.com)}. */
    @Override
    public String toString() {
        return name + " (" + address + ")";
    }
}
