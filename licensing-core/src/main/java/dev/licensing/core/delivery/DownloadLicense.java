package dev.licensing.core.delivery;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.act.Outcome.Declined;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * An admin downloads the license file of a slot: nothing but the change log changes. When it is done, sign what
 * {@link SlotLicense} makes of the same slot and serial number at the same instant. Immutable.
 *
 * @param slot the slot
 * @param serial the primary controller's serial number, as the page showed it: it names the file
 */
public record DownloadLicense(SlotId slot, SerialNumber serial) implements Act {
    private static final String SENT_INSTEAD =
            "an admin of this infrastructure or of your company, or have the license sent to its contacts";

    @Override
    public ActKind kind() {
        return ActKind.DOWNLOAD;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Issuance issuance = Issuance.of(before, slot, serial, occasion.at());
        if (issuance instanceof Issuance.Refused refused) {
            return Step.NotTaken.because(refused.why());
        }
        String name = ((Issuance.Ready) issuance).slot().name();
        return Step.Taken.of(
                before, Optional.of(slot), "Downloaded the license of " + name + ", serial number " + serial);
    }

    /** Whoever sees an infrastructure may have its licenses sent, and is told so: no admin need be asked. */
    @Override
    public Outcome perform(Infrastructure before, Occasion occasion) {
        Outcome outcome = Act.super.perform(before, occasion);
        return outcome instanceof Declined declined && declined.refusal().code() == ActRefusalCode.NOT_PERMITTED
                ? new Declined(declined.refusal().with("whom", SENT_INSTEAD), declined.notices())
                : outcome;
    }
}
