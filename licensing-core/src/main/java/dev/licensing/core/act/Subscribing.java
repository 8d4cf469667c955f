package dev.licensing.core.act;

import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Organization;
import dev.licensing.core.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The beginning of a subscription, before which there is no infrastructure that an {@link Act} could be done to.
 * Immutable.
 *
 * @param organization the customer company
 * @param subscription what it has bought, with an activation code that was made for it and for nothing else
 * @param name the infrastructure's display name: 1 to 200 characters
 * @param contacts the customer's contacts
 * @param slots the environment slots, each identifier once; may be empty
 */
public record Subscribing(
        Organization organization, Subscription subscription, String name, Contacts contacts, List<NewSlot> slots) {
    /**
     * Checks the name and copies the list.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is out of its bounds, or an identifier there twice
     */
    public Subscribing {
        Check.displayName("infrastructure", name);
        slots = NewSlot.distinct(slots);
    }

    /**
     * Makes the infrastructure, the first entry of its change log, and the notice that carries the activation code to
     * its contacts.
     *
     * @param occasion who subscribes, and when; only the vendor may
     * @return the infrastructure, or a refusal
     */
    public Outcome perform(Occasion occasion) {
        Infrastructure infrastructure = infrastructure();
        return Access.allows(occasion.actor(), ActKind.SUBSCRIBE.permission(), infrastructure)
                ? new Outcome.Done(infrastructure, entry(occasion), List.of(notice(infrastructure)))
                : new Outcome.Declined(
                        Performance.refusalOfAccess(ActKind.SUBSCRIBE, infrastructure, occasion.actor()), List.of());
    }

    private Infrastructure infrastructure() {
        return new Infrastructure(
                name,
                organization,
                subscription,
                NewSlot.named(slots, List.of()),
                List.of(),
                contacts,
                List.of(),
                Set.of(),
                1,
                1);
    }

    private ChangeLogEntry entry(Occasion occasion) {
        return new ChangeLogEntry(
                1,
                subscription.activationCode(),
                occasion.at(),
                occasion.actor(),
                ActKind.SUBSCRIBE,
                Optional.empty(),
                "Subscribed: first day " + subscription.term().firstDay() + ", end date " + subscription.term()
                        + ", support level " + subscription.support() + ", environment slots: " + slots.size(),
                Optional.empty());
    }

    private Notice notice(Infrastructure infrastructure) {
        StringBuilder words = new StringBuilder(256)
                .append("The subscription of ")
                .append(organization.name())
                .append(" for ")
                .append(name)
                .append(" has begun. Its activation code is ")
                .append(subscription.activationCode())
                .append(" and never changes.")
                .append(slots.isEmpty() ? " It has no environment slots yet." : " Its environment slots are:");
        for (EnvironmentSlot slot : infrastructure.slots()) {
            words.append('\n').append(words(slot));
        }
        return new Notice(NoticeKind.SUBSCRIBED, Recipients.contactsOf(infrastructure), words.toString());
    }

    private static String words(EnvironmentSlot slot) {
        return slot.name() + " (" + slot.type().displayName() + "): "
                + slot.type().purpose()
                + (slot.hosting() == Hosting.CLOUD
                        ? " It runs in the vendor's cloud and is activated already."
                        : " Register its serial number.");
    }
}
