package dev.licensing.core.person;

import dev.licensing.core.check.Check;
import java.util.List;

/**
 * The customer's contacts for one infrastructure. Immutable.
 *
 * @param technical the authorized recipients of licenses that are sent by e-mail, each once; may be empty
 * @param billing the recipients of renewal notices, each once; may be empty
 */
public record Contacts(List<EmailAddress> technical, List<EmailAddress> billing) {
    /** No contacts yet: whoever administers the infrastructure is told instead. */
    public static final Contacts NONE = new Contacts(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @throws dev.licensing.core.InvalidValueException when an address is in one of them twice
     */
    public Contacts {
        technical = List.copyOf(technical);
        billing = List.copyOf(billing);
        Check.distinct("contacts.technical", technical);
        Check.distinct("contacts.billing", billing);
    }
}
