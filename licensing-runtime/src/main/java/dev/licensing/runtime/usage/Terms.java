package dev.licensing.runtime.usage;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Availability;
import java.time.Instant;
import java.util.Optional;

/** What the license grants now. Every call answers by the latest snapshot and waits for nobody. */
public interface Terms {
    /** What is granted of a feature as the kind that is asked for. */
    <E extends Entitlement> Optional<E> granted(Feature<E> feature);

    /** Whether the feature is there, apart from its limit. */
    Availability availability(Feature<?> feature);

    /** The effective time. */
    Instant now();
}
