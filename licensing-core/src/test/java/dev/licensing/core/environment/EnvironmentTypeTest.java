package dev.licensing.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentTypeTest {
    @Test
    void the_wire_names_are_those_of_the_license_format() {
        assertThat(EnvironmentType.values())
                .extracting(EnvironmentType::wireName)
                .containsExactly("Development", "QualityAssurance", "Production", "LifeTime");
    }

    @Test
    void only_quality_assurance_is_shown_in_other_words() {
        assertThat(EnvironmentType.values())
                .extracting(EnvironmentType::displayName)
                .containsExactly("Development", "Quality Assurance (non-production)", "Production", "LifeTime");
    }

    @ParameterizedTest
    @EnumSource
    void a_type_is_found_by_its_own_wire_name_only(EnvironmentType type) {
        assertThat(EnvironmentType.ofWireName(type.wireName())).contains(type);
        assertThat(EnvironmentType.ofWireName(type.toString())).contains(type);
        assertThat(EnvironmentType.ofWireName(type.wireName().toLowerCase(Locale.ROOT)))
                .isEmpty();
        assertThat(EnvironmentType.ofWireName(type.wireName() + " ")).isEmpty();
    }

    @Test
    void the_type_of_a_newer_vendor_is_not_guessed() {
        assertThat(EnvironmentType.ofWireName("Staging")).isEmpty();
        assertThat(EnvironmentType.ofWireName("")).isEmpty();
    }

    @Test
    void only_production_serves_real_end_users() {
        assertThat(EnvironmentType.PRODUCTION.purpose()).isEqualTo("Running applications for real end users.");
        assertThat(EnvironmentType.DEVELOPMENT.purpose()).endsWith("no real end users.");
        assertThat(EnvironmentType.QUALITY_ASSURANCE.purpose()).endsWith("no real end users.");
        assertThat(EnvironmentType.LIFE_TIME.purpose())
                .isEqualTo("Running the management console of the infrastructure.");
    }
}
