package dev.licensing.runtime.metering;

import dev.licensing.runtime.records.RecordedUse.Kind;
import java.util.Map;

/**
 * What all servers of a farm use, as this one knows it. Immutable.
 *
 * @param byFeature by the feature's name
 */
public record FarmUse(Map<String, Use> byFeature) {
    /** A server that knows of no other. */
    public static final FarmUse NONE = new FarmUse(Map.of());

    private static final Use NOTHING = new Use(Kind.SHARED, 0, 0, 0);

    /**
     * The use of one feature.
     *
     * @param kind whether all servers see the same use, or each its own
     * @param elsewhere what the other servers use now
     * @param current what all servers use now
     * @param highest the most of this calendar quarter
     */
    public record Use(Kind kind, long elsewhere, long current, long highest) {}

    public FarmUse {
        byFeature = Map.copyOf(byFeature);
    }

    /** What counts toward a limit beside this server's own use. */
    long elsewhere(String feature) {
        return byFeature.getOrDefault(feature, NOTHING).elsewhere();
    }
}
