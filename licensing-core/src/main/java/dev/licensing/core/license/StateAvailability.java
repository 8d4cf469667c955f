package dev.licensing.core.license;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Term;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.usage.Availability;
import java.time.Instant;
import java.util.Optional;

/** What a state leaves of a feature. What already runs is never disturbed, whatever the state. */
final class StateAvailability {
    private StateAvailability() {}

    static Availability of(LicenseState state, String feature, Optional<? extends Entitlement> granted, Instant at) {
        boolean counted = granted.isPresent() && granted.get() instanceof Entitlement.Counted;
        return of(state, feature, granted, counted, at);
    }

    static Availability of(LicenseState state, Feature<?> feature, Entitlements granted, Instant at) {
        boolean counted = Entitlement.Counted.class.isAssignableFrom(feature.kind());
        return of(state, feature.name(), ofKind(feature, granted), counted, at);
    }

    private static Availability of(
            LicenseState state, String feature, Optional<? extends Entitlement> granted, boolean counted, Instant at) {
        Optional<Refusal> refusal = state.refusal();
        if (refusal.isEmpty()) {
            return whileUsable(feature, granted, at);
        }
        // An expired license says itself what is kept; where no license holds, what was counted is still in use
        boolean kept = state instanceof LicenseState.Expired
                ? granted.isPresent() && granted.get().term().afterEnd() == AfterEnd.KEEP
                : counted;
        return kept ? new Availability.Kept(refusal.get()) : new Availability.Closed(refusal.get());
    }

    private static Availability whileUsable(String feature, Optional<? extends Entitlement> granted, Instant at) {
        if (granted.isEmpty()) {
            return closed(RefusalCode.FEATURE_NOT_GRANTED, new FeatureEvidence.Name(feature));
        }
        if (granted.get() instanceof Entitlement.Unrecognized unrecognized) {
            return closed(RefusalCode.FEATURE_UNRECOGNIZED, new FeatureEvidence.Kind(feature, unrecognized.kind()));
        }
        return granted.get().term().covers(at)
                ? Availability.OPEN
                : ended(feature, granted.get().term(), at);
    }

    private static Availability ended(String feature, Term term, Instant at) {
        Evidence end = new FeatureEvidence.End(feature, term.untilExclusive().get(), at);
        return term.afterEnd() == AfterEnd.KEEP
                ? new Availability.Kept(new Refusal(RefusalCode.FEATURE_ENDED, end))
                : closed(RefusalCode.FEATURE_ENDED, end);
    }

    private static Availability closed(RefusalCode code, Evidence evidence) {
        return new Availability.Closed(new Refusal(code, evidence));
    }

    /** What is granted of the kind that is asked for, or of one that this version does not know. */
    private static Optional<Entitlement> ofKind(Feature<?> feature, Entitlements granted) {
        Optional<Entitlement> entitlement = Optional.ofNullable(granted.byName().get(feature.name()));
        boolean fits = entitlement.isPresent()
                && (feature.kind().isInstance(entitlement.get())
                        || entitlement.get() instanceof Entitlement.Unrecognized);
        return fits ? entitlement : Optional.empty();
    }
}
