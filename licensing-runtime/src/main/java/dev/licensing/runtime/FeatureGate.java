package dev.licensing.runtime;

import dev.licensing.core.usage.Availability;

/**
 * Whether a feature is there, asked as often as one likes: one volatile read, no allocation, never an exception. Keep it in a
 * field. Thread-safe.
 *
 * <p>It follows the installed license by itself: its renewal, its end, the end of the feature's own term. After the licensing was
 * closed it keeps its last answer.
 */
public final class FeatureGate {
    private volatile Availability availability;

    FeatureGate(Availability availability) {
        this.availability = canonical(availability);
    }

    /**
     * Says whether the feature may be used, and grow.
     *
     * @return true when it is granted, its time has not ended, and the license is usable
     */
    public boolean isOpen() {
        return availability == Availability.OPEN;
    }

    /**
     * Says whether the feature may be used, and if not, why.
     *
     * @return open; kept, for what is in use already; or closed
     */
    public Availability availability() {
        return availability;
    }

    void set(Availability now) {
        availability = canonical(now);
    }

    /** There is one value for open, so that to ask is to compare references. */
    private static Availability canonical(Availability availability) {
        return availability instanceof Availability.Open ? Availability.OPEN : availability;
    }

    /** For logs. */
    @Override
    public String toString() {
        return "FeatureGate[" + availability + "]";
    }
}
