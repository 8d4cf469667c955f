package dev.licensing.core.license;

import static dev.licensing.core.license.Licenses.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.refusal.Samples;
import dev.licensing.core.usage.Availability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Overuse and an end never disturb what already runs; what closes says why. */
class AvailabilityTest {
    private static final String NAME = "Analytics";
    private static final List<LicenseState> USABLE = List.of(
            new LicenseState.Active(Optional.empty()),
            new LicenseState.Expiring(NOW.plusSeconds(1)),
            new LicenseState.Grace(List.of(new GraceReason(GraceCause.END, NOW.plusSeconds(1)))));
    private static final LicenseState EXPIRED = new LicenseState.Expired(NOW, NOW);
    private static final List<LicenseState> NOT_FOR_HERE = List.of(
            new LicenseState.NotInstalled(Optional.empty()),
            new LicenseState.NotYetValid(NOW.plusSeconds(1), NOW),
            new LicenseState.Refused(Samples.refusal(RefusalCode.WRONG_SERIAL)));

    @Test
    void a_granted_feature_is_open_in_every_usable_state() {
        for (LicenseState state : USABLE) {
            for (Entitlement granted : kinds(Term.CLOSE)) {
                assertThat(of(state, granted)).isEqualTo(Availability.OPEN);
            }
        }
    }

    @Test
    void what_the_license_does_not_include_is_closed_and_says_so() {
        for (LicenseState state : USABLE) {
            assertThat(state.availability(NAME, Optional.empty(), NOW))
                    .isEqualTo(closed(RefusalCode.FEATURE_NOT_GRANTED, new FeatureEvidence.Name(NAME)));
        }
    }

    @Test
    void an_unknown_kind_is_closed_and_says_so() {
        assertThat(of(USABLE.get(0), new Entitlement.Unrecognized("gauge")))
                .isEqualTo(closed(RefusalCode.FEATURE_UNRECOGNIZED, new FeatureEvidence.Kind(NAME, "gauge")));
    }

    @Test
    void at_its_own_end_a_feature_is_kept_or_closed_as_the_vendor_signed_it() {
        Evidence end = new FeatureEvidence.End(NAME, NOW, NOW);
        for (LicenseState state : USABLE) {
            for (Entitlement granted : kinds(new Term(Optional.of(NOW), AfterEnd.KEEP))) {
                assertThat(of(state, granted)).isEqualTo(kept(new Refusal(RefusalCode.FEATURE_ENDED, end)));
                assertThat(state.availability(NAME, Optional.of(granted), NOW.minusSeconds(1)))
                        .isEqualTo(Availability.OPEN);
            }
            for (Entitlement granted : kinds(new Term(Optional.of(NOW), AfterEnd.CLOSE))) {
                assertThat(of(state, granted)).isEqualTo(closed(RefusalCode.FEATURE_ENDED, end));
            }
        }
    }

    @Test
    void an_expired_license_keeps_what_is_signed_to_be_kept_and_closes_the_rest() {
        Refusal expired = EXPIRED.refusal().orElseThrow();
        for (Entitlement granted : kinds(Term.KEEP)) {
            assertThat(of(EXPIRED, granted)).isEqualTo(kept(expired));
        }
        for (Entitlement granted : kinds(Term.CLOSE)) {
            assertThat(of(EXPIRED, granted)).isEqualTo(new Availability.Closed(expired));
        }
        assertThat(EXPIRED.availability(NAME, Optional.empty(), NOW)).isEqualTo(new Availability.Closed(expired));
        assertThat(of(EXPIRED, new Entitlement.Unrecognized("gauge"))).isEqualTo(new Availability.Closed(expired));
    }

    @Test
    void where_no_license_holds_what_is_counted_is_kept_and_all_else_closed() {
        for (LicenseState state : NOT_FOR_HERE) {
            Refusal why = state.refusal().orElseThrow();
            for (Term term : List.of(Term.KEEP, Term.CLOSE)) {
                for (Entitlement granted : kinds(term)) {
                    assertThat(of(state, granted))
                            .isEqualTo(
                                    granted instanceof Entitlement.Counted ? kept(why) : new Availability.Closed(why));
                }
            }
            assertThat(state.availability(NAME, Optional.empty(), NOW)).isEqualTo(new Availability.Closed(why));
            assertThat(of(state, new Entitlement.Unrecognized("gauge"))).isEqualTo(new Availability.Closed(why));
        }
    }

