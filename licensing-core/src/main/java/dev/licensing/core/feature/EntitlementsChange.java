package dev.licensing.core.feature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes different when some entitlements replace others. Immutable.
 *
 * @param before the old ones
 * @param after the new ones
 */
public record EntitlementsChange(Entitlements before, Entitlements after) {
    /**
     * The features that differ, the old ones first.
     *
     * @return their names
     */
    public List<String> features() {
        Set<String> all = new LinkedHashSet<>(before.byName().keySet());
        all.addAll(after.byName().keySet());
        List<String> features = new ArrayList<>();
        for (String feature : all) {
            if (!Objects.equals(before.byName().get(feature), after.byName().get(feature))) {
                features.add(feature);
            }
        }
        return List.copyOf(features);
    }

    /** The features that differ with old and new value, such as {@code Reports none to granted (close)}. */
    @Override
    public String toString() {
        List<String> changes = new ArrayList<>();
        for (String feature : features()) {
            changes.add(feature + " " + words(feature, before) + " to " + words(feature, after));
        }
        return String.join("; ", changes);
    }

    private static String words(String feature, Entitlements entitlements) {
        Entitlement entitlement = entitlements.byName().get(feature);
        return entitlement == null ? "none" : LimitText.of(entitlement) + " (" + conditions(entitlement) + ")";
    }

    private static String conditions(Entitlement entitlement) {
        Term term = entitlement.term();
        String overage = entitlement instanceof Entitlement.Counted counted
                ? counted.overage().wireName() + ", "
                : "";
        String end = term.untilExclusive().isPresent()
                ? "until " + term.untilExclusive().get() + ", "
                : "";
        return overage + end + term.afterEnd().wireName();
    }
}
