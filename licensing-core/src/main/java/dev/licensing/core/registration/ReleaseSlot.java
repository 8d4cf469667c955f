package dev.licensing.core.registration;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.Act;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.NotRegistered;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.util.Optional;

/**
 * Releases a slot, so that another serial number can be registered in it, and its own elsewhere, at once. Where the
 * infrastructure is flagged for abuse, the serial number stays held until the vendor has reviewed the release. Immutable.
 *
 * @param slot the slot
 * @param serial the primary controller's serial number that the person was shown and confirmed
 * @param reason why; never {@link ReleaseReason#ACTIVATION_CODE_CHANGE}, which no person chooses
 */
public record ReleaseSlot(SlotId slot, SerialNumber serial, ReleaseReason reason) implements Act {
    /**
     * Checks the reason.
     *
     * @throws InvalidValueException when it is that of a move
     */
    public ReleaseSlot {
        if (reason == ReleaseReason.ACTIVATION_CODE_CHANGE) {
            throw new InvalidValueException(
                    "release.reason",
                    reason.displayName(),
                    "a reason that a person gives; a change of activation code is a move of all environments");
        }
    }

    @Override
    public ActKind kind() {
        return ActKind.RELEASE;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()), occasion);
    }

    private Step on(SlotAtHand hand, Occasion occasion) {
        if (!(hand.slot().state() instanceof Registered registered)) {
            return hand.notRegistered();
        }
        Registration registration = registered.registration();
        if (!registration.primary().serialNumber().equals(serial)) {
            return hand.stale(serial);
        }
        boolean flagged = hand.infrastructure().marks().contains(InfrastructureMark.FLAGGED_FOR_ABUSE);
        Step.Taken step = flagged ? inReview(hand, registration, occasion) : released(hand, registration, occasion);
        return step.because(reason.displayName());
    }

    private Step.Taken released(SlotAtHand hand, Registration registration, Occasion occasion) {
        SlotRelease release = new SlotRelease(slot, registration.licenseId(), reason, occasion.at());
        return hand.taken(
                hand.with(new NotRegistered()).change().released(release).done(),
                "Released " + serial + " from " + hand.slot().name());
    }

    private Step.Taken inReview(SlotAtHand hand, Registration registration, Occasion occasion) {
        Infrastructure after =
                hand.with(new InReview(registration, reason, occasion.actor(), occasion.at(), Optional.empty()));
        String what = "Asked to release " + serial + " from " + hand.slot().name();
        Notice notice = new Notice(
                NoticeKind.REVIEW_REQUESTED, Recipients.reviewersOf(after), forReview(what, after, occasion));
        return hand.taken(after, what + ", which waits for the vendor's review").telling(notice);
    }

    private String forReview(String what, Infrastructure after, Occasion occasion) {
        return after.name() + " (" + after.activationCode() + ", "
                + after.organization().name()
                + "), flagged for abuse: " + what + " (" + occasion.actor().name() + ", " + occasion.at()
                + "). Reason: " + reason.displayName() + ". Approve the release or deny it.";
    }
}