    @Test
    void a_typed_key_tells_that_a_feature_is_counted_even_where_there_is_no_license() {
        for (LicenseState state : NOT_FOR_HERE) {
            Refusal why = state.refusal().orElseThrow();
            for (Feature<?> counted : List.of(Feature.quantity(NAME), Feature.peak(NAME), Feature.rate(NAME))) {
                assertThat(state.availability(counted, Entitlements.NONE, NOW)).isEqualTo(kept(why));
            }
            for (Feature<?> other : List.of(Feature.flag(NAME), Feature.choice(NAME))) {
                assertThat(state.availability(other, Entitlements.NONE, NOW)).isEqualTo(new Availability.Closed(why));
            }
        }
        assertThat(EXPIRED.availability(Feature.quantity(NAME), Entitlements.NONE, NOW))
                .isInstanceOf(Availability.Closed.class);
        assertThat(USABLE.get(0).availability(Feature.quantity(NAME), Entitlements.NONE, NOW))
                .isInstanceOf(Availability.Closed.class);
    }

    @Test
    void a_typed_key_finds_what_is_granted_of_its_kind_and_no_other() {
        LicenseState active = USABLE.get(0);
        Entitlements flag = new Entitlements(Map.of(NAME, new Entitlement.Flag(Term.CLOSE)));
        assertThat(active.availability(Feature.flag(NAME), flag, NOW)).isEqualTo(Availability.OPEN);
        assertThat(active.availability(Feature.quantity(NAME), flag, NOW))
                .isEqualTo(closed(RefusalCode.FEATURE_NOT_GRANTED, new FeatureEvidence.Name(NAME)));
        Entitlements unknown = new Entitlements(Map.of(NAME, new Entitlement.Unrecognized("gauge")));
        assertThat(active.availability(Feature.flag(NAME), unknown, NOW))
                .isEqualTo(closed(RefusalCode.FEATURE_UNRECOGNIZED, new FeatureEvidence.Kind(NAME, "gauge")));
        Entitlements kept = new Entitlements(Map.of(NAME, new Entitlement.Flag(Term.KEEP)));
        assertThat(EXPIRED.availability(Feature.flag(NAME), kept, NOW)).isInstanceOf(Availability.Kept.class);
    }

    @Test
    void in_the_grace_after_the_end_nothing_is_switched_off() {
        for (Instant now = Licenses.UNTIL;
                now.isBefore(Licenses.UNTIL.plus(Duration.ofDays(30)));
                now = now.plus(Duration.ofDays(1))) {
            LicenseState state = LicenseAssessment.of(Licenses.STANDARD, Servers.SAME, now, AssessmentFacts.NONE)
                    .state();
            for (Entitlement granted : kinds(Term.CLOSE)) {
                assertThat(state.availability(NAME, Optional.of(granted), now)).isEqualTo(Availability.OPEN);
            }
        }
    }

    private static List<Entitlement> kinds(Term term) {
        return List.of(
                new Entitlement.Flag(term),
                new Entitlement.Choice("Protected", term),
                new Entitlement.VersionCeiling(VersionBound.parse("11.*"), term),
                new Entitlement.Quantity(Limit.of(1), Overage.ADVISE, term),
                new Entitlement.Rate(Limit.of(1), Duration.ofMinutes(1), Overage.ADVISE, term),
                new Entitlement.Peak(Limit.of(1), Overage.BLOCK, term));
    }

    private static Availability of(LicenseState state, Entitlement granted) {
        return state.availability(NAME, Optional.of(granted), NOW);
    }

    private static Availability kept(Refusal why) {
        return new Availability.Kept(why);
    }

    private static Availability closed(RefusalCode code, Evidence evidence) {
        return new Availability.Closed(new Refusal(code, evidence));
    }
}
