package dev.licensing.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.Licenses;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionTest {
    private static final Subscription STANDARD = Infrastructures.subscription(Licenses.ACTIVATION_CODE);
    private static final Entitlements BOUGHT = features(Limit.of(500), Limit.of(60), Limit.of(9));

    @Test
    void bought_limits_apply_to_production() {
        Subscription subscription = STANDARD.withFeatures(BOUGHT);
        assertThat(subscription.featuresOf(EnvironmentType.PRODUCTION)).isEqualTo(BOUGHT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRODUCTION")
    void every_other_type_gets_unlimited_and_the_same_features_otherwise(EnvironmentType type) {
        Subscription subscription = STANDARD.withFeatures(BOUGHT);
        assertThat(subscription.featuresOf(type))
                .isEqualTo(features(Limit.UNLIMITED, Limit.UNLIMITED, Limit.UNLIMITED));
        assertThat(subscription.features()).isEqualTo(BOUGHT);
        assertThat(subscription.featuresOf(type).byName().keySet())
                .containsExactlyElementsOf(BOUGHT.byName().keySet());
    }

    @Test
    void a_change_replaces_one_part_and_keeps_the_activation_code_and_the_others() {
        SupportLevel support = new SupportLevel("Enterprise");
        SubscriptionTerm term = SubscriptionTerm.never(LocalDate.parse("2026-01-01"));
        Subscription changed = STANDARD.withEdition(Optional.empty())
                .withSupport(support)
                .withTerm(term)
                .withFeatures(BOUGHT);
        assertThat(changed)
                .isEqualTo(new Subscription(
                        Licenses.ACTIVATION_CODE,
                        "acme-platform",
                        Optional.empty(),
                        support,
                        term,
                        BOUGHT,
                        HardwarePolicy.DEFAULT));
    }

    @Test
    void the_product_is_an_identifier_and_the_edition_a_text_for_people_or_blank() {
        assertThatThrownBy(() -> subscription("acme platform", Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("product: \"acme platform\" is not allowed");
        assertThatThrownBy(() -> subscription("acme", Optional.of(" ")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("edition: \" \" is not allowed");
        assertThat(subscription("acme", Optional.empty()).edition()).isEmpty();
    }

    @Test
    void a_support_level_is_named_by_the_vendor() {
        assertThat(new SupportLevel("Enterprise")).hasToString("Enterprise");
        assertThatThrownBy(() -> new SupportLevel(""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("support: \"\" is not allowed");
    }

    private static Subscription subscription(String product, Optional<String> edition) {
        return new Subscription(
                STANDARD.activationCode(),
                product,
                edition,
                STANDARD.support(),
                STANDARD.term(),
                STANDARD.features(),
                STANDARD.hardwarePolicy());
    }

    private static Entitlements features(Limit users, Limit requests, Limit sessions) {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Users", new Entitlement.Quantity(users, Overage.BLOCK, Term.CLOSE));
        features.put("Requests", new Entitlement.Rate(requests, Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP));
        features.put("Sessions", new Entitlement.Peak(sessions, Overage.ADVISE, Term.KEEP));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        features.put("Marking", new Entitlement.Choice("Protected", Term.CLOSE));
        features.put("Upgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        return new Entitlements(features);
    }
}
