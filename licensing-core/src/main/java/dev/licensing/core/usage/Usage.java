package dev.licensing.core.usage;

import dev.licensing.core.check.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The measured use of features, shown beside their limits. A feature that was not measured is not in it, which is not the
 * same as a use of 0. Immutable.
 *
 * @param byFeature each measured feature's use, in the order in which they were given; names are 1 to 100 symbols of
 *     {@code A-Z a-z 0-9 . _ -}, uses 0 to 9,999,999,999,999,999
 */
public record Usage(Map<String, Long> byFeature) {
    /** Nothing was measured. */
    public static final Usage NONE = new Usage(Map.of());

    /**
     * Checks names and uses, and copies the map.
     *
     * @throws dev.licensing.core.InvalidValueException when a name is no identifier or a use is out of bounds
     */
    public Usage {
        Map<String, Long> copy = new LinkedHashMap<>(byFeature);
        for (Map.Entry<String, Long> use : copy.entrySet()) {
            Amount.check("usage." + Check.identifier("usage", use.getKey()), use.getValue());
        }
        byFeature = Collections.unmodifiableMap(copy);
    }

    /**
     * The use of one feature.
     *
     * @param feature its name
     * @return how much is in use; empty when it was not measured
     */
    public OptionalLong used(String feature) {
        Long used = byFeature.get(feature);
        return used == null ? OptionalLong.empty() : OptionalLong.of(used);
    }

    /**
     * The same usage with another value for one feature.
     *
     * @param feature its name
     * @param used how much is in use, 0 to 9,999,999,999,999,999
     * @return a new usage, in which a feature that was there keeps its place and another comes last
     * @throws dev.licensing.core.InvalidValueException when the name is no identifier or the use is out of bounds
     */
    public Usage with(String feature, long used) {
        Map<String, Long> changed = new LinkedHashMap<>(byFeature);
        changed.put(feature, used);
        return new Usage(changed);
    }

    /**
     * What two environments use together: each Production environment's license shows the whole capacity, and the portal
     * sums what they use. A feature that only one of them measured has that use. A sum beyond the largest use is the
     * largest: an overview of several environments is shown whatever one of them measured.
     *
     * <p>End users are not summed but counted together ({@link EndUserCount}): a person in several environments is one.
     *
     * @param other the other environment's usage
     * @return a new usage: the features of this one, then those that only the other measured
     */
    public Usage plus(Usage other) {
        Map<String, Long> sums = new LinkedHashMap<>(byFeature);
        for (Map.Entry<String, Long> use : other.byFeature.entrySet()) {
            sums.put(use.getKey(), Amount.sum(sums.getOrDefault(use.getKey(), 0L), use.getValue()));
        }
        return new Usage(sums);
    }
}
