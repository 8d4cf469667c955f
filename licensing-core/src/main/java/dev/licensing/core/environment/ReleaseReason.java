package dev.licensing.core.environment;

/** Why a registration ends. */
public enum ReleaseReason {
    /** The platform is upgraded onto other servers. */
    PLATFORM_UPGRADE("Platform upgrade"),
    /** The environment moves to other servers. */
    MOVING_SERVERS("Moving servers"),
    /** The controller's hardware was replaced. */
    HARDWARE_CHANGE("Hardware change"),
    /** The environment is no longer needed. */
    SUNSET("Sunset"),
    /** The environment was moved to another activation code, or back: never chosen by a person. */
    ACTIVATION_CODE_CHANGE("Change of activation code");

    private final String displayName;

    ReleaseReason(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name that people read.
     *
     * @return such as {@code Platform upgrade}
     */
    public String displayName() {
        return displayName;
    }
}
