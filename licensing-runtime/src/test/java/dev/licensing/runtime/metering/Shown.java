package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.usage.Availability;
import dev.licensing.runtime.records.SignedLicense;
import dev.licensing.runtime.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Terms and clocks that a test sets. */
final class Shown implements Terms, TimeSource {
    static final Feature<Entitlement.Quantity> USERS = Feature.quantity("Users");
    static final Feature<Entitlement.Peak> SESSIONS = Feature.peak("Sessions");
    static final Feature<Entitlement.Rate> REQUESTS = Feature.rate("Requests");
    static final Refusal NO_LICENSE = new Refusal(RefusalCode.FEATURE_NOT_GRANTED, new FeatureEvidence.Name("any"));

    static final Entitlements GRANTED = SignedLicense.typed().license().features();

    private volatile Grants latest = new Granted(GRANTED, Availability.OPEN);
    private volatile Instant now = Instant.parse("2026-11-22T08:15:00Z");

    private record Granted(Entitlements features, Availability availability) implements Grants {
        @Override
        public <E extends Entitlement> Optional<E> granted(Feature<E> feature) {
            return features.find(feature);
        }

        @Override
        public Availability availability(Feature<?> feature) {
            return availability;
        }
    }

    void show(Entitlements features, Availability availability) {
        latest = new Granted(features, availability);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Grants latest() {
        return latest;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant wallClock() {
        return now;
    }

    @Override
    public long elapsedNanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }
}
