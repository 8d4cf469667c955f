package dev.licensing.core.usage;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;

/** Terms on which something may grow, for tests. */
final class Terms {
    static final long LARGEST = 9_999_999_999_999_999L;
    static final Refusal ENDED = new Refusal(
            RefusalCode.FEATURE_ENDED,
            new FeatureEvidence.End(
                    "Objects", Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-02T00:00:00Z")));
    static final Availability KEPT = new Availability.Kept(ENDED);
    static final Availability CLOSED = new Availability.Closed(ENDED);

    private Terms() {}

    static Growth<Entitlement.Quantity> objects(Limit limit, Overage overage, Availability availability) {
        return new Growth<>(
                Feature.quantity("Objects"), new Entitlement.Quantity(limit, overage, Term.KEEP), availability);
    }

    static Growth<Entitlement.Peak> sessions(Limit limit, Overage overage, Availability availability) {
        return new Growth<>(Feature.peak("Sessions"), new Entitlement.Peak(limit, overage, Term.KEEP), availability);
    }

    static Growth<Entitlement.Rate> requests(Limit limit, Duration per, Overage overage) {
        return new Growth<>(
                Feature.rate("Requests"), new Entitlement.Rate(limit, per, overage, Term.KEEP), Availability.OPEN);
    }

    static Refusal limitReached(String feature, long limit, long used, long adding) {
        return new Refusal(RefusalCode.LIMIT_REACHED, new FeatureEvidence.Use(feature, limit, used, adding));
    }
}
