package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.NOW;
import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.delivery.Deliveries.SERIAL;
import static dev.licensing.core.delivery.Deliveries.by;
import static dev.licensing.core.delivery.Deliveries.done;
import static dev.licensing.core.delivery.Deliveries.refusal;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SendRateTest {
    private static final Instant DAY_AGO = NOW.minus(Duration.ofHours(24));
    private static final ActivationCode HERE = REGISTERED.activationCode();
    private static final ActivationCode ELSEWHERE = Infrastructures.empty(2).activationCode();

    @Test
    void a_license_of_a_slot_is_sent_at_most_3_times_in_24_hours() {
        List<ChangeLogEntry> two = entries(2, COMPANY_ADMIN, ActKind.SEND, HERE, PRODUCTION, NOW);
        List<ChangeLogEntry> three = entries(3, COMPANY_ADMIN, ActKind.SEND, HERE, PRODUCTION, NOW);
        assertThat(send(two)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(send(three)).code()).isEqualTo(ActRefusalCode.RATE_LIMITED);
        assertThat(refusal(send(three)).explanation())
                .isEqualTo(new Explanation(
                        "In the last 24 hours, licenses were sent 3 times for Production Environment #1.",
                        "Ask its contacts for it, or try again tomorrow."));
        assertThat(send(three).notices()).isEmpty();
    }

    @Test
    void a_requester_has_licenses_sent_at_most_10_times_in_24_hours() {
        List<ChangeLogEntry> nine = entries(9, MEMBER, ActKind.SEND, HERE, DEVELOPMENT, NOW);
        List<ChangeLogEntry> ten = entries(10, MEMBER, ActKind.SEND, HERE, DEVELOPMENT, NOW);
        assertThat(send(nine)).isInstanceOf(Outcome.Done.class);
        ActRefusal refusal = refusal(send(ten));
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.RATE_LIMITED);
        assertThat(refusal.members()).containsEntry("count", "10");
        assertThat(refusal.explanation().words())
                .isEqualTo("In the last 24 hours, licenses were sent 10 times for environments that mia@example.com"
                        + " asked for.");
    }

    @Test
    void a_requester_s_limit_spans_all_infrastructures_and_a_slot_s_is_of_its_own() {
        assertThat(send(entries(9, MEMBER, ActKind.SEND, ELSEWHERE, PRODUCTION, NOW)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusal(send(entries(10, MEMBER, ActKind.SEND, ELSEWHERE, PRODUCTION, NOW)))
                        .code())
                .isEqualTo(ActRefusalCode.RATE_LIMITED);
        assertThat(send(entries(10, COMPANY_ADMIN, ActKind.SEND, ELSEWHERE, PRODUCTION, NOW)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(send(entries(10, COMPANY_ADMIN, ActKind.SEND, HERE, DEVELOPMENT, NOW)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void only_sends_count() {
        assertThat(send(entries(20, MEMBER, ActKind.DOWNLOAD, HERE, PRODUCTION, NOW)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_send_counts_from_its_own_second_on_for_24_hours() {
        assertThat(send(of(PRODUCTION, DAY_AGO, 3))).isInstanceOf(Outcome.Done.class);
        assertThat(send(of(PRODUCTION, DAY_AGO.plusSeconds(1), 3))).isInstanceOf(Outcome.Declined.class);
        assertThat(send(of(PRODUCTION, NOW, 3))).isInstanceOf(Outcome.Declined.class);
        assertThat(send(of(DEVELOPMENT, DAY_AGO, 10))).isInstanceOf(Outcome.Done.class);
        assertThat(send(of(DEVELOPMENT, DAY_AGO.plusSeconds(1), 10))).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void a_send_that_a_faster_clock_has_logged_counts() {
        assertThat(send(of(PRODUCTION, NOW.plusSeconds(5), 3))).isInstanceOf(Outcome.Declined.class);
    }

    @Property(tries = 100)
    void however_often_somebody_asks_no_24_hours_see_more_than_3_sends_of_a_slot(
            @ForAll @Size(max = 12) List<@IntRange(max = 100) Integer> hours) {
        List<Integer> sorted = new ArrayList<>(hours);
        Collections.sort(sorted);
        Infrastructure infrastructure = REGISTERED;
        List<ChangeLogEntry> sent = new ArrayList<>();
        for (int hour : sorted) {
            Instant at = NOW.plus(Duration.ofHours(hour));
            Outcome outcome = new SendLicense(PRODUCTION, SERIAL, "new disk", Optional.empty(), sent)
                    .perform(infrastructure, by(MEMBER, at));
            long inWindow = sent.stream()
                    .filter(entry -> entry.at().isAfter(at.minus(Duration.ofHours(24))))
                    .count();
            assertThat(outcome instanceof Outcome.Done).isEqualTo(inWindow < 3);
            if (inWindow < 3) {
                infrastructure = done(outcome).infrastructure();
                sent.add(done(outcome).entry());
            }
        }
    }

    private static Outcome send(List<ChangeLogEntry> recent) {
        return new SendLicense(PRODUCTION, SERIAL, "new disk", Optional.empty(), recent)
                .perform(REGISTERED, by(MEMBER, NOW));
    }

    private static List<ChangeLogEntry> of(SlotId slot, Instant at, int count) {
        return entries(count, MEMBER, ActKind.SEND, HERE, slot, at);
    }

    private static List<ChangeLogEntry> entries(
            int count, EmailAddress who, ActKind kind, ActivationCode where, SlotId slot, Instant at) {
        List<ChangeLogEntry> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            entries.add(new ChangeLogEntry(
                    i,
                    where,
                    at,
                    Infrastructures.person(who),
                    kind,
                    Optional.of(slot),
                    "did something",
                    Optional.empty()));
        }
        return entries;
    }
}
