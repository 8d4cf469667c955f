package dev.licensing.core.feature;

import dev.licensing.core.check.Check;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that a license grants, by feature name, in the license's order. Immutable.
 *
 * @param byName each feature's entitlement; names are 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 */
public record Entitlements(Map<String, Entitlement> byName) {
    /** A license that grants nothing beyond the platform itself. */
    public static final Entitlements NONE = new Entitlements(Map.of());

    /**
     * Checks the names and copies the map.
     *
     * @throws dev.licensing.core.InvalidValueException when a name is no identifier
     */
    public Entitlements {
        Map<String, Entitlement> copy = new LinkedHashMap<>(byName);
        for (String name : copy.keySet()) {
            Check.identifier("features", name);
        }
        byName = Collections.unmodifiableMap(copy);
    }

    /**
     * Finds what is granted of a feature.
     *
     * @param feature the typed key
     * @param <E> the kind of entitlement
     * @return the entitlement; empty when the license has none of that name, or one of another kind
     */
    public <E extends Entitlement> Optional<E> find(Feature<E> feature) {
        Entitlement entitlement = byName.get(feature.name());
        return feature.kind().isInstance(entitlement)
                ? Optional.of(feature.kind().cast(entitlement))
                : Optional.empty();
    }

    /**
     * Says whether a flag is granted and has not ended. It does not look at the license's own end: ask for a usable state
     * first.
     *
     * @param feature the flag
     * @param at the effective time
     * @return true when it is open
     */
    public boolean grants(Feature<Entitlement.Flag> feature, Instant at) {
        Optional<Entitlement.Flag> flag = find(feature);
        return flag.isPresent() && flag.get().term().covers(at);
    }

    /**
     * The same features with Unlimited in place of every limit.
     *
     * @return new entitlements
     */
    public Entitlements unlimited() {
        Map<String, Entitlement> unlimited = new LinkedHashMap<>(byName);
        for (Map.Entry<String, Entitlement> feature : unlimited.entrySet()) {
            if (feature.getValue() instanceof Entitlement.Counted counted) {
                feature.setValue(counted.withLimit(Limit.UNLIMITED));
            }
        }
        return new Entitlements(unlimited);
    }
}
