package dev.licensing.examples.quickstart;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.License;
import java.time.Instant;

/** The questions that this platform asks: typed keys in constants, so that a wrong question does not compile. */
record Features(License license, Instant now) {
    static final Feature<Entitlement.Flag> ANALYTICS = Feature.flag("Analytics");
    private static final Feature<Entitlement.Flag> ARCHIVE = Feature.flag("Archive");
    private static final Feature<Entitlement.Quantity> INTERNAL_USERS = Feature.quantity("ActiveInternalUsers");

    boolean analyticsIsOpen() {
        return license.features().grants(ANALYTICS, now);
    }

    boolean archiveIsOpen() {
        return license.features().grants(ARCHIVE, now);
    }

    String internalUsers() {
        return license.features()
                .find(INTERNAL_USERS)
                .map(quantity -> quantity.limit().toString())
                .orElse("not granted");
    }
}
