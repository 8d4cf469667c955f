package dev.licensing.runtime.farm;

import java.util.Optional;

/** What a server is among those that share a store. */
public enum ServerRole {
    /**
     * The one server whose hardware the license is compared with. It signs leases for the others with the environment's key. A
     * standby is made the controller by this role, and needs no new license file when its serial number is in the license.
     */
    CONTROLLER("controller"),
    /** Any of the servers that run the applications. Its hardware does not matter: the controller's lease speaks for it. */
    FRONT_END("front-end");

    private final String id;

    ServerRole(String id) {
        this.id = id;
    }

    /**
     * The stable name.
     *
     * @return {@code controller} or {@code front-end}
     */
    public String id() {
        return id;
    }

    /**
     * The role of a stable name.
     *
     * @param id such as {@code front-end}
     * @return the role; empty when no role is called so
     */
    public static Optional<ServerRole> ofId(String id) {
        for (ServerRole role : values()) {
            if (role.id.equals(id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
