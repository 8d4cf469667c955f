package dev.licensing.testkit.example;

import dev.licensing.core.feature.Entitlement.Flag;
import dev.licensing.core.feature.Entitlement.Quantity;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;

// begin
final class Reports {
    static final Feature<Flag> ANALYTICS = Feature.flag("Analytics");
    static final Feature<Quantity> REPORTS = Feature.quantity("Reports");

    private final EnvironmentLicensing licensing;
    private final FeatureGate analytics;

    Reports(EnvironmentLicensing licensing) {
        this.licensing = licensing;
        this.analytics = licensing.gate(ANALYTICS);
    }

    String chart() {
        return analytics.isOpen() ? "chart" : "Analytics is not in your license";
    }

    boolean isWithin(long reports) {
        return licensing
                .granted(REPORTS)
                .map(granted -> granted.limit().allows(reports))
                .orElse(false);
    }
}
// end
