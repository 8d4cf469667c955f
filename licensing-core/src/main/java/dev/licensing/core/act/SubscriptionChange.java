package dev.licensing.core.act;

import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.EntitlementsChange;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureChange;
import dev.licensing.core.subscription.Subscription;
import dev.licensing.core.subscription.SubscriptionTerm;
import dev.licensing.core.subscription.SupportLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a subscription changes. None of them touches the activation code, the product or the hardware policy.
 * All kinds are immutable.
 */
public sealed interface SubscriptionChange {
    /**
     * Decides and makes the new state.
     *
     * @param before the state
     * @param at when
     * @return the step, or why it is not taken
     */
    Step on(Infrastructure before, Instant at);

    /**
     * More environments. Each new slot is named by its type, with the first number that makes a new name.
     *
     * @param slots the new slots: 1 to 1,000, each identifier once; the identifiers are fresh ones of the caller's
     */
    record AddSlots(List<NewSlot> slots) implements SubscriptionChange {
        private static final int MOST = 1_000;

        /**
         * Copies the list.
         *
         * @throws dev.licensing.core.InvalidValueException when there is none, too many, or an identifier twice
         */
        public AddSlots {
            Check.range("slots", slots.size(), 1, MOST);
            slots = NewSlot.distinct(slots);
        }

        @Override
        public Step on(Infrastructure before, Instant at) {
            for (NewSlot slot : slots) {
                if (isKnown(slot.id(), before)) {
                    return Step.NotTaken.because(
                            ActRefusal.of(ActRefusalCode.SLOT_ID_USED, before).with("slot", slot.id()));
                }
            }
            List<EnvironmentSlot> added = NewSlot.named(slots, before.slots());
            List<EnvironmentSlot> all = new ArrayList<>(before.slots());
            all.addAll(added);
            return Step.Taken.of(before.change().slots(all).done(), Optional.empty(), "Slots added: " + names(added));
        }

        /** A slot that is gone is remembered where something was released from it. */
        private static boolean isKnown(SlotId id, Infrastructure before) {
            for (SlotRelease release : before.releases()) {
                if (release.slotId().equals(id)) {
                    return true;
                }
            }
            return before.slot(id).isPresent();
        }
    }

    /**
     * Fewer environments of one type. Only slots that are free go, from the last; those in the cloud never are.
     *
     * @param type of which type
     * @param atMost how many slots of the type remain, those in the cloud included: 0 or more
     */
    record RemoveSlots(EnvironmentType type, int atMost) implements SubscriptionChange {
        /**
         * Checks the number.
         *
         * @throws dev.licensing.core.InvalidValueException when it is negative
         */
        public RemoveSlots {
            Check.range("slots.atMost", atMost, 0, Integer.MAX_VALUE);
        }

        @Override
        public Step on(Infrastructure before, Instant at) {
            List<EnvironmentSlot> all = before.slotsOf(type);
            List<EnvironmentSlot> free = before.freeSlots(type, at);
            if (all.size() <= atMost) {
                return Step.NotTaken.because(ActRefusal.nothingChanges(
                        before, "the number of slots for " + type.displayName() + " is " + all.size()));
            }
            if (all.size() - free.size() > atMost) {
                return Step.NotTaken.because(inUse(before, at));
            }
            List<EnvironmentSlot> gone = free.subList(free.size() - (all.size() - atMost), free.size());
            return Step.Taken.of(
                    without(gone, before),
                    Optional.empty(),
                    "Slots for " + type.displayName() + ": " + all.size() + " to " + atMost + "; removed: "
                            + names(gone));
        }

        private ActRefusal inUse(Infrastructure before, Instant at) {
            List<String> inUse = new ArrayList<>();
            for (EnvironmentSlot slot : before.slotsOf(type)) {
                if (!slot.isFree(at)) {
                    inUse.add(slot.name() + " (" + held(slot) + ")");
                }
            }
            return ActRefusal.of(ActRefusalCode.SLOTS_IN_USE, before)
                    .with("type", type.displayName())
                    .with("registered", inUse.size())
                    .with("slots", atMost)
                    .with("excess", inUse.size() - atMost)
                    .with("names", String.join(", ", inUse));
        }

        private static String held(EnvironmentSlot slot) {
            if (slot.state() instanceof SlotState.Superseded superseded) {
                return "reserved until " + superseded.reservedUntilExclusive();
            }
            List<String> serialNumbers = new ArrayList<>();
            for (Registration registration : slot.state().active()) {
                serialNumbers.add(registration.primary().serialNumber().toString());
            }
            return serialNumbers.isEmpty() ? slot.hosting().displayName() : String.join(", ", serialNumbers);
        }
    }

