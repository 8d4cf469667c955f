package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
    private static final Instant END = Instant.parse("2026-07-01T12:00:00Z");
    private static final Entitlement.Quantity USERS =
            new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP);
    private static final Entitlement.Peak SESSIONS = new Entitlement.Peak(Limit.of(100), Overage.ADVISE, Term.KEEP);
    private static final Entitlement.Rate REQUESTS =
            new Entitlement.Rate(Limit.of(6000), Duration.ofMinutes(1), Overage.BLOCK, Term.KEEP);
    private static final Entitlement.Choice PROPERTY = new Entitlement.Choice("Protected", Term.CLOSE);
    private static final Entitlement.VersionCeiling CEILING =
            new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE);
    private static final Entitlement.Flag FLAG = new Entitlement.Flag(Term.CLOSE);
    private static final Entitlement.Unrecognized NEWER = new Entitlement.Unrecognized("gauge");

    private static final Entitlements ALL = new Entitlements(all());

    @Test
    void every_kind_is_found_by_its_typed_key() {
        assertThat(ALL.find(Feature.quantity("Users"))).contains(USERS);
        assertThat(ALL.find(Feature.peak("Sessions"))).contains(SESSIONS);
        assertThat(ALL.find(Feature.rate("Requests"))).contains(REQUESTS);
        assertThat(ALL.find(Feature.choice("IntellectualProperty"))).contains(PROPERTY);
        assertThat(ALL.find(Feature.PLATFORM_SERVER_UPGRADE)).contains(CEILING);
        assertThat(ALL.find(Feature.flag("Analytics"))).contains(FLAG);
    }

    @Test
    void a_feature_of_another_kind_is_not_granted() {
        assertThat(ALL.find(Feature.flag("Users"))).isEmpty();
        assertThat(ALL.find(Feature.peak("Users"))).isEmpty();
        assertThat(ALL.find(Feature.quantity("Sessions"))).isEmpty();
        assertThat(ALL.find(Feature.flag("Newer"))).isEmpty();
        assertThat(ALL.grants(Feature.flag("Users"), END)).isFalse();
    }

    @Test
    void a_feature_that_the_license_does_not_name_is_not_granted() {
        assertThat(ALL.find(Feature.flag("Absent"))).isEmpty();
        assertThat(Entitlements.NONE.find(Feature.flag("Analytics"))).isEmpty();
        assertThat(ALL.grants(Feature.flag("Absent"), END)).isFalse();
    }

    @Test
    void feature_names_are_case_sensitive() {
        assertThat(ALL.find(Feature.flag("analytics"))).isEmpty();
    }

    @Test
    void a_flag_is_granted_until_its_own_end_and_not_at_it() {
        Entitlements trial =
                new Entitlements(Map.of("Trial", new Entitlement.Flag(new Term(Optional.of(END), AfterEnd.CLOSE))));
        assertThat(trial.grants(Feature.flag("Trial"), END.minusSeconds(1))).isTrue();
        assertThat(trial.grants(Feature.flag("Trial"), END)).isFalse();
        assertThat(ALL.grants(Feature.flag("Analytics"), Instant.MAX)).isTrue();
    }

    @Test
    void the_order_of_the_license_is_kept() {
        assertThat(ALL.byName().keySet())
                .containsExactly(
                        "Users",
                        "Sessions",
                        "Requests",
                        "IntellectualProperty",
                        "PlatformServerUpgrade",
                        "Analytics",
                        "Newer");
    }

    @Test
    void the_features_are_copied() {
        Map<String, Entitlement> given = all();
        Entitlements entitlements = new Entitlements(given);
        given.clear();
        assertThat(entitlements).isEqualTo(ALL);
        assertThatThrownBy(() -> entitlements.byName().remove("Users"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void feature_names_are_identifiers() {
        assertThatThrownBy(() -> new Entitlements(Map.of("End Users", FLAG)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("features: \"End Users\" is not allowed");
        assertThatThrownBy(() -> Feature.flag("End Users"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("feature name: \"End Users\" is not allowed");
        assertThat(Feature.flag("EndUsers")).hasToString("EndUsers");
    }

    @Test
    void a_rate_is_counted_in_a_span_of_whole_seconds_and_at_least_one() {
        assertThat(rate(Duration.ofSeconds(1)).per()).hasSeconds(1);
        assertThatThrownBy(() -> rate(Duration.ofMillis(1_500))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> rate(Duration.ZERO))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("per: \"PT0S\" is not allowed; allowed is whole seconds, at least one, such as PT1M");
        assertThatThrownBy(() -> rate(Duration.ofMinutes(-1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_kind_that_this_version_does_not_know_closes() {
        assertThat(NEWER.term()).isEqualTo(Term.CLOSE);
        assertThat(USERS.term()).isEqualTo(Term.KEEP);
    }

    @Test
    void the_wire_names_are_those_of_the_license_format() {
        assertThat(Overage.values()).extracting(Overage::wireName).containsExactly("advise", "block");
        assertThat(AfterEnd.values()).extracting(AfterEnd::wireName).containsExactly("keep", "close");
    }

    private static Entitlement.Rate rate(Duration per) {
        return new Entitlement.Rate(Limit.of(1), per, Overage.ADVISE, Term.KEEP);
    }

    private static Map<String, Entitlement> all() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Users", USERS);
        features.put("Sessions", SESSIONS);
        features.put("Requests", REQUESTS);
        features.put("IntellectualProperty", PROPERTY);
        features.put("PlatformServerUpgrade", CEILING);
        features.put("Analytics", FLAG);
        features.put("Newer", NEWER);
        return features;
    }
}
