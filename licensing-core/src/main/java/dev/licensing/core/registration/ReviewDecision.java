package dev.licensing.core.registration;

/** What the vendor's review of a release comes to. */
public enum ReviewDecision {
    /** The release takes place. */
    APPROVED("Approved"),
    /** The slot keeps what it holds. */
    DENIED("Denied");

    private final String displayName;

    ReviewDecision(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name that people read.
     *
     * @return {@code Approved} or {@code Denied}
     */
    public String displayName() {
        return displayName;
    }
}
