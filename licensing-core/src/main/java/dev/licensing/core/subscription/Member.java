package dev.licensing.core.subscription;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.EmailAddress;

/**
 * Somebody associated with one infrastructure. Immutable.
 *
 * @param address what the portal knows the person by
 * @param role {@link PortalRole#INFRASTRUCTURE_ADMIN} or {@link PortalRole#MEMBER}; company admins are the organization's
 */
public record Member(EmailAddress address, PortalRole role) {
    /**
     * Checks the role.
     *
     * @throws dev.licensing.core.InvalidValueException when it is the organization's to give
     */
    public Member {
        if (role == PortalRole.COMPANY_ADMIN) {
            throw new InvalidValueException(
                    "member.role",
                    role.displayName(),
                    "Infrastructure admin or Member; company admins are the organization's");
        }
    }
}
