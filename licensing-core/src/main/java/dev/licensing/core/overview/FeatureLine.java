package dev.licensing.core.overview;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.FeatureDescription;
import dev.licensing.core.feature.LimitText;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.usage.Availability;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One feature as the page shows it. Immutable.
 *
 * @param name the name as license files spell it
 * @param displayName the name that people read
 * @param description what it is; may be empty
 * @param limit what is granted, such as {@code 500}, {@code Unlimited}, {@code Peak: 100}, {@code 6000 per minute},
 *     {@code Yes}, {@code Protected} or {@code up to 11.*}
 * @param usage how much is in use; empty when it was not measured
 * @param mark how it stands
 */
public record FeatureLine(String name, String displayName, String description, String limit, String usage, Mark mark) {

    static FeatureLine of(
            FeatureDescription described, Entitlement entitlement, OptionalLong used, LicenseState state, Instant at) {
        String name = described.feature().name();
        return new FeatureLine(
                name,
                described.displayName(),
                described.description(),
                LimitText.of(entitlement),
                used.isPresent() ? Long.toString(used.getAsLong()) : "",
                mark(state.availability(name, Optional.of(entitlement), at), entitlement, used));
    }

    private static Mark mark(Availability availability, Entitlement entitlement, OptionalLong used) {
        if (availability instanceof Availability.Closed) {
            return Mark.CLOSED;
        }
        if (availability instanceof Availability.Kept) {
            return Mark.KEPT;
        }
        boolean exceeded = used.isPresent()
                && entitlement instanceof Entitlement.Counted counted
                && !counted.limit().allows(used.getAsLong());
        return exceeded ? Mark.EXCEEDED : Mark.OK;
    }
}
