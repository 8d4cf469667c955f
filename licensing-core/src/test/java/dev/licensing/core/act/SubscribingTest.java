package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscribingTest {
    private static final Subscription SUBSCRIPTION = Infrastructures.subscription(Licenses.activationCode(7));
    private static final Contacts CONTACTS = new Contacts(List.of(Infrastructures.TECHNICAL), List.of());
    private static final List<NewSlot> SLOTS = List.of(
            slot("s-1", EnvironmentType.DEVELOPMENT, Hosting.SELF_MANAGED),
            slot("s-2", EnvironmentType.PRODUCTION, Hosting.SELF_MANAGED),
            slot("s-3", EnvironmentType.PRODUCTION, Hosting.CLOUD));

    @Test
    void the_vendor_subscribes_a_customer_and_the_first_entry_of_the_change_log_is_made() {
        Outcome.Done done = done(SLOTS, CONTACTS);
        assertThat(done.infrastructure())
                .isEqualTo(new Infrastructure(
                        "Main",
                        Infrastructures.ORGANIZATION,
                        SUBSCRIPTION,
                        List.of(
                                made("s-1", "Development Environment #1", EnvironmentType.DEVELOPMENT),
                                made("s-2", "Production Environment #1", EnvironmentType.PRODUCTION),
                                EnvironmentSlot.create(
                                        SlotId.parse("s-3"),
                                        "Production Environment #2",
                                        EnvironmentType.PRODUCTION,
                                        Hosting.CLOUD)),
                        List.of(),
                        CONTACTS,
                        List.of(),
                        Set.of(),
                        1,
                        1));
        assertThat(done.entry())
                .isEqualTo(new ChangeLogEntry(
                        1,
                        SUBSCRIPTION.activationCode(),
                        Infrastructures.NOW,
                        Infrastructures.VENDOR,
                        ActKind.SUBSCRIBE,
                        Optional.empty(),
                        "Subscribed: first day 2026-01-01, end date 2026-12-31, support level Standard, environment"
                                + " slots: 3",
                        Optional.empty()));
    }

    @Test
    void the_activation_code_is_sent_by_e_mail_with_the_slots() {
        assertThat(done(SLOTS, CONTACTS).notices())
                .containsExactly(new Notice(
                        NoticeKind.SUBSCRIBED,
                        List.of(Infrastructures.TECHNICAL),
                        "The subscription of Example Ltd for Main has begun. Its activation code is "
                                + SUBSCRIPTION.activationCode()
                                + " and never changes. Its environment slots are:\n"
                                + "Development Environment #1 (Development): Building and debugging applications; no"
                                + " real end users. Register its serial number.\n"
                                + "Production Environment #1 (Production): Running applications for real end users."
                                + " Register its serial number.\n"
                                + "Production Environment #2 (Production): Running applications for real end users."
                                + " It runs in the vendor's cloud and is activated already."));
    }

    @Test
    void without_technical_contacts_the_activation_code_goes_to_the_company_admins() {
        assertThat(done(List.of(), Contacts.NONE).notices())
                .containsExactly(new Notice(
                        NoticeKind.SUBSCRIBED,
                        List.of(Infrastructures.COMPANY_ADMIN),
                        "The subscription of Example Ltd for Main has begun. Its activation code is "
                                + SUBSCRIPTION.activationCode()
                                + " and never changes. It has no environment slots yet."));
    }

    @Test
    void no_person_subscribes() {
        ActRefusal refusal = declined(Infrastructures.COMPANY_ADMIN);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_PERMITTED);
        assertThat(refusal.explanation().remedy())
                .isEqualTo("Ask your account manager Ann Account (ann@vendor.example).");
        assertThat(declined(Infrastructures.STRANGER)).isEqualTo(ActRefusal.unknownInfrastructure());
    }

    @Test
    void the_first_act_after_it_is_the_second_entry() {
        Outcome.Done renamed = Acts.done(
                new RenameInfrastructure("Other"), done(SLOTS, CONTACTS).infrastructure(), Infrastructures.VENDOR);
        assertThat(renamed.entry().number()).isEqualTo(2);
        assertThat(renamed.infrastructure().revision()).isEqualTo(2);
    }

    @Test
    void the_name_and_the_slots_are_checked_before_anybody_acts() {
        assertThatThrownBy(() -> subscribing(" ", SLOTS, CONTACTS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("infrastructure: \" \" is not allowed");
        List<NewSlot> twice = List.of(SLOTS.get(0), SLOTS.get(0));
        assertThatThrownBy(() -> subscribing("Main", twice, CONTACTS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slots.id: \"s-1\" is not allowed; allowed is each one once");
    }

    private static Outcome.Done done(List<NewSlot> slots, Contacts contacts) {
        return (Outcome.Done) subscribing("Main", slots, contacts).perform(occasion(Infrastructures.VENDOR));
    }

    private static ActRefusal declined(EmailAddress person) {
        Outcome outcome = subscribing("Main", SLOTS, CONTACTS).perform(occasion(Infrastructures.person(person)));
        assertThat(outcome.notices()).isEmpty();
        ActRefusal refusal = ((Outcome.Declined) outcome).refusal();
        Acts.requireSentences(refusal);
        return refusal;
    }

    private static Occasion occasion(Actor actor) {
        return new Occasion(actor, Infrastructures.NOW);
    }

    private static Subscribing subscribing(String name, List<NewSlot> slots, Contacts contacts) {
        return new Subscribing(Infrastructures.ORGANIZATION, SUBSCRIPTION, name, contacts, slots);
    }

    private static NewSlot slot(String id, EnvironmentType type, Hosting hosting) {
        return new NewSlot(SlotId.parse(id), type, hosting);
    }

    private static EnvironmentSlot made(String id, String name, EnvironmentType type) {
        return EnvironmentSlot.create(SlotId.parse(id), name, type, Hosting.SELF_MANAGED);
    }
}
