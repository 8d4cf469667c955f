package dev.licensing.core.person;

import java.util.List;

/**
 * The customer's contacts for one infrastructure. Immutable.
 *
 * @param technical the authorized recipients of licenses that are sent by e-mail; may be empty
 * @param billing the recipients of renewal notices; may be empty
 */
public record Contacts(List<EmailAddress> technical, List<EmailAddress> billing) {
    /** No contacts yet: whoever administers the infrastructure is told instead. */
    public static final Contacts NONE = new Contacts(List.of(), List.of());

    /** Copies the lists. */
    public Contacts {
        technical = List.copyOf(technical);
        billing = List.copyOf(billing);
    }
}
