package dev.licensing.core.environment;

/** Who runs the environment of a slot. An infrastructure with both kinds is hybrid. */
public enum Hosting {
    /** The vendor: it manages the license, so the customer neither registers, releases nor downloads. */
    CLOUD("Cloud"),
    /** The customer. */
    SELF_MANAGED("Self-managed");

    private final String displayName;

    Hosting(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name that people read.
     *
     * @return {@code Cloud} or {@code Self-managed}
     */
    public String displayName() {
        return displayName;
    }
}
