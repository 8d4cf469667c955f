package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Availability;
import java.util.Optional;

/** What a license grants, as seen at one look. Immutable, so that one object has one answer. */
public interface Grants {
    /** What is granted of a feature as the kind that is asked for. */
    <E extends Entitlement> Optional<E> granted(Feature<E> feature);

    /** Whether the feature is there, apart from its limit. */
    Availability availability(Feature<?> feature);

    /** What the other servers of the environment use. */
    default FarmUse farmUse() {
        return FarmUse.NONE;
    }
}
