package dev.licensing.core.feature;

/** What becomes of a feature when its license has expired, or when the feature's own end has passed. */
public enum AfterEnd {
    /** What is in use stays in use; only growth closes. The default of quantities, rates and peaks. */
    KEEP("keep"),
    /** The feature closes. The default of flags, choices and version ceilings. */
    CLOSE("close");

    private final String wireName;

    AfterEnd(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The name in license files.
     *
     * @return {@code keep} or {@code close}
     */
    public String wireName() {
        return wireName;
    }
}
