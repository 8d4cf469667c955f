package dev.licensing.core.person;

import dev.licensing.core.check.Check;

/** Who does something to an infrastructure. All kinds are immutable. */
public sealed interface Actor {
    /**
     * The name in change logs.
     *
     * @return an e-mail address, or the vendor's name for whoever acted
     */
    String name();

    /**
     * Somebody who is signed in on the portal.
     *
     * @param address what the portal knows the person by
     */
    record Person(EmailAddress address) implements Actor {
        @Override
        public String name() {
            return address.text();
        }
    }

    /**
     * The vendor: its staff or one of its systems.
     *
     * @param name which of them, for the change log: 1 to 200 characters
     */
    record Vendor(String name) implements Actor {
        /**
         * Checks the name.
         *
         * @throws dev.licensing.core.InvalidValueException when the name is blank or too long
         */
        public Vendor {
            Check.displayName("vendor", name);
        }
    }
}
