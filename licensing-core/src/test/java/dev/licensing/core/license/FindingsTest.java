package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static dev.licensing.core.license.Licenses.STANDARD;
import static dev.licensing.core.license.Servers.server;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Term;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.serial.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final License VIRTUAL = Licenses.withControllers(
            HardwarePolicy.DEFAULT, Controller.typed(Servers.serial(VIRTUAL_MACHINE, "A1 C3 D4 F6")));

    @Test
    void the_registered_server_in_the_middle_of_its_license_has_nothing_to_report() {
        assertThat(Licenses.status(STANDARD, Servers.SAME).findings()).isEmpty();
    }

    @Test
    void the_end_is_reported_within_the_notice_only() {
        Instant notice = Licenses.UNTIL.minus(Duration.ofDays(60));
        assertThat(codes(STANDARD, Servers.SAME, notice.minusSeconds(1))).isEmpty();
        assertThat(LicenseAssessment.of(STANDARD, Servers.SAME, notice, AssessmentFacts.NONE)
                        .findings())
                .containsExactly(new Finding(FindingCode.EXPIRING, new Evidence.Time(Licenses.UNTIL, notice)));
        assertThat(codes(STANDARD, Servers.SAME, Licenses.UNTIL.minusSeconds(1)))
                .containsExactly(FindingCode.EXPIRING);
        assertThat(codes(STANDARD, Servers.SAME, Licenses.UNTIL)).isEmpty();
    }

    @Test
    void the_end_is_reported_beside_a_grace_for_hardware() {
        Instant now = Licenses.UNTIL.minusSeconds(1);
        assertThat(codes(STANDARD, server(PHYSICAL, Servers.NEW_BOARD), now))
                .containsExactly(FindingCode.HARDWARE_DRIFT, FindingCode.EXPIRING);
    }

    @Test
    void a_signing_time_is_reported_when_it_is_more_than_24_hours_ahead() {
        assertThat(codes(Licenses.issuedAt(NOW.plus(DAY)), Servers.SAME, NOW)).isEmpty();
        Instant issuedAt = NOW.plus(DAY).plusSeconds(1);
        assertThat(Licenses.status(Licenses.issuedAt(issuedAt), Servers.SAME).findings())
                .containsExactly(new Finding(FindingCode.ISSUED_IN_FUTURE, new Evidence.Time(issuedAt, NOW)));
    }

    @Test
    void no_clock_is_so_wrong_that_it_stops_the_assessment() {
        License perpetual = Licenses.withValidity(new Validity(Licenses.FROM, Optional.empty(), 0, 0));
        assertThat(codes(perpetual, Servers.SAME, Instant.MAX)).isEmpty();
        assertThat(codes(perpetual, Servers.SAME, Instant.MIN)).containsExactly(FindingCode.ISSUED_IN_FUTURE);
    }

    @Test
    void a_replaced_component_is_reported_with_what_changed() {
        List<Finding> findings =
                Licenses.status(STANDARD, server(PHYSICAL, Servers.NEW_DISK)).findings();
        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.HARDWARE_DRIFT);
        assertThat(findings.get(0).evidence().members()).containsEntry("changed", "disk serial changed");
    }

    @Test
    void a_component_that_is_gone_is_reported() {
        assertThat(codes(STANDARD, server(PHYSICAL, "A1 B2 C3 D4 E5"), NOW))
                .containsExactly(FindingCode.HARDWARE_DRIFT);
    }

    @Test
    void a_service_without_root_has_not_drifted() {
        LicenseStatus status = Licenses.status(STANDARD, server(PHYSICAL, "A? B? C3 D4 E5 F6"));
        assertThat(status.state()).isInstanceOf(LicenseState.Active.class);
        assertThat(status.findings()).isEmpty();
    }

    @Test
    void an_unreadable_anchor_is_reported_as_that_and_not_as_drift() {
        LicenseStatus status = Licenses.status(VIRTUAL, server(VIRTUAL_MACHINE, "A? C3 D4 F6"));
        assertThat(status.state()).isInstanceOf(LicenseState.Grace.class);
        assertThat(status.findings()).extracting(Finding::code).containsExactly(FindingCode.ANCHOR_UNREADABLE);
        assertThat(status.findings().get(0).evidence().members())
                .containsEntry("changed", "firmware UUID unreadable")
                .containsEntry("current", "not identified");
    }

    @Test
    void a_changed_class_is_reported() {
        assertThat(codes(STANDARD, server(PHYSICAL, VIRTUAL_MACHINE, Servers.ALL), NOW))
                .containsExactly(FindingCode.CLASS_CHANGED);
    }

    @Test
    void features_of_an_unknown_kind_are_reported_each_in_order() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Second", new Entitlement.Unrecognized("gauge"));
        features.put("Known", new Entitlement.Flag(Term.CLOSE));
        features.put("First", new Entitlement.Unrecognized("tier"));
        assertThat(Licenses.status(Licenses.withFeatures(new Entitlements(features)), Servers.SAME)
                        .findings())
                .containsExactly(
                        new Finding(FindingCode.UNRECOGNIZED_FEATURE, new FeatureEvidence.Kind("Second", "gauge")),
                        new Finding(FindingCode.UNRECOGNIZED_FEATURE, new FeatureEvidence.Kind("First", "tier")));
    }

    @Test
    void findings_never_change_the_state() {
        License strange = Licenses.license(
                STANDARD.environment(),
                Licenses.VALIDITY,
                Licenses.UNTIL.plus(Duration.ofDays(400)),
                new Entitlements(Map.of("New", new Entitlement.Unrecognized("gauge"))));
        Fingerprint drifted = server(PHYSICAL, Servers.NEW_DISK);
        for (Instant now = Licenses.FROM.minus(DAY); now.isBefore(strange.issuedAt()); now = now.plus(DAY)) {
            LicenseStatus plain = LicenseAssessment.of(STANDARD, Servers.SAME, now, AssessmentFacts.NONE);
            LicenseStatus found = LicenseAssessment.of(strange, drifted, now, AssessmentFacts.NONE);
            assertThat(found.state()).isEqualTo(plain.state());
            assertThat(found.findings().size()).isGreaterThan(plain.findings().size());
        }
    }

    private static List<FindingCode> codes(License license, Fingerprint server, Instant now) {
        return LicenseAssessment.of(license, server, now, AssessmentFacts.NONE).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
