package dev.licensing.core.subscription;

/** What the vendor has noted of an infrastructure. */
public enum InfrastructureMark {
    /** Flagged for abuse: releases wait for the vendor's review. */
    FLAGGED_FOR_ABUSE,
    /** Sends telemetry, so its environments need no audit files. */
    SENDS_TELEMETRY
}
