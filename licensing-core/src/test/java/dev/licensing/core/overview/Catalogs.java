package dev.licensing.core.overview;

import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.FeatureCatalog;
import dev.licensing.core.feature.FeatureDescription;
import dev.licensing.core.license.License;
import java.util.List;
import java.util.Optional;

/** What the host calls its features, as far as it has said. */
final class Catalogs {
    static final FeatureCatalog SOME = new FeatureCatalog(List.of(
            new FeatureDescription(Feature.quantity("Users"), "Internal Users", "People who work here"),
            new FeatureDescription(Feature.quantity("Servers"), "Servers", "")));

    private Catalogs() {}

    static License enterprise(License license) {
        return new License(
                license.licenseId(),
                license.revision(),
                license.product(),
                license.issuedAt(),
                license.minimumTrustVersion(),
                license.organization(),
                license.infrastructure(),
                Optional.of("Enterprise"),
                license.activationCode(),
                license.environment(),
                license.validity(),
                license.support(),
                license.features());
    }
}
