package dev.licensing.examples.quickstart;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.person.VendorContact;
import dev.licensing.core.person.VendorContacts;
import dev.licensing.core.subscription.Organization;
import dev.licensing.core.subscription.Subscription;
import dev.licensing.core.subscription.SubscriptionTerm;
import dev.licensing.core.subscription.SupportLevel;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the vendor has sold, and to whom. */
final class Sale {
    private static final VendorContact ACME = new VendorContact("Acme", EmailAddress.parse("hello@acme.example"));

    static final Organization ORGANIZATION = new Organization(
            "Example Organization", List.of(CustomerPortal.ADMIN), new VendorContacts(ACME, ACME, ACME));

    private Sale() {}

    /** One year from today, with a fresh activation code. */
    static Subscription subscription(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Subscription(
                ActivationCode.random(new SecureRandom()),
                "acme-platform",
                Optional.of("Enterprise"),
                new SupportLevel("Standard"),
                SubscriptionTerm.of(today, today.plusYears(1).minusDays(1)),
                features(),
                declaredAllowed());
    }

    private static Entitlements features() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("ActiveInternalUsers", new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP));
        features.put("ApplicationObjects", new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        features.put("IntellectualProperty", new Entitlement.Choice("Protected", Term.CLOSE));
        features.put("PlatformServerUpgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        return new Entitlements(features);
    }

    /** This story is also told in containers, whose hardware says too little to be known by. */
    private static HardwarePolicy declaredAllowed() {
        return new HardwarePolicy(Map.of(), 55, 30, 14, true);
    }
}
