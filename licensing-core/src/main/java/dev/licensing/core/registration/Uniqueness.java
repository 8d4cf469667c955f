package dev.licensing.core.registration;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import java.util.List;
import java.util.Optional;

/**
 * What there may be once only: a serial number in the slots of all infrastructures, and a license identifier ever.
 *
 * @param hand the slot that wants a serial number
 * @param elsewhere what the other infrastructures hold
 * @param occasion who asks for it, and when
 */
record Uniqueness(SlotAtHand hand, ActiveSerialNumbers elsewhere, Occasion occasion) {
    /** Why a serial number that the slot does not hold yet cannot be active in it; empty when it can. */
    Optional<Step.NotTaken> refusal(SerialNumber serial) {
        Optional<Step.NotTaken> here = refusalHere(serial);
        return here.isPresent() ? here : refusalElsewhere(serial);
    }

    /** One's own infrastructure may be named, so the answer says where. */
    Optional<Step.NotTaken> refusalHere(SerialNumber serial) {
        for (EnvironmentSlot slot : hand.infrastructure().slots()) {
            for (Registration registration : slot.state().active()) {
                if (registration.serialNumbers().contains(serial)) {
                    SlotAtHand holder = new SlotAtHand(hand.infrastructure(), slot);
                    return Optional.of(Step.NotTaken.because(
                            holder.refusal(ActRefusalCode.ALREADY_REGISTERED).with("serial", serial)));
                }
            }
        }
        return Optional.empty();
    }

    /** The holder is nobody's business: only the vendor hears of the conflict, and looks it up. */
    Optional<Step.NotTaken> refusalElsewhere(SerialNumber serial) {
        if (!elsewhere.holds(serial)) {
            return Optional.empty();
        }
        ActRefusal refusal = hand.refusal(ActRefusalCode.SERIAL_IN_USE).with("serial", serial);
        Notice notice = new Notice(
                NoticeKind.SERIAL_CONFLICT, Recipients.reviewersOf(hand.infrastructure()), forReview(serial));
        return Optional.of(new Step.NotTaken(refusal, List.of(notice)));
    }

    private String forReview(SerialNumber serial) {
        Infrastructure here = hand.infrastructure();
        return "The serial number " + serial + " is active in another infrastructure. It was asked for in "
                + hand.slot().name() + " of " + here.name() + " (" + here.activationCode() + ", "
                + here.organization().name() + ") by " + occasion.actor().name() + ", " + occasion.at() + ".";
    }

    /** A license that is revoked would take every other of its identifier with it. */
    static void requireNew(LicenseId licenseId, Infrastructure infrastructure) {
        boolean used = false;
        for (SlotRelease release : infrastructure.releases()) {
            used |= release.licenseId().equals(licenseId);
        }
        for (EnvironmentSlot slot : infrastructure.slots()) {
            for (Registration registration : slot.state().active()) {
                used |= registration.licenseId().equals(licenseId);
            }
            used |= slot.state() instanceof Superseded superseded
                    && superseded.former().licenseId().equals(licenseId);
        }
        if (used) {
            throw new InvalidValueException("licenseId", licenseId.text(), "one that no registration has or had");
        }
    }
}
