package dev.licensing.core.delivery;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.person.Actor;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.util.List;
import java.util.Optional;

/**
 * Somebody has the license file of a slot sent to the contacts, who review and forward it: members, admins, and whoever
 * is signed in and types the infrastructure's whole activation code. When it is done, attach to the
 * {@link NoticeKind#LICENSE_SENT} notice the file of what {@link SlotLicense} makes of the same slot and serial number.
 * Whatever comes of it, show the person {@link SendDialog#answer()} and nothing else. Immutable.
 *
 * @param slot the slot
 * @param serial the primary controller's serial number, as the page showed it: it names the file
 * @param reason why, for the contacts to judge: 1 to 200 characters
 * @param typed the activation code that the person typed; empty when none was asked for
 * @param recent the change-log entries of the last 24 hours or more, in any order: of this infrastructure, and of any
 *     other in which the sends of the same person are to count
 */
public record SendLicense(
        SlotId slot, SerialNumber serial, String reason, Optional<ActivationCode> typed, List<ChangeLogEntry> recent)
        implements Act {
    /**
     * Checks the reason, and copies the list.
     *
     * @throws dev.licensing.core.InvalidValueException when the reason is blank, too long or not plain text
     */
    public SendLicense {
        Check.displayName("reason", reason);
        recent = List.copyOf(recent);
    }

    @Override
    public ActKind kind() {
        return ActKind.SEND;
    }

    @Override
    public boolean allows(Actor actor, Infrastructure infrastructure) {
        return SendRight.of(actor, infrastructure, typed);
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Issuance issuance = Issuance.of(before, slot, serial, occasion.at());
        if (issuance instanceof Issuance.Refused refused) {
            return Step.NotTaken.because(refused.why());
        }
        EnvironmentSlot found = ((Issuance.Ready) issuance).slot();
        Optional<ActRefusal> tooOften = new SendRate(recent, occasion).refusal(before, found);
        return tooOften.isPresent()
                ? Step.NotTaken.because(tooOften.get())
                : sent(before, found, SendRight.introduction(occasion.actor(), before));
    }

    private Step sent(Infrastructure before, EnvironmentSlot found, String requester) {
        String what = "Sent the license of " + found.name() + ", serial number " + serial + ", to the contacts";
        String words = requester + " asks for the license of " + found.name() + " ("
                + found.type().displayName() + ", serial number " + serial + ") of " + before.name() + ". Reason: \""
                + reason + "\". Review the request; if it is right, forward the attached file to whoever installs it.";
        return Step.Taken.of(before, Optional.of(slot), what)
                .because(reason)
                .telling(new Notice(NoticeKind.LICENSE_SENT, Recipients.contactsOf(before), words));
    }
}
