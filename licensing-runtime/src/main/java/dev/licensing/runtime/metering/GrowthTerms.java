package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Growth;
import java.util.Optional;

/**
 * The terms on which one feature may grow, worked out once for each look and not for each question.
 *
 * @param <E> the kind of entitlement
 */
final class GrowthTerms<E extends Entitlement.Counted> {
    private final Feature<E> feature;
    private final E ungranted;
    private final Terms terms;
    private volatile Known<E> known;

    /** A license that does not grant the feature states no entitlement, and the availability alone decides. */
    GrowthTerms(Feature<E> feature, E ungranted, Terms terms) {
        this.feature = feature;
        this.ungranted = ungranted;
        this.terms = terms;
        this.known = know(terms.latest());
    }

    Feature<E> feature() {
        return feature;
    }

    boolean isGranted() {
        return latest().isGranted;
    }

    Growth<E> growth() {
        return latest().growth;
    }

    private Known<E> latest() {
        Grants latest = terms.latest();
        Known<E> answer = known;
        if (answer.grants != latest) {
            answer = know(latest);
            known = answer;
        }
        return answer;
    }

    private Known<E> know(Grants grants) {
        Optional<E> granted = grants.granted(feature);
        E entitlement = granted.orElse(ungranted);
        long elsewhere = grants.farmUse().elsewhere(feature.name());
        Growth<E> growth = new Growth<>(feature, entitlement, grants.availability(feature), elsewhere);
        return new Known<>(grants, granted.isPresent(), growth);
    }

    private record Known<E extends Entitlement.Counted>(Grants grants, boolean isGranted, Growth<E> growth) {}
}