    /**
     * An environment in the vendor's cloud is no more, and its slot with it.
     *
     * @param slot the slot, in the cloud
     */
    record RemoveCloudSlot(SlotId slot) implements SubscriptionChange {
        @Override
        public Step on(Infrastructure before, Instant at) {
            Optional<EnvironmentSlot> found = before.slot(slot);
            if (found.isEmpty()) {
                return Step.NotTaken.because(
                        ActRefusal.of(ActRefusalCode.UNKNOWN_SLOT, before).with("slot", slot));
            }
            return found.get().hosting() == Hosting.CLOUD
                    ? Step.Taken.of(
                            without(List.of(found.get()), before),
                            Optional.of(slot),
                            "Slot in the cloud removed: " + found.get().name())
                    : Step.NotTaken.because(ActRefusal.of(ActRefusalCode.NOT_IN_THE_CLOUD, before)
                            .with("name", found.get().name())
                            .with("type", found.get().type().displayName()));
        }
    }

    /**
     * More or less help.
     *
     * @param level the new support level
     */
    record Support(SupportLevel level) implements SubscriptionChange {
        @Override
        public Step on(Infrastructure before, Instant at) {
            Subscription old = before.subscription();
            return replaced(
                    before,
                    old.withSupport(level),
                    "Support level: " + old.support() + " to " + level,
                    "the support level is " + level + " already");
        }
    }

    /**
     * Another end, such as of a renewal; the first day stays.
     *
     * @param lastDay the new end date, the last valid day, in the years 1 to 9998; empty for Never
     */
    record EndDate(Optional<LocalDate> lastDay) implements SubscriptionChange {
        /**
         * Checks the day.
         *
         * @throws dev.licensing.core.InvalidValueException when its year is out of bounds
         */
        public EndDate {
            if (lastDay.isPresent()) {
                Check.day("endDate", lastDay.get());
            }
        }

        @Override
        public Step on(Infrastructure before, Instant at) {
            Subscription old = before.subscription();
            LocalDate firstDay = old.term().firstDay();
            if (lastDay.isPresent() && lastDay.get().isBefore(firstDay)) {
                return Step.NotTaken.because(ActRefusal.of(ActRefusalCode.END_BEFORE_FIRST_DAY, before)
                        .with("endDate", lastDay.get())
                        .with("firstDay", firstDay));
            }
            SubscriptionTerm term = new SubscriptionTerm(firstDay, lastDay);
            return replaced(
                    before,
                    old.withTerm(term),
                    "End date: " + old.term() + " to " + term,
                    "the end date is " + term + " already");
        }
    }

    /**
     * Other features or limits. A limit below what is in use disturbs nothing.
     *
     * @param features all that the subscription grants from now on
     */
    record Features(Entitlements features) implements SubscriptionChange {
        @Override
        public Step on(Infrastructure before, Instant at) {
            Subscription old = before.subscription();
            return replaced(
                    before,
                    old.withFeatures(features),
                    "Features: " + new EntitlementsChange(old.features(), features),
                    "these are the features already");
        }
    }

    /**
     * Another edition.
     *
     * @param edition the new edition as the vendor names it: 1 to 200 characters; may be empty
     */
    record Edition(Optional<String> edition) implements SubscriptionChange {
        /**
         * Checks the edition.
         *
         * @throws dev.licensing.core.InvalidValueException when it is blank or too long, or has control characters
         */
        public Edition {
            if (edition.isPresent()) {
                Check.displayName("edition", edition.get());
            }
        }

        @Override
        public Step on(Infrastructure before, Instant at) {
            Subscription old = before.subscription();
            return replaced(
                    before,
                    old.withEdition(edition),
                    "Edition: " + old.edition().orElse("none") + " to " + edition.orElse("none"),
                    "the edition is " + edition.orElse("none") + " already");
        }
    }

    private static Step replaced(Infrastructure before, Subscription after, String change, String sameAlready) {
        return before.subscription().equals(after)
                ? Step.NotTaken.because(ActRefusal.nothingChanges(before, sameAlready))
                : Step.Taken.of(before.change().subscription(after).done(), Optional.empty(), change);
    }

    private static Infrastructure without(List<EnvironmentSlot> gone, Infrastructure before) {
        List<EnvironmentSlot> remaining = new ArrayList<>(before.slots());
        remaining.removeAll(gone);
        InfrastructureChange after = before.change().slots(remaining);
        for (EnvironmentSlot slot : gone) {
            if (slot.state() instanceof SlotState.Superseded superseded) {
                after.released(superseded.release(slot.id()));
            }
        }
        return after.done();
    }

    private static String names(List<EnvironmentSlot> slots) {
        List<String> names = new ArrayList<>();
        for (EnvironmentSlot slot : slots) {
            names.add(slot.name());
        }
        return String.join(", ", names);
    }
}
