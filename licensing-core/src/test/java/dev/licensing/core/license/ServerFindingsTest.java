package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.license.facts.FarmFacts.OtherController;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
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

/** What a server reports of itself, whatever the license says, and in which order everything is reported. */
class ServerFindingsTest {
    private static final OtherController OTHER = new OtherController("app-2", Optional.of(Servers.REGISTERED));
    private static final FarmFacts FARM =
            FarmFacts.NONE.withOtherController(OTHER).withPinnedKeyOf(Servers.REGISTERED);

    @Test
    void a_passed_update_of_trust_warns_and_never_refuses() {
        Instant due = NOW.plusSeconds(1);
        assertThat(status(AssessmentFacts.NONE.withTrustNextUpdate(due)).findings())
                .isEmpty();
        LicenseStatus status = status(AssessmentFacts.NONE.withTrustNextUpdate(NOW));
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings())
                .containsExactly(new Finding(FindingCode.TRUST_OVERDUE, new Evidence.Time(NOW, NOW)));
        assertThat(Explanation.of(status.findings().get(0)).words())
                .isEqualTo("The vendor's trusted keys were to be updated by 2026-06-01T00:00:00Z; it is now"
                        + " 2026-06-01T00:00:00Z.");
    }

    @Test
    void an_update_of_trust_is_not_overdue_by_an_unconfirmed_clock_alone() {
        Instant confirmed = NOW.minusSeconds(1);
        ClockFacts clock = ClockFacts.of(NOW, Licenses.FROM).withJump(new JumpAhead(confirmed, Duration.ofHours(1)));
        AssessmentFacts facts = AssessmentFacts.NONE.withClock(clock);
        assertThat(codes(facts.withTrustNextUpdate(NOW))).containsExactly(FindingCode.CLOCK_AHEAD);
        assertThat(status(facts.withTrustNextUpdate(confirmed)).findings())
                .hasSize(2)
                .contains(new Finding(FindingCode.TRUST_OVERDUE, new Evidence.Time(confirmed, confirmed)));
    }

    @Test
    void a_second_controller_is_named() {
        List<Finding> findings = status(AssessmentFacts.NONE.withFarm(FarmFacts.NONE.withOtherController(OTHER)))
                .findings();
        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.SECOND_CONTROLLER);
        assertThat(Explanation.of(findings.get(0)))
                .isEqualTo(new Explanation(
                        "Another server acts as the controller of this environment: app-2, with serial number "
                                + Servers.REGISTERED + ".",
                        "Leave the role of the controller to one of the two and make the other a front-end."));
    }

    @Test
    void every_status_says_that_a_pinned_key_is_not_vouched_for_by_the_vendor() {
        AssessmentFacts facts = AssessmentFacts.NONE.withFarm(FarmFacts.NONE.withPinnedKeyOf(Servers.REGISTERED));
        Finding expected =
                new Finding(FindingCode.KEY_NOT_VOUCHED, new Evidence.Server(Optional.of(Servers.REGISTERED)));
        Fingerprint other = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
        LeaseFacts lease = LeaseFacts.waiting(NOW);
        for (LicenseStatus status : List.of(
                status(facts),
                LicenseAssessment.of(STANDARD, other, NOW, facts),
                LicenseAssessment.of(STANDARD, Servers.SAME, NOW, facts.withActivationCode(Licenses.activationCode(2))),
                LicenseAssessment.ofFrontEnd(STANDARD, lease, NOW, facts),
                LicenseAssessment.notInstalled(Servers.SAME, facts))) {
            assertThat(status.findings()).containsExactly(expected);
        }
        assertThat(Explanation.of(expected))
                .isEqualTo(new Explanation(
                        "The key of the controller with serial number " + Servers.REGISTERED
                                + " is not vouched for by the vendor.",
                        "Register with a request file on the customer portal, then download and install the new license"
                                + " file."));
    }

    @Test
    void beside_a_refusal_stands_only_what_concerns_the_server() {
        License license =
                Licenses.license(STANDARD.environment(), Licenses.VALIDITY, NOW.plus(Duration.ofDays(2)), features());
        AssessmentFacts otherCode = everything().withActivationCode(Licenses.activationCode(2));
        Fingerprint otherServer = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
        LeaseFacts over = LeaseFacts.waiting(Licenses.FROM.minus(Duration.ofDays(30)));
        for (LicenseStatus status : List.of(
                LicenseAssessment.of(license, Servers.SAME, NOW, otherCode),
                LicenseAssessment.of(license, otherServer, NOW, everything()),
                LicenseAssessment.ofFrontEnd(license, over, NOW, otherCode),
                LicenseAssessment.ofFrontEnd(license, over, NOW, everything()))) {
            assertThat(status.state()).isInstanceOf(LicenseState.Refused.class);
            assertThat(status.findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            FindingCode.CLOCK_UNSET,
                            FindingCode.CLOCK_AHEAD,
                            FindingCode.TRUST_OVERDUE,
                            FindingCode.SECOND_CONTROLLER,
                            FindingCode.KEY_NOT_VOUCHED);
        }
    }

    @Test
    void findings_stand_in_the_order_of_their_codes_and_of_the_license() {
        Instant now = Licenses.UNTIL.minusSeconds(1);
        License license =
                Licenses.license(STANDARD.environment(), Licenses.VALIDITY, now.plus(Duration.ofDays(2)), features());
        Fingerprint drifted = Servers.server(PlatformClass.PHYSICAL, PlatformClass.VIRTUAL_MACHINE, Servers.NEW_DISK);
        List<Finding> findings =
                LicenseAssessment.of(license, drifted, now, everything()).findings();
        assertThat(findings)
                .extracting(Finding::code)
                .isSorted()
                .containsExactly(
                        FindingCode.HARDWARE_DRIFT,
                        FindingCode.CLASS_CHANGED,
                        FindingCode.EXPIRING,
                        FindingCode.ISSUED_IN_FUTURE,
                        FindingCode.CLOCK_UNSET,
                        FindingCode.CLOCK_AHEAD,
                        FindingCode.TRUST_OVERDUE,
                        FindingCode.SECOND_CONTROLLER,
                        FindingCode.KEY_NOT_VOUCHED,
                        FindingCode.UNRECOGNIZED_FEATURE,
                        FindingCode.UNRECOGNIZED_FEATURE,
                        FindingCode.FEATURE_ENDED,
                        FindingCode.FEATURE_ENDED,
                        FindingCode.OVER_LIMIT,
                        FindingCode.OVER_LIMIT);
        assertThat(findings.subList(9, 15))
                .extracting(finding -> finding.evidence().members().get("feature"))
                .containsExactly("New2", "New1", "Ended2", "Ended1", "Ended2", "Ended1");
        LeaseFacts silent = LeaseFacts.waiting(now)
                .withLease(now.plusSeconds(1))
                .withControllerHeard(now.minus(Duration.ofDays(1)));
        assertThat(LicenseAssessment.ofFrontEnd(license, silent, now, everything())
                        .findings())
                .extracting(Finding::code)
                .isSorted()
                .startsWith(FindingCode.CONTROLLER_SILENT, FindingCode.EXPIRING);
    }

    /** A wrong state of everything that a server can state. */
    private static AssessmentFacts everything() {
        Instant unset = Licenses.FROM.minusSeconds(1);
        return AssessmentFacts.NONE
                .withClock(ClockFacts.of(unset, Licenses.FROM).withJump(new JumpAhead(NOW, Duration.ofHours(1))))
                .withTrustNextUpdate(Licenses.FROM)
                .withFarm(FARM)
                .withUsage(Usage.NONE.with("Ended1", 2).with("Ended2", 2));
    }

    private static Entitlements features() {
        Term ended = new Term(Optional.of(Licenses.FROM), Term.KEEP.afterEnd());
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Ended2", new Entitlement.Quantity(Limit.of(1), Overage.ADVISE, ended));
        features.put("New2", new Entitlement.Unrecognized("gauge"));
        features.put("Ended1", new Entitlement.Quantity(Limit.of(1), Overage.ADVISE, ended));
        features.put("New1", new Entitlement.Unrecognized("gauge"));
        return new Entitlements(features);
    }

    private static List<FindingCode> codes(AssessmentFacts facts) {
        return status(facts).findings().stream().map(Finding::code).toList();
    }

    private static LicenseStatus status(AssessmentFacts facts) {
        return LicenseAssessment.of(STANDARD, Servers.SAME, NOW, facts);
    }
}
