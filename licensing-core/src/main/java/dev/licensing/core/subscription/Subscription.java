package dev.licensing.core.subscription;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.Entitlements;
import java.util.Optional;

/**
 * What an organization has bought. Its slots are the infrastructure's. Immutable: a change makes a new value, always with
 * the same activation code.
 *
 * @param activationCode the identifier that never changes
 * @param product the product that the licenses are for, an identifier
 * @param edition the edition as the vendor names it; may be empty
 * @param support the support level
 * @param term how long
 * @param features what was bought; the limits apply to Production
 * @param hardwarePolicy the numbers by which controllers are compared
 */
public record Subscription(
        ActivationCode activationCode,
        String product,
        Optional<String> edition,
        SupportLevel support,
        SubscriptionTerm term,
        Entitlements features,
        HardwarePolicy hardwarePolicy) {
    /**
     * Checks the product and the edition.
     *
     * @throws dev.licensing.core.InvalidValueException when one of them is out of its bounds
     */
    public Subscription {
        Check.identifier("product", product);
        if (edition.isPresent()) {
            Check.displayName("edition", edition.get());
        }
    }

    /**
     * What the license of an environment grants: what was bought in Production, the same without limits elsewhere.
     *
     * @param type the environment's type
     * @return the features of such a license
     */
    public Entitlements featuresOf(EnvironmentType type) {
        return type == EnvironmentType.PRODUCTION ? features : features.unlimited();
    }

    /**
     * The same subscription with another edition.
     *
     * @param other the new edition; may be empty
     * @return a new subscription
     */
    public Subscription withEdition(Optional<String> other) {
        return new Subscription(activationCode, product, other, support, term, features, hardwarePolicy);
    }

    /**
     * The same subscription with another support level.
     *
     * @param other the new level
     * @return a new subscription
     */
    public Subscription withSupport(SupportLevel other) {
        return new Subscription(activationCode, product, edition, other, term, features, hardwarePolicy);
    }

    /**
     * The same subscription with another term.
     *
     * @param other the new term
     * @return a new subscription
     */
    public Subscription withTerm(SubscriptionTerm other) {
        return new Subscription(activationCode, product, edition, support, other, features, hardwarePolicy);
    }

    /**
     * The same subscription with other features.
     *
     * @param others all that it grants from now on
     * @return a new subscription
     */
    public Subscription withFeatures(Entitlements others) {
        return new Subscription(activationCode, product, edition, support, term, others, hardwarePolicy);
    }
}
