package dev.licensing.runtime.installed;

import dev.licensing.core.refusal.Refusal;

/** What became of a file that was to be installed. All cases are immutable. */
public sealed interface Delivery {
    /**
     * It is installed.
     *
     * @param changed false when it was the installed one already
     */
    record Installed(StoredLicense license, boolean changed) implements Delivery {}

    /** It is kept until it becomes valid. */
    record Pending(StoredLicense license) implements Delivery {}

    /** Nothing has changed. */
    record Declined(Refusal why) implements Delivery {}
}
