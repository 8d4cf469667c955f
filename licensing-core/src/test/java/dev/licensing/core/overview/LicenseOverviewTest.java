package dev.licensing.core.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.FeatureCatalog;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Servers;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseOverviewTest {
    private static final Instant NOW = Licenses.NOW;
    private static final License LICENSE = Licenses.withFeatures(features());

    @Test
    void the_page_shows_what_the_license_says_of_the_environment() {
        LicensedEnvironment environment = new LicensedEnvironment(
                "slot-1",
                "QA #1",
                EnvironmentType.QUALITY_ASSURANCE,
                List.of(
                        Controller.typed(Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER)),
                        Controller.typed(Servers.REGISTERED)),
                HardwarePolicy.DEFAULT);
        License license = Licenses.license(environment, Licenses.VALIDITY, Licenses.FROM, Entitlements.NONE);
        LicenseOverview overview = overview(license, NOW, Usage.NONE);
        assertThat(overview.organization()).isEqualTo("Example Ltd");
        assertThat(overview.edition()).isEmpty();
        assertThat(overview.licenseType()).isEqualTo("Quality Assurance (non-production)");
        assertThat(overview.activationCode()).isEqualTo(Licenses.ACTIVATION_CODE.toString());
        assertThat(overview.serialNumber())
                .isEqualTo(Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER).toString());
        assertThat(overview.endDate()).isEqualTo("2026-12-31");
        assertThat(overview.features()).isEmpty();
        assertThat(overview(Catalogs.enterprise(license), NOW, Usage.NONE).edition())
                .isEqualTo("Enterprise");
    }

    @Test
    void one_line_says_that_all_is_well() {
        assertThat(overview(LICENSE, NOW, use(500, 10)).headline())
                .isEqualTo("This license is valid for this environment and all features are within their limits.");
        assertThat(overview(LICENSE, NOW, Usage.NONE).headline())
                .isEqualTo("This license is valid for this environment and all features are within their limits.");
    }

    @Test
    void or_which_features_exceed_their_limits() {
        assertThat(overview(LICENSE, NOW, use(501, 10)).headline())
                .isEqualTo(
                        "This license is valid for this environment, but 1 feature exceeds its limit: Internal Users.");
        assertThat(overview(LICENSE, NOW, use(501, 11)).headline())
                .isEqualTo("This license is valid for this environment, but 2 features exceed their limits:"
                        + " Internal Users, Objects.");
    }

    @Test
    void or_which_features_have_ended() {
        Term kept = new Term(Optional.of(NOW), AfterEnd.KEEP);
        Map<String, Entitlement> features = new LinkedHashMap<>(features().byName());
        features.put("Objects", new Entitlement.Quantity(Limit.of(10), Overage.ADVISE, kept));
        features.put("Analytics", new Entitlement.Flag(new Term(Optional.of(NOW), AfterEnd.CLOSE)));
        features.put("Gauges", new Entitlement.Unrecognized("gauge"));
        License license = Licenses.withFeatures(new Entitlements(features));
        assertThat(overview(license, NOW, use(501, 11)).headline())
                .isEqualTo(
                        "This license is valid for this environment, but 1 feature exceeds its limit: Internal Users;"
                                + " 1 feature may not grow: Objects; 2 features are closed: Analytics, Gauges.");
        assertThat(overview(license, NOW, use(1, 1)).features())
                .extracting(FeatureLine::mark)
                .containsExactly(Mark.OK, Mark.KEPT, Mark.CLOSED, Mark.CLOSED);
    }

    @Test
    void or_that_the_end_comes_into_sight() {
        Instant expiring = Licenses.UNTIL.minusSeconds(1);
        assertThat(overview(LICENSE, expiring, Usage.NONE).headline())
                .isEqualTo("This license is valid for this environment until the end of 2026-12-31 and all features are"
                        + " within their limits.");
        assertThat(overview(LICENSE, expiring, use(501, 1)).headline())
                .isEqualTo(
                        "This license is valid for this environment until the end of 2026-12-31, but 1 feature exceeds"
                                + " its limit: Internal Users.");
    }

    @Test
    void or_until_when_everything_keeps_working() {
        String words = "The license has ended; everything keeps working until 2027-01-31T12:00:00Z.";
        assertThat(overview(LICENSE, Licenses.UNTIL, Usage.NONE).headline())
                .isEqualTo(words + " All features are within their limits.");
        assertThat(overview(LICENSE, Licenses.UNTIL, use(501, 11)).headline())
                .isEqualTo(words + " 2 features exceed their limits: Internal Users, Objects.");
    }

    @Test
    void or_why_the_license_is_not_usable() {
        Instant expired = Licenses.UNTIL.plus(Duration.ofDays(30));
        LicenseOverview overview = overview(LICENSE, expired, use(501, 11));
        assertThat(overview.headline())
                .isEqualTo("The license and its grace ended at 2027-01-31T12:00:00Z; it is now 2027-01-31T12:00:00Z.");
        assertThat(overview.features())
                .extracting(FeatureLine::mark)
                .containsExactly(Mark.KEPT, Mark.KEPT, Mark.CLOSED);
        Fingerprint other = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
        LicenseStatus refused = LicenseAssessment.of(LICENSE, other, NOW, AssessmentFacts.NONE);
        assertThat(LicenseOverview.of(LICENSE, refused, Usage.NONE, Catalogs.SOME, NOW)
                        .headline())
                .startsWith("The license was issued for the server with serial number " + Servers.REGISTERED)
                .doesNotContain("limit");
    }

    @Test
    void every_feature_has_its_names_limit_usage_and_a_mark() {
        assertThat(overview(LICENSE, NOW, Usage.NONE.with("Users", 501).with("Other", 1))
                        .features())
                .containsExactly(
                        new FeatureLine("Users", "Internal Users", "People who work here", "500", "501", Mark.EXCEEDED),
                        new FeatureLine("Objects", "Objects", "", "10", "", Mark.OK),
                        new FeatureLine("Analytics", "Analytics", "", "Yes", "", Mark.OK));
    }

    @Test
    void features_that_the_host_has_not_described_follow_by_their_names_in_the_licenses_order() {
        assertThat(overview(LICENSE, NOW, Usage.NONE).features())
                .extracting(FeatureLine::name)
                .containsExactly("Users", "Objects", "Analytics");
        LicenseStatus status = LicenseAssessment.of(LICENSE, Servers.SAME, NOW, AssessmentFacts.NONE);
        assertThat(LicenseOverview.of(LICENSE, status, Usage.NONE, FeatureCatalog.NONE, NOW)
                        .features())
                .extracting(FeatureLine::displayName)
                .containsExactly("Objects", "Users", "Analytics");
    }

    @Test
    void the_lines_are_copied() {
        List<FeatureLine> lines = overview(LICENSE, NOW, Usage.NONE).features();
        assertThatThrownBy(lines::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void marks_have_stable_names() {
        assertThat(Mark.values()).extracting(Mark::id).containsExactly("ok", "exceeded", "kept", "closed");
    }

    private static LicenseOverview overview(License license, Instant now, Usage usage) {
        LicenseStatus status = LicenseAssessment.of(license, Servers.SAME, now, AssessmentFacts.NONE);
        return LicenseOverview.of(license, status, usage, Catalogs.SOME, now);
    }

    private static Usage use(long users, long objects) {
        return Usage.NONE.with("Users", users).with("Objects", objects);
    }

    private static Entitlements features() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Objects", new Entitlement.Quantity(Limit.of(10), Overage.BLOCK, Term.KEEP));
        features.put("Users", new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        return new Entitlements(features);
    }
}
