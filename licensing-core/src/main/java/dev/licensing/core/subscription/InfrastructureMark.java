package dev.licensing.core.subscription;

/** What the vendor has noted of an infrastructure. */
public enum InfrastructureMark {
    /** Flagged for abuse: releases wait for the vendor's review. */
    FLAGGED_FOR_ABUSE("Flagged for abuse"),
    /** Sends telemetry, so its environments need no audit files. */
    SENDS_TELEMETRY("Sends telemetry");

    private final String displayName;

    InfrastructureMark(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name that people read.
     *
     * @return such as {@code Sends telemetry}
     */
    public String displayName() {
        return displayName;
    }
}
