package dev.licensing.core.feature;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;

/**
 * A feature as people read it on a Licensing page. Immutable.
 *
 * @param feature the typed key
 * @param displayName what it is called: 1 to 200 characters, not only spaces, no control characters
 * @param description what it is, in a sentence or two: at most 1,000 characters, no control characters; empty when its name
 *     says enough
 */
public record FeatureDescription(Feature<?> feature, String displayName, String description) {
    private static final int LONGEST = 1_000;

    /**
     * Checks the texts.
     *
     * @throws InvalidValueException when a text is too long, has control characters, or is a display name of spaces only
     */
    public FeatureDescription {
        Check.displayName("features." + feature.name() + ".displayName", displayName);
        if (description.length() > LONGEST || hasControl(description)) {
            throw new InvalidValueException(
                    "features." + feature.name() + ".description",
                    description,
                    "at most 1000 characters, no control characters");
        }
    }

    /** A feature that nobody has described: its name says what it is. */
    static FeatureDescription ofUnknown(String featureName) {
        return new FeatureDescription(new Feature<>(featureName, Entitlement.class), featureName, "");
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
