package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.usage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureFindingsTest {
    private static final String USERS = "ActiveInternalUsers";

    @Test
    void a_limit_lowered_below_use_installs_and_says_so() {
        LicenseStatus status = status(quantity(500), Usage.NONE.with(USERS, 501), NOW);
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings())
                .containsExactly(new Finding(FindingCode.OVER_LIMIT, new FeatureEvidence.Use(USERS, 500, 501, 0)));
        assertThat(Explanation.of(status.findings().get(0)))
                .isEqualTo(new Explanation(
                        "ActiveInternalUsers is limited to 500; 501 are in use. What is in use is not disturbed.",
                        "Reduce the use, or have the limit raised and install the new license file."));
    }

    @Test
    void use_up_to_the_limit_is_not_reported_and_neither_is_what_was_not_measured() {
        assertThat(status(quantity(500), Usage.NONE.with(USERS, 500), NOW).findings())
                .isEmpty();
        assertThat(status(quantity(0), Usage.NONE, NOW).findings()).isEmpty();
        assertThat(status(quantity(0), Usage.NONE.with("Others", 1), NOW).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Overage.class)
    void every_kind_that_is_counted_is_held_against_its_limit_whether_it_advises_or_blocks(Overage overage) {
        Limit none = Limit.of(0);
        for (Entitlement counted : List.of(
                new Entitlement.Quantity(none, overage, Term.KEEP),
                new Entitlement.Rate(none, Duration.ofMinutes(1), overage, Term.KEEP),
                new Entitlement.Peak(none, overage, Term.KEEP))) {
            assertThat(status(counted, Usage.NONE.with(USERS, 1), NOW).findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.OVER_LIMIT);
        }
    }

    @Test
    void nothing_exceeds_unlimited_and_what_is_not_counted_has_no_limit() {
        Usage used = Usage.NONE.with(USERS, 9_999_999_999_999_999L);
        Entitlement unlimited = new Entitlement.Quantity(Limit.UNLIMITED, Overage.BLOCK, Term.KEEP);
        assertThat(status(unlimited, used, NOW).findings()).isEmpty();
        assertThat(status(new Entitlement.Flag(Term.CLOSE), used, NOW).findings())
                .isEmpty();
    }

    @Test
    void a_license_that_is_pending_or_over_reports_what_exceeds_it_too() {
        Usage used = Usage.NONE.with(USERS, 501);
        for (Instant now : List.of(Licenses.FROM.minusSeconds(1), Licenses.UNTIL.plus(Duration.ofDays(30)))) {
            LicenseStatus status = status(quantity(500), used, now);
            assertThat(status.state().isUsable()).isFalse();
            assertThat(status.findings()).extracting(Finding::code).containsExactly(FindingCode.OVER_LIMIT);
        }
    }

    @Test
    void a_feature_may_end_before_its_license_and_has_no_grace() {
        Instant end = NOW.plusSeconds(1);
        Entitlement trial = new Entitlement.Flag(new Term(Optional.of(end), AfterEnd.CLOSE));
        assertThat(status(trial, Usage.NONE, NOW).findings()).isEmpty();
        LicenseStatus status = status(trial, Usage.NONE, end);
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings())
                .containsExactly(new Finding(FindingCode.FEATURE_ENDED, new FeatureEvidence.End(USERS, end, end)));
        assertThat(Explanation.of(status.findings().get(0)))
                .isEqualTo(new Explanation(
                        "ActiveInternalUsers was licensed until 2026-06-01T00:00:01Z; it is now 2026-06-01T00:00:01Z.",
                        "Have ActiveInternalUsers renewed, then download and install the new license file."));
    }

    @Test
    void once_the_license_is_over_the_end_of_its_features_is_no_news() {
        Entitlement trial = new Entitlement.Flag(new Term(Optional.of(NOW), AfterEnd.CLOSE));
        assertThat(codes(status(trial, Usage.NONE, Licenses.UNTIL))).containsExactly(FindingCode.FEATURE_ENDED);
        assertThat(codes(status(trial, Usage.NONE, Licenses.UNTIL.plus(Duration.ofDays(30)))))
                .isEmpty();
    }

    @Test
    void a_feature_does_not_end_by_an_unconfirmed_clock_alone() {
        Entitlement trial = new Entitlement.Flag(new Term(Optional.of(NOW), AfterEnd.CLOSE));
        assertThat(codes(jumped(trial, NOW.minusSeconds(1)))).containsExactly(FindingCode.CLOCK_AHEAD);
        assertThat(jumped(trial, NOW).findings())
                .hasSize(2)
                .contains(new Finding(FindingCode.FEATURE_ENDED, new FeatureEvidence.End(USERS, NOW, NOW)));
    }

    private static LicenseStatus jumped(Entitlement granted, Instant confirmed) {
        Instant now = NOW.plusSeconds(60);
        ClockFacts clock = ClockFacts.of(now, Licenses.FROM).withJump(new JumpAhead(confirmed, Duration.ofHours(6)));
        return LicenseAssessment.of(license(granted), Servers.SAME, now, AssessmentFacts.NONE.withClock(clock));
    }

    private static List<FindingCode> codes(LicenseStatus status) {
        return status.findings().stream().map(Finding::code).toList();
    }

    private static LicenseStatus status(Entitlement granted, Usage usage, Instant now) {
        AssessmentFacts facts = AssessmentFacts.NONE.withUsage(usage);
        return LicenseAssessment.of(license(granted), Servers.SAME, now, facts);
    }

    private static License license(Entitlement granted) {
        return Licenses.withFeatures(new Entitlements(Map.of(USERS, granted)));
    }

    private static Entitlement quantity(long limit) {
        return new Entitlement.Quantity(Limit.of(limit), Overage.ADVISE, Term.KEEP);
    }
}
