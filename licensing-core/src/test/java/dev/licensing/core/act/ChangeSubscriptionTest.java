package dev.licensing.core.act;

import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.Subscription;
import dev.licensing.core.subscription.SubscriptionTerm;
import dev.licensing.core.subscription.SupportLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeSubscriptionTest {
    private static final Subscription OLD = EMPTY.subscription();
    private static final Entitlements FEWER = new Entitlements(
            Map.of("ActiveInternalUsers", new Entitlement.Quantity(Limit.of(400), Overage.BLOCK, Term.KEEP)));

    @Test
    void the_support_level_changes() {
        SupportLevel level = new SupportLevel("Enterprise");
        assertChanged(
                new SubscriptionChange.Support(level), OLD.withSupport(level), "Support level: Standard to Enterprise");
        assertSame(new SubscriptionChange.Support(OLD.support()), "the support level is Standard already");
    }

    @Test
    void a_renewal_moves_the_end_date_and_keeps_the_first_day() {
        LocalDate later = LocalDate.parse("2027-12-31");
        assertChanged(
                new SubscriptionChange.EndDate(Optional.of(later)),
                OLD.withTerm(SubscriptionTerm.of(LocalDate.parse("2026-01-01"), later)),
                "End date: 2026-12-31 to 2027-12-31");
        assertSame(new SubscriptionChange.EndDate(OLD.term().endDate()), "the end date is 2026-12-31 already");
    }

    @Test
    void an_end_date_becomes_never() {
        assertChanged(
                new SubscriptionChange.EndDate(Optional.empty()),
                OLD.withTerm(SubscriptionTerm.never(LocalDate.parse("2026-01-01"))),
                "End date: 2026-12-31 to Never");
    }

    @Test
    void a_subscription_may_end_on_its_first_day_but_not_before() {
        LocalDate firstDay = OLD.term().firstDay();
        assertChanged(
                new SubscriptionChange.EndDate(Optional.of(firstDay)),
                OLD.withTerm(SubscriptionTerm.of(firstDay, firstDay)),
                "End date: 2026-12-31 to 2026-01-01");
        ActRefusal refusal = declined(new SubscriptionChange.EndDate(Optional.of(firstDay.minusDays(1))));
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.END_BEFORE_FIRST_DAY);
        assertThat(refusal.explanation().words())
                .isEqualTo("The end date 2025-12-31 is before the first day of the subscription, 2026-01-01.");
        assertThat(refusal.explanation().remedy()).isEqualTo("Choose 2026-01-01, a later day, or Never.");
    }

    @Test
    void an_end_date_that_no_document_can_write_is_refused_before_it_meets_a_subscription() {
        assertThatThrownBy(() -> new SubscriptionChange.EndDate(Optional.of(LocalDate.MAX)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("endDate: \"+999999999-12-31\" is not allowed; allowed is a day in the years 0001 to 9998");
    }

    @Test
    void a_limit_is_lowered_and_a_feature_withdrawn() {
        assertChanged(
                new SubscriptionChange.Features(FEWER),
                OLD.withFeatures(FEWER),
                "Features: ActiveInternalUsers 500 (advise, keep) to 400 (block, keep); Analytics Yes (close) to"
                        + " none");
        assertSame(new SubscriptionChange.Features(OLD.features()), "these are the features already");
    }

    @Test
    void the_edition_changes_and_may_be_blank() {
        assertChanged(
                new SubscriptionChange.Edition(Optional.of("Basic")),
                OLD.withEdition(Optional.of("Basic")),
                "Edition: Enterprise to Basic");
        assertChanged(
                new SubscriptionChange.Edition(Optional.empty()),
                OLD.withEdition(Optional.empty()),
                "Edition: Enterprise to none");
        assertSame(new SubscriptionChange.Edition(OLD.edition()), "the edition is Enterprise already");
        assertThatThrownBy(() -> new SubscriptionChange.Edition(Optional.of("")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("edition: \"\" is not allowed");
    }

    private static void assertChanged(SubscriptionChange change, Subscription expected, String what) {
        Outcome.Done done = Acts.done(new ChangeSubscription(change), EMPTY, Infrastructures.VENDOR);
        assertThat(done.infrastructure())
                .isEqualTo(EMPTY.change().subscription(expected).done().withCounts(2, 2));
        assertThat(done.entry().kind()).isEqualTo(ActKind.CHANGE_SUBSCRIPTION);
        assertThat(done.entry().what()).isEqualTo(what);
        assertThat(done.notices()).isEmpty();
    }

    private static void assertSame(SubscriptionChange change, String what) {
        ActRefusal refusal = declined(change);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words()).isEqualTo("Nothing would change: " + what + ".");
    }

    private static ActRefusal declined(SubscriptionChange change) {
        return Acts.declined(new ChangeSubscription(change), EMPTY, Infrastructures.VENDOR);
    }
}
