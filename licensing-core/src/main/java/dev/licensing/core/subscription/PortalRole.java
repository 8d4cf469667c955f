package dev.licensing.core.subscription;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is on the customer portal. */
public enum PortalRole {
    /** Administers every infrastructure of the company. */
    COMPANY_ADMIN("Company admin"),
    /** Administers one infrastructure. */
    INFRASTRUCTURE_ADMIN("Infrastructure admin"),
    /** Reads, and may have a license sent to the contacts. */
    MEMBER("Member");

    private static final Set<Permission> OF_MEMBERS = EnumSet.of(Permission.VIEW, Permission.SEND);
    private static final Set<Permission> OF_ADMINS = EnumSet.of(
            Permission.VIEW,
            Permission.SEND,
            Permission.REGISTER,
            Permission.RELEASE,
            Permission.RENAME,
            Permission.DOWNLOAD,
            Permission.MANAGE_MEMBERS,
            Permission.UPLOAD_AUDIT,
            Permission.MOVE);

    private final String displayName;

    PortalRole(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name that people read.
     *
     * @return such as {@code Company admin}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * Says whether this role may do something.
     *
     * @param permission what
     * @return true when it may
     */
    public boolean may(Permission permission) {
        return (this == MEMBER ? OF_MEMBERS : OF_ADMINS).contains(permission);
    }
}
