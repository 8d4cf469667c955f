package dev.licensing.core.audit;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * Somebody uploads the audit file of an environment: nothing but the change log changes. When it is done, keep the upload
 * in the history of the slot. Immutable.
 *
 * @param slot the slot
 * @param upload the file's values, and when it was uploaded
 */
public record UploadAudit(SlotId slot, AuditUpload upload) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.AUDIT;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        if (found.isEmpty()) {
            return refused(before, ActRefusalCode.UNKNOWN_SLOT, "slot", slot.text());
        }
        String name = found.get().name();
        if (found.get().hosting() == Hosting.CLOUD) {
            return refused(before, ActRefusalCode.VENDOR_MANAGED, "name", name);
        }
        if (found.get().state().active().isEmpty()) {
            return refused(before, ActRefusalCode.NOT_REGISTERED, "name", name);
        }
        return belonging(before, found.get());
    }

    private Step belonging(Infrastructure before, EnvironmentSlot found) {
        if (!upload.activationCode().equals(before.activationCode())) {
            return foreign(before, "activation code " + upload.activationCode(), before.activationCode());
        }
        if (!isOf(found)) {
            Registration registration = found.state().active().get(0);
            return foreign(
                    before,
                    "serial number " + upload.serialNumber(),
                    registration.primary().serialNumber() + " in " + found.name());
        }
        String what = "Uploaded the audit file of " + found.name() + ", serial number " + upload.serialNumber()
                + ", from " + upload.from() + " until " + upload.untilExclusive();
        return Step.Taken.of(before, Optional.of(slot), what);
    }

    /** After a failover the file is made on a standby. */
    private boolean isOf(EnvironmentSlot found) {
        for (Registration registration : found.state().active()) {
            if (registration.serialNumbers().contains(upload.serialNumber())) {
                return true;
            }
        }
        return false;
    }

    private static Step foreign(Infrastructure before, String licensed, Object actual) {
        return Step.NotTaken.because(ActRefusal.of(ActRefusalCode.FOREIGN_AUDIT, before)
                .with("licensed", licensed)
                .with("actual", actual));
    }

    private static Step refused(Infrastructure before, ActRefusalCode code, String name, String value) {
        return Step.NotTaken.because(ActRefusal.of(code, before).with(name, value));
    }
}
