package dev.licensing.core.subscription;

import dev.licensing.core.check.Check;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.person.VendorContacts;
import java.util.List;

/**
 * The customer company. Immutable.
 *
 * @param name the display name: 1 to 200 characters
 * @param admins its company admins, who administer every infrastructure of it: 1 to 1,000, each once
 * @param vendor whom it turns to at the vendor
 */
public record Organization(String name, List<EmailAddress> admins, VendorContacts vendor) {
    private static final int MOST_ADMINS = 1_000;

    /**
     * Checks the name and the admins.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is blank or too long, nobody is an admin, too many
     *     are, or somebody is twice
     */
    public Organization {
        Check.displayName("organization", name);
        admins = List.copyOf(admins);
        Check.range("organization.admins", admins.size(), 1, MOST_ADMINS);
        Check.distinct("organization.admins", admins);
    }
}
