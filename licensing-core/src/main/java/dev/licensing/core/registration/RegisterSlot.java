package dev.licensing.core.registration;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Registers the serial number of an environment in a slot. A slot whose release waits for the vendor's review takes one
 * replacement, within 14 days of the request and for 14 days of its own. Immutable.
 *
 * @param slot the slot that the person picked
 * @param type what the person says that the environment is for
 * @param controller the environment's controller
 * @param licenseId the identifier of its license, new for every registration
 * @param elsewhere what the other infrastructures hold
 */
public record RegisterSlot(
        SlotId slot, EnvironmentType type, Controller controller, LicenseId licenseId, ActiveSerialNumbers elsewhere)
        implements Act {
    private static final Duration REPLACEABLE = Duration.ofDays(14);
    private static final Duration REPLACEMENT_LASTS = Duration.ofDays(14);

    /**
     * Checks the key of a declared controller.
     *
     * @throws dev.licensing.core.InvalidValueException when its serial number comes with a key that is not its own
     */
    public RegisterSlot {
        DeclaredKey.require(controller);
    }

    @Override
    public ActKind kind() {
        return ActKind.REGISTER;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.licensing.core.InvalidValueException when the license identifier is not new to this infrastructure
     */
    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()), occasion);
    }

    /** The conflict comes last: nobody learns of it, and no reviewer is bothered, where nothing could be registered anyway. */
    private Step on(SlotAtHand hand, Occasion occasion) {
        if (hand.isVendorManaged()) {
            return hand.refused(ActRefusalCode.VENDOR_MANAGED);
        }
        if (hand.slot().type() != type) {
            return wrongType(hand);
        }
        Uniqueness uniqueness = new Uniqueness(hand, elsewhere, occasion);
        Optional<Step.NotTaken> here = uniqueness.refusalHere(serial());
        if (here.isPresent()) {
            return here.get();
        }
        Optional<ActRefusal> occupied = occupied(hand, occasion.at());
        if (occupied.isPresent()) {
            return Step.NotTaken.because(occupied.get());
        }
        Optional<Step.NotTaken> conflict = uniqueness.refusalElsewhere(serial());
        return conflict.isPresent() ? conflict.get() : registered(hand, occasion.at());
    }

    private Step wrongType(SlotAtHand hand) {
        return Step.NotTaken.because(hand.refusal(ActRefusalCode.WRONG_SLOT_TYPE)
                .with("slotType", hand.slot().type().displayName())
                .with("type", type.displayName()));
    }

    private Optional<ActRefusal> occupied(SlotAtHand hand, Instant at) {
        SlotState state = hand.slot().state();
        if (state instanceof Registered registered) {
            return Optional.of(taken(hand, registered.registration(), at));
        }
        if (state instanceof InReview review) {
            return noReplacement(hand, review, at);
        }
        if (state instanceof Superseded superseded && !hand.slot().isFree(at)) {
            return Optional.of(
                    hand.refusal(ActRefusalCode.SLOT_RESERVED).with("until", superseded.reservedUntilExclusive()));
        }
        return Optional.empty();
    }

    /** Choosing another slot helps only where there is one. */
    private ActRefusal taken(SlotAtHand hand, Registration registration, Instant at) {
        return hand.infrastructure().freeSlots(type, at).isEmpty()
                ? hand.refusal(ActRefusalCode.NO_FREE_SLOT).with("type", type.displayName())
                : hand.refusal(ActRefusalCode.SLOT_TAKEN)
                        .with("serial", registration.primary().serialNumber());
    }

    private static Optional<ActRefusal> noReplacement(SlotAtHand hand, InReview review, Instant at) {
        ActRefusal refusal = hand.refusal(ActRefusalCode.NO_REPLACEMENT);
        if (review.replacement().isPresent()) {
            return Optional.of(refusal.with("why", "it has one already"));
        }
        Instant untilExclusive = review.requestedAt().plus(REPLACEABLE);
        return at.isBefore(untilExclusive)
                ? Optional.empty()
                : Optional.of(refusal.with("why", "one could be registered until " + untilExclusive));
    }

    private Step registered(SlotAtHand hand, Instant at) {
        Uniqueness.requireNew(licenseId, hand.infrastructure());
        String what = "Registered " + serial() + " in " + hand.slot().name();
        if (!(hand.slot().state() instanceof InReview review)) {
            return hand.taken(hand.holding(Registration.of(licenseId, controller, at)), what);
        }
        Instant untilExclusive = at.plus(REPLACEMENT_LASTS);
        Registration replacement = new Registration(licenseId, List.of(controller), at, Optional.of(untilExclusive));
        return hand.taken(
                hand.with(replaced(review, replacement)),
                what + " until " + untilExclusive + ", while the release of "
                        + review.held().primary().serialNumber() + " waits for the vendor's review");
    }

    private static InReview replaced(InReview review, Registration replacement) {
        return new InReview(
                review.held(), review.reason(), review.requester(), review.requestedAt(), Optional.of(replacement));
    }

    private SerialNumber serial() {
        return controller.serialNumber();
    }
}
