package dev.licensing.core.registration;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * The slot that an act is about, with what every such act says of it and makes of it.
 *
 * @param infrastructure the state before
 * @param slot one of its slots
 */
record SlotAtHand(Infrastructure infrastructure, EnvironmentSlot slot) {
    static Step.NotTaken unknown(Infrastructure infrastructure, SlotId slot) {
        return Step.NotTaken.because(
                ActRefusal.of(ActRefusalCode.UNKNOWN_SLOT, infrastructure).with("slot", slot));
    }

    ActRefusal refusal(ActRefusalCode code) {
        return ActRefusal.of(code, infrastructure).with("slot", slot.id()).with("name", slot.name());
    }

    Step.NotTaken refused(ActRefusalCode code) {
        return Step.NotTaken.because(refusal(code));
    }

    Step.NotTaken stale(SerialNumber seen) {
        return Step.NotTaken.because(refusal(ActRefusalCode.STALE).with("serial", seen));
    }

    Step.NotTaken nothingChanges(String what) {
        return Step.NotTaken.because(ActRefusal.nothingChanges(infrastructure, what));
    }

    boolean isVendorManaged() {
        return slot.hosting() == Hosting.CLOUD;
    }

    /** What there is to say where an act needs a registration in force and the slot has none. */
    Step.NotTaken notRegistered() {
        if (isVendorManaged()) {
            return refused(ActRefusalCode.VENDOR_MANAGED);
        }
        return refused(slot.state() instanceof InReview ? ActRefusalCode.UNDER_REVIEW : ActRefusalCode.NOT_REGISTERED);
    }

    Infrastructure with(SlotState state) {
        return infrastructure.change().slot(slot.withState(state)).done();
    }

    /** The state after a registration in this free slot. What was only kept for a roll-back ends with it. */
    Infrastructure holding(Registration registration) {
        Infrastructure after = with(new Registered(registration));
        return slot.state() instanceof Superseded superseded
                ? after.change().released(superseded.release(slot.id())).done()
                : after;
    }

    Step.Taken taken(Infrastructure after, String what) {
        return Step.Taken.of(after, Optional.of(slot.id()), what);
    }
}
