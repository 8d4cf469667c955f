package dev.licensing.core.subscription;

import dev.licensing.core.check.Check;

/**
 * How much help a subscription includes, as the vendor names it. Immutable.
 *
 * @param name the display name, such as "Enterprise": 1 to 200 characters
 */
public record SupportLevel(String name) {
    /**
     * Checks the name.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is blank or too long
     */
    public SupportLevel {
        Check.displayName("support", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
