package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.usage.Usage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final AssessmentFacts RIGHT = AssessmentFacts.NONE
            .withActivationCode(Licenses.ACTIVATION_CODE)
            .withEnvironmentType(EnvironmentType.DEVELOPMENT)
            .withProductVersion(ProductVersion.parse("11.4"));
    private static final AssessmentFacts WRONG = AssessmentFacts.NONE
            .withActivationCode(Licenses.activationCode(2))
            .withEnvironmentType(EnvironmentType.PRODUCTION)
            .withProductVersion(ProductVersion.parse("12"));
    private static final Usage USAGE = Usage.NONE.with("Users", 1);
    private static final ClockFacts CLOCK = ClockFacts.of(NOW, NOW);
    private static final FarmFacts FARM = FarmFacts.NONE.withPinnedKeyOf(Servers.REGISTERED);
    private static final Fingerprint OTHER = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
    private static final Instant EXPIRED = Licenses.UNTIL.plusSeconds(400L * 86_400);

    @Test
    void facts_that_agree_with_the_license_refuse_nothing() {
        assertThat(assess(Licenses.withCeiling("11.*"), Servers.SAME, NOW, RIGHT))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void another_activation_code_is_refused_with_both() {
        assertThat(refusal(STANDARD, RIGHT.withActivationCode(Licenses.activationCode(2))))
                .isEqualTo(Refusal.mismatch(
                        RefusalCode.WRONG_ACTIVATION_CODE, Licenses.ACTIVATION_CODE, Licenses.activationCode(2)));
    }

    @Test
    void another_environment_type_is_refused_with_both() {
        assertThat(refusal(STANDARD, RIGHT.withEnvironmentType(EnvironmentType.QUALITY_ASSURANCE)))
                .isEqualTo(new Refusal(
                        RefusalCode.WRONG_ENVIRONMENT_TYPE, new Evidence.Mismatch("Development", "QualityAssurance")));
    }

    @ParameterizedTest
    @CsvSource({"11.*, 12", "11.4, 11.4.1", "11.4.*, 11.5", "10, 11.4"})
    void a_version_beyond_the_ceiling_is_refused_with_both(String upTo, String version) {
        AssessmentFacts facts = RIGHT.withProductVersion(ProductVersion.parse(version));
        assertThat(refusal(Licenses.withCeiling(upTo), facts))
                .isEqualTo(new Refusal(RefusalCode.VERSION_CEILING, new Evidence.Mismatch(upTo, version)));
    }

    @ParameterizedTest
    @CsvSource({"11.*, 11.999.1-rc1", "11.*, 10", "11.4, 11.4", "11.4.*, 11.4.7"})
    void a_version_up_to_the_ceiling_runs(String upTo, String version) {
        AssessmentFacts facts = RIGHT.withProductVersion(ProductVersion.parse(version));
        assertThat(assess(Licenses.withCeiling(upTo), Servers.SAME, NOW, facts))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void without_a_ceiling_every_version_runs() {
        assertThat(assess(STANDARD, Servers.SAME, NOW, RIGHT.withProductVersion(ProductVersion.parse("999"))))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void a_ceiling_of_another_kind_is_none() {
        License license = Licenses.withFeatures(
                new Entitlements(Map.of("PlatformServerUpgrade", new Entitlement.Flag(Term.CLOSE))));
        assertThat(assess(
                        license,
                        Servers.SAME,
                        NOW,
                        AssessmentFacts.NONE.withProductVersion(ProductVersion.parse("12"))))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void a_host_that_does_not_state_its_version_is_not_held_to_the_ceiling() {
        assertThat(assess(Licenses.withCeiling("1"), Servers.SAME, NOW, AssessmentFacts.NONE))
                .isInstanceOf(LicenseState.Active.class);
    }

    @Test
    void what_the_license_is_for_comes_before_the_machine_and_the_machine_before_time() {
        License license = Licenses.withCeiling("11.*");
        assertCode(license, WRONG, RefusalCode.WRONG_ACTIVATION_CODE);
        AssessmentFacts rightCode = WRONG.withActivationCode(Licenses.ACTIVATION_CODE);
        assertCode(license, rightCode, RefusalCode.WRONG_ENVIRONMENT_TYPE);
        AssessmentFacts rightType = rightCode.withEnvironmentType(EnvironmentType.DEVELOPMENT);
        assertCode(license, rightType, RefusalCode.VERSION_CEILING);
        assertCode(license, RIGHT, RefusalCode.WRONG_SERIAL);
        assertThat(assess(license, Servers.SAME, EXPIRED, RIGHT)).isInstanceOf(LicenseState.Expired.class);
    }

    @Test
    void a_refused_license_has_no_findings_of_its_own_beside_it() {
        assertThat(LicenseAssessment.of(STANDARD, Servers.SAME, NOW, WRONG).findings())
                .isEmpty();
        assertThat(LicenseAssessment.of(STANDARD, OTHER, NOW, RIGHT).findings()).isEmpty();
    }

    @Test
    void each_fact_is_added_without_losing_the_others() {
        AssessmentFacts facts = RIGHT.withSighting(HardwareSighting.PASSED);
        assertThat(facts.activationCode()).contains(Licenses.ACTIVATION_CODE);
        assertThat(facts.environmentType()).contains(EnvironmentType.DEVELOPMENT);
        assertThat(facts.productVersion()).contains(ProductVersion.parse("11.4"));
        assertThat(facts.sighting()).isEqualTo(HardwareSighting.PASSED);
        AssessmentFacts all =
                facts.withUsage(USAGE).withClock(CLOCK).withTrustNextUpdate(NOW).withFarm(FARM);
        assertThat(all)
                .isEqualTo(new AssessmentFacts(
                        facts.environmentType(),
                        facts.activationCode(),
                        facts.productVersion(),
                        HardwareSighting.PASSED,
                        USAGE,
                        Optional.of(CLOCK),
                        Optional.of(NOW),
                        FARM));
        assertThat(all.withSighting(HardwareSighting.PASSED)
                        .withActivationCode(Licenses.ACTIVATION_CODE)
                        .withProductVersion(ProductVersion.parse("11.4"))
                        .withEnvironmentType(EnvironmentType.DEVELOPMENT)
                        .withUsage(USAGE))
                .isEqualTo(all);
    }

    /** On another machine, and long after the end. */
    private static void assertCode(License license, AssessmentFacts facts, RefusalCode code) {
        assertThat(assess(license, OTHER, EXPIRED, facts).refusal())
                .map(Refusal::code)
                .contains(code);
    }

    private static Refusal refusal(License license, AssessmentFacts facts) {
        return assess(license, Servers.SAME, NOW, facts).refusal().orElseThrow();
    }

    private static LicenseState assess(License license, Fingerprint server, Instant now, AssessmentFacts facts) {
        return LicenseAssessment.of(license, server, now, facts).state();
    }
}
