package dev.licensing.core.feature;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The features of a product as people read them, in the order in which a Licensing page shows them. It only describes: what
 * is granted is in {@link Entitlements}. Immutable.
 *
 * @param descriptions one for each feature
 */
public record FeatureCatalog(List<FeatureDescription> descriptions) {
    /** No feature is described: each is shown by its name. */
    public static final FeatureCatalog NONE = new FeatureCatalog(List.of());

    /**
     * Checks that no feature is described twice, and copies the list.
     *
     * @throws InvalidValueException when two descriptions are of the same feature name
     */
    public FeatureCatalog {
        descriptions = List.copyOf(descriptions);
        Set<String> names = new HashSet<>();
        for (FeatureDescription description : descriptions) {
            if (!names.add(description.feature().name())) {
                throw new InvalidValueException(
                        "features", description.feature().name(), "one description for each feature");
            }
        }
    }

    /**
     * Describes a feature. A license may be newer than the product: one that the catalog does not know is described by its
     * name.
     *
     * @param featureName the name as license files spell it: 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
     * @return its description; for an unknown feature, one of any kind with the name for people to read
     * @throws InvalidValueException when the name is no identifier
     */
    public FeatureDescription describe(String featureName) {
        for (FeatureDescription description : descriptions) {
            if (description.feature().name().equals(featureName)) {
                return description;
            }
        }
        return FeatureDescription.ofUnknown(featureName);
    }

    /**
     * Describes what a license grants, for a page that shows it.
     *
     * @param entitlements the license's features
     * @return one description for each of them: first those that the catalog knows, in its order, then the others in the
     *     license's order
     */
    public List<FeatureDescription> describe(Entitlements entitlements) {
        List<FeatureDescription> granted = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(entitlements.byName().keySet());
        for (FeatureDescription description : descriptions) {
            if (unknown.remove(description.feature().name())) {
                granted.add(description);
            }
        }
        for (String name : unknown) {
            granted.add(FeatureDescription.ofUnknown(name));
        }
        return List.copyOf(granted);
    }
}
