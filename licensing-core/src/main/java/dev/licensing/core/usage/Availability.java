package dev.licensing.core.usage;

import dev.licensing.core.refusal.Refusal;

/** Whether a feature is there for use and growth, apart from its limit. All cases are immutable. */
public sealed interface Availability {
    /** A feature that is there. */
    Availability OPEN = new Open();

    /** The feature may be used, and its use may grow as far as its limit lets it. */
    record Open() implements Availability {}

    /**
     * What is in use goes on; nothing may be added.
     *
     * @param why what stands in the way of growth
     */
    record Kept(Refusal why) implements Availability {}

    /**
     * The feature is not to be used.
     *
     * @param why what closes it
     */
    record Closed(Refusal why) implements Availability {}
}
