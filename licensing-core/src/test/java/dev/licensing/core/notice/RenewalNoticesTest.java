package dev.licensing.core.notice;

import static dev.licensing.core.subscription.Infrastructures.BILLING;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RenewalNoticesTest {
    private static final Instant BEGINNING = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant END = Instant.parse("2027-01-01T12:00:00Z");
    private static final String SUBJECT = "The subscription of Main (activation code " + EMPTY.activationCode() + ")";
    private static final String REMEDY = "Renew it with your account manager Ann Account (ann@vendor.example), then"
            + " download a new license file for each environment and install it.";

    @Test
    void the_end_is_announced_60_30_7_and_0_days_before_and_at_the_end_of_grace() {
        assertThat(all(EMPTY))
                .extracting(RenewalNotice::dueAt)
                .containsExactly(
                        Instant.parse("2026-11-02T12:00:00Z"),
                        Instant.parse("2026-12-02T12:00:00Z"),
                        Instant.parse("2026-12-25T12:00:00Z"),
                        END,
                        Instant.parse("2027-01-31T12:00:00Z"));
        assertThat(all(EMPTY))
                .extracting(renewal -> renewal.notice().kind())
                .containsExactly(
                        NoticeKind.RENEWAL,
                        NoticeKind.RENEWAL,
                        NoticeKind.RENEWAL,
                        NoticeKind.RENEWAL,
                        NoticeKind.GRACE_ENDED);
    }

    @Test
    void every_notice_goes_to_the_billing_contact_and_all_admins() {
        assertThat(all(EMPTY))
                .hasSize(5)
                .allSatisfy(renewal -> assertThat(renewal.notice().recipients())
                        .containsExactly(BILLING, COMPANY_ADMIN, INFRASTRUCTURE_ADMIN));
    }

    @Test
    void a_notice_before_the_end_names_the_end_date_and_what_to_do() {
        assertThat(words(0))
                .isEqualTo(SUBJECT + " ends on 2026-12-31, in 60 days. For 30 days after that nothing is switched off. "
                        + REMEDY);
        assertThat(words(1)).startsWith(SUBJECT + " ends on 2026-12-31, in 30 days. ");
        assertThat(words(2)).startsWith(SUBJECT + " ends on 2026-12-31, in 7 days. ");
    }

    @Test
    void the_notice_at_the_end_says_that_nothing_is_switched_off_during_grace() {
        assertThat(words(3))
                .isEqualTo(SUBJECT + " ended on 2026-12-31. For 30 days from now nothing is switched off. " + REMEDY);
    }

    @Test
    void the_notice_at_the_end_of_grace_says_what_closes_and_what_keeps() {
        assertThat(words(4))
                .isEqualTo(SUBJECT + " ended on 2026-12-31, and the grace after it is over. What is in use keeps"
                        + " running, but nothing more can be added and the platform cannot be upgraded; these"
                        + " features are closed: Analytics. " + REMEDY);
        assertThat(afterGrace(Entitlements.NONE))
                .contains("but nothing more can be added and the platform cannot be upgraded. Renew it");
    }

    @Test
    void what_closes_after_grace_is_as_the_subscription_says_of_each_feature() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        features.put("Reports", new Entitlement.Flag(Term.KEEP));
        features.put("Sessions", new Entitlement.Peak(Limit.of(3), Overage.ADVISE, Term.CLOSE));
        features.put("PlatformServerUpgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        assertThat(afterGrace(new Entitlements(features)))
                .contains("cannot be upgraded; these features are closed: Analytics, Sessions. Renew it");
    }

    @Test
    void notices_that_would_come_before_a_short_trial_starts_are_dropped() {
        assertThat(all(trial("2026-12-01")))
                .extracting(RenewalNotice::dueAt)
                .containsExactly(
                        Instant.parse("2026-12-02T12:00:00Z"),
                        Instant.parse("2026-12-25T12:00:00Z"),
                        END,
                        Instant.parse("2027-01-31T12:00:00Z"));
        assertThat(all(trial("2026-12-03"))).hasSize(4);
        assertThat(all(trial("2026-12-04"))).hasSize(3);
        assertThat(all(trial("2026-12-31")))
                .extracting(RenewalNotice::dueAt)
                .containsExactly(END, Instant.parse("2027-01-31T12:00:00Z"));
    }

    @Test
    void a_subscription_that_never_ends_is_never_announced_to_end() {
        assertThat(all(withTerm(SubscriptionTerm.never(LocalDate.parse("2026-01-01")))))
                .isEmpty();
    }

    @Test
    void a_notice_is_due_in_the_span_that_ends_with_it_and_not_in_the_one_that_starts_with_it() {
        assertThat(RenewalNotices.between(EMPTY, END.minusSeconds(1), END)).hasSize(1);
        assertThat(RenewalNotices.between(EMPTY, END, END.plusSeconds(1))).isEmpty();
        assertThat(RenewalNotices.between(EMPTY, END, END)).isEmpty();
        assertThat(RenewalNotices.between(EMPTY, LAST, BEGINNING)).isEmpty();
    }

    @Property(tries = 300)
    void however_time_is_cut_each_notice_comes_exactly_once(@ForAll("cuts") List<Instant> cuts) {
        List<Instant> ends = new ArrayList<>(cuts);
        ends.add(LAST);
        Collections.sort(ends);
        List<RenewalNotice> sent = new ArrayList<>();
        Instant after = BEGINNING;
        for (Instant until : ends) {
            sent.addAll(RenewalNotices.between(EMPTY, after, until));
            after = until;
        }
        assertThat(sent).isEqualTo(all(EMPTY)).doesNotHaveDuplicates().hasSize(5);
    }

    /** Anywhere, and often within a second of a notice. */
    @Provide
    Arbitrary<List<Instant>> cuts() {
        Arbitrary<Instant> near = Arbitraries.of(-60, -30, -7, 0, 30)
                .flatMap(days -> Arbitraries.integers()
                        .between(-1, 1)
                        .map(second -> END.plus(Duration.ofDays(days)).plusSeconds(second)));
        Arbitrary<Instant> anywhere =
                Arbitraries.integers().between(-100_000, 50_000).map(minutes -> END.plus(Duration.ofMinutes(minutes)));
        return Arbitraries.oneOf(near, anywhere).list().ofMaxSize(12);
    }

    private static String afterGrace(Entitlements features) {
        Infrastructure infrastructure = EMPTY.change()
                .subscription(EMPTY.subscription().withFeatures(features))
                .done();
        return all(infrastructure).get(4).notice().words();
    }

    private static String words(int index) {
        return all(EMPTY).get(index).notice().words();
    }

    private static List<RenewalNotice> all(Infrastructure infrastructure) {
        return RenewalNotices.between(infrastructure, BEGINNING, LAST);
    }

    private static Infrastructure trial(String firstDay) {
        return withTerm(SubscriptionTerm.of(LocalDate.parse(firstDay), LocalDate.parse("2026-12-31")));
    }

    private static Infrastructure withTerm(SubscriptionTerm term) {
        return EMPTY.change().subscription(EMPTY.subscription().withTerm(term)).done();
    }
}
