package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureCatalogTest {
    private static final FeatureDescription USERS = new FeatureDescription(
            Feature.quantity("ActiveInternalUsers"), "Active internal users", "Employees who may sign in.");
    private static final FeatureDescription SESSIONS =
            new FeatureDescription(Feature.peak("AnonymousSessions"), "Anonymous End-Users Sessions", "");
    private static final FeatureCatalog CATALOG = new FeatureCatalog(List.of(USERS, SESSIONS));

    @Test
    void a_feature_is_described_by_its_name() {
        assertThat(CATALOG.describe("AnonymousSessions")).isEqualTo(SESSIONS);
        assertThat(CATALOG.describe("ActiveInternalUsers")).isEqualTo(USERS);
        assertThat(CATALOG.descriptions()).containsExactly(USERS, SESSIONS);
    }

    @Test
    void a_feature_that_the_catalog_does_not_know_is_shown_by_its_name() {
        FeatureDescription unknown = CATALOG.describe("Newer.Thing");
        assertThat(unknown.displayName()).isEqualTo("Newer.Thing");
        assertThat(unknown.description()).isEmpty();
        assertThat(unknown.feature().name()).isEqualTo("Newer.Thing");
        assertThat(FeatureCatalog.NONE.describe("ActiveInternalUsers").displayName())
                .isEqualTo("ActiveInternalUsers");
        assertThat(CATALOG.describe("activeinternalusers").displayName()).isEqualTo("activeinternalusers");
    }

    @Test
    void the_key_of_an_unknown_feature_finds_what_is_granted_whatever_its_kind() {
        Entitlement granted = new Entitlement.Flag(Term.CLOSE);
        Entitlements entitlements = new Entitlements(Map.of("Newer", granted));
        assertThat(entitlements.find(CATALOG.describe("Newer").feature()))
                .hasValueSatisfying(found -> assertThat(found).isSameAs(granted));
    }

    @Test
    void what_a_license_grants_is_shown_in_the_order_of_the_catalog_and_then_of_the_license() {
        Map<String, Entitlement> granted = new LinkedHashMap<>();
        for (String name :
                List.of("Zeta", "AnonymousSessions", "Beta", "ActiveInternalUsers", "Alpha", "Gamma", "Delta")) {
            granted.put(name, new Entitlement.Flag(Term.CLOSE));
        }
        assertThat(CATALOG.describe(new Entitlements(granted)))
                .extracting(FeatureDescription::displayName)
                .containsExactly(
                        "Active internal users",
                        "Anonymous End-Users Sessions",
                        "Zeta",
                        "Beta",
                        "Alpha",
                        "Gamma",
                        "Delta");
        assertThat(CATALOG.describe(Entitlements.NONE)).isEmpty();
    }

    @Test
    void no_feature_is_described_twice() {
        FeatureDescription again = new FeatureDescription(Feature.flag("ActiveInternalUsers"), "Users", "");
        assertThatThrownBy(() -> new FeatureCatalog(List.of(USERS, SESSIONS, again)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("features: \"ActiveInternalUsers\" is not allowed;"
                        + " allowed is one description for each feature");
    }

    @Test
    void the_descriptions_are_copied() {
        List<FeatureDescription> given = new ArrayList<>(List.of(USERS));
        FeatureCatalog catalog = new FeatureCatalog(given);
        given.clear();
        assertThat(catalog.descriptions()).containsExactly(USERS);
    }

    @Test
    void a_display_name_is_a_text_for_people() {
        assertThatThrownBy(() -> new FeatureDescription(Feature.flag("Analytics"), " ", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("features.Analytics.displayName: \" \" is not allowed");
    }

    @Test
    void a_description_has_at_most_1000_characters_and_no_control_characters() {
        String longest = "x".repeat(1_000);
        assertThat(analytics(longest).description()).isEqualTo(longest);
        assertThatThrownBy(() -> analytics(longest + "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> analytics("two\nlines"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("features.Analytics.description: \"two?lines\" is not allowed;"
                        + " allowed is at most 1000 characters, no control characters");
        assertThatThrownBy(() -> CATALOG.describe("no identifier")).isInstanceOf(InvalidValueException.class);
    }

    private static FeatureDescription analytics(String description) {
        return new FeatureDescription(Feature.flag("Analytics"), "Analytics", description);
    }
}
