package dev.licensing.core.overview;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.FeatureCatalog;
import dev.licensing.core.feature.FeatureDescription;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.usage.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the Licensing page of every server of an environment shows of its license, as texts. Immutable.
 *
 * @param headline one line: that the license is valid for this environment and all features are within their limits, or
 *     what is not
 * @param organization the customer company
 * @param edition the subscription's edition; empty when it has none
 * @param licenseType what the environment is for, such as {@code Quality Assurance (non-production)}
 * @param activationCode the infrastructure's unique identifier
 * @param serialNumber the environment's, which is its primary controller's, on whatever server the page is shown
 * @param endDate the last valid day, such as {@code 2026-12-31}, or {@code Never}
 * @param features every feature of the license: first those that the catalog knows, in its order, then the others in the
 *     license's
 */
public record LicenseOverview(
        String headline,
        String organization,
        String edition,
        String licenseType,
        String activationCode,
        String serialNumber,
        String endDate,
        List<FeatureLine> features) {
    /** Copies the list. */
    public LicenseOverview {
        features = List.copyOf(features);
    }

    /**
     * Makes the texts.
     *
     * @param license the installed license
     * @param status what it amounts to
     * @param usage what is in use of its features
     * @param catalog what the host calls them
     * @param effectiveNow the effective time; while a jump ahead of the clock is not confirmed, the confirmed one
     * @return the overview
     */
    public static LicenseOverview of(
            License license, LicenseStatus status, Usage usage, FeatureCatalog catalog, Instant effectiveNow) {
        List<FeatureLine> features = features(license, status.state(), usage, catalog, effectiveNow);
        String endDate = EndDate.of(license.validity());
        return new LicenseOverview(
                Headline.of(status.state(), endDate, features),
                license.organization(),
                license.edition().orElse(""),
                license.environment().type().displayName(),
                license.activationCode().toString(),
                license.environment().serialNumbers().get(0).toString(),
                endDate,
                features);
    }

    private static List<FeatureLine> features(
            License license, LicenseState state, Usage usage, FeatureCatalog catalog, Instant at) {
        List<FeatureLine> features = new ArrayList<>();
        for (FeatureDescription described : catalog.describe(license.features())) {
            String name = described.feature().name();
            Entitlement granted =
                    Objects.requireNonNull(license.features().byName().get(name));
            features.add(FeatureLine.of(described, granted, usage.used(name), state, at));
        }
        return features;
    }
}
