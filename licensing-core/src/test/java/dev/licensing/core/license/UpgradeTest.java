package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.refusal.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A license is needed to install and to upgrade. */
class UpgradeTest {
    private static final String NAME = Feature.PLATFORM_SERVER_UPGRADE.name();
    private static final LicenseState ACTIVE = new LicenseState.Active(Optional.empty());
    private static final ProductVersion NEXT = ProductVersion.parse("11.5");

    @ParameterizedTest
    @CsvSource({"11.*, 11.99.9", "11.5, 11.5", "12, 11.5", "11.5, 11.4.7"})
    void a_version_up_to_the_ceiling_may_be_upgraded_to(String upTo, String version) {
        assertThat(upgrade(version, Licenses.withCeiling(upTo))).isEqualTo(new Upgrade.Allowed());
    }

    @ParameterizedTest
    @CsvSource({"11.*, 12", "11.5, 11.5.1", "10, 11.5"})
    void a_version_above_the_ceiling_may_not(String upTo, String version) {
        assertThat(upgrade(version, Licenses.withCeiling(upTo)))
                .isEqualTo(blocked(RefusalCode.VERSION_CEILING, new Evidence.Mismatch(upTo, version)));
    }

    @Test
    void without_a_ceiling_every_version_may_be_upgraded_to() {
        assertThat(upgrade("999", Licenses.STANDARD)).isEqualTo(new Upgrade.Allowed());
        assertThat(upgrade("999", granting(new Entitlement.Flag(Term.CLOSE)))).isEqualTo(new Upgrade.Allowed());
    }

    @Test
    void a_grace_and_a_notice_leave_upgrades_open() {
        for (LicenseState state : List.of(
                new LicenseState.Expiring(NOW.plusSeconds(1)),
                new LicenseState.Grace(List.of(new GraceReason(GraceCause.END, NOW.plusSeconds(1)))))) {
            assertThat(Upgrade.mayUpgradeTo(NEXT, Licenses.withCeiling("11.*"), state, NOW))
                    .isEqualTo(new Upgrade.Allowed());
        }
    }

    @Test
    void a_license_that_is_not_usable_closes_upgrades_with_its_own_reason() {
        for (LicenseState state : List.of(
                new LicenseState.Expired(NOW, NOW),
                new LicenseState.NotYetValid(NOW.plusSeconds(1), NOW),
                new LicenseState.NotInstalled(Optional.empty()),
                new LicenseState.Refused(Samples.refusal(RefusalCode.WRONG_SERIAL)))) {
            Upgrade expected = new Upgrade.Blocked(state.refusal().orElseThrow());
            assertThat(Upgrade.mayUpgradeTo(NEXT, Licenses.withCeiling("11.*"), state, NOW))
                    .isEqualTo(expected);
            assertThat(Upgrade.mayUpgradeTo(NEXT, Licenses.STANDARD, state, NOW))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(AfterEnd.class)
    void the_ceilings_own_end_closes_upgrades_whatever_is_kept(AfterEnd afterEnd) {
        License license = granting(
                new Entitlement.VersionCeiling(VersionBound.parse("11.*"), new Term(Optional.of(NOW), afterEnd)));
        assertThat(upgrade("11.5", license))
                .isEqualTo(blocked(RefusalCode.FEATURE_ENDED, new FeatureEvidence.End(NAME, NOW, NOW)));
        assertThat(Upgrade.mayUpgradeTo(NEXT, license, ACTIVE, NOW.minusSeconds(1)))
                .isEqualTo(new Upgrade.Allowed());
    }

    @Test
    void a_ceiling_of_an_unknown_kind_closes_upgrades_and_refuses_nothing_that_runs() {
        License license = granting(new Entitlement.Unrecognized("channel"));
        assertThat(upgrade("11.5", license))
                .isEqualTo(blocked(RefusalCode.FEATURE_UNRECOGNIZED, new FeatureEvidence.Kind(NAME, "channel")));
        AssessmentFacts facts = AssessmentFacts.NONE.withProductVersion(NEXT);
        assertThat(LicenseAssessment.of(license, Servers.SAME, NOW, facts).state())
                .isInstanceOf(LicenseState.Active.class);
    }

    private static Upgrade upgrade(String version, License license) {
        return Upgrade.mayUpgradeTo(ProductVersion.parse(version), license, ACTIVE, NOW);
    }

    private static Upgrade blocked(RefusalCode code, Evidence evidence) {
        return new Upgrade.Blocked(new Refusal(code, evidence));
    }

    private static License granting(Entitlement ceiling) {
        return Licenses.withFeatures(new Entitlements(Map.of(NAME, ceiling)));
    }
}
