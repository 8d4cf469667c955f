package dev.licensing.core.delivery;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Permission;
import java.util.Optional;

/** How somebody gets at the licenses of an infrastructure: which button a page shows. All cases are immutable. */
public sealed interface LicenseDelivery {
    /** The file can be downloaded. */
    record Download() implements LicenseDelivery {}

    /**
     * The file can be sent to the contacts, who review and forward it.
     *
     * @param dialog what the person sees before
     */
    record Send(SendDialog dialog) implements LicenseDelivery {}

    /** Neither: the person is not associated with the infrastructure, and has not typed its activation code. */
    record Nothing() implements LicenseDelivery {}

    /**
     * Decides by permission: download before send, send before nothing.
     *
     * @param infrastructure whose licenses
     * @param actor who asks
     * @param typed the activation code that was typed; empty when none was
     * @return the one way that is offered
     */
    static LicenseDelivery of(Infrastructure infrastructure, Actor actor, Optional<ActivationCode> typed) {
        if (Access.allows(actor, Permission.DOWNLOAD, infrastructure)) {
            return new Download();
        }
        Optional<SendDialog> dialog = SendDialog.of(infrastructure, actor, typed);
        return dialog.isPresent() ? new Send(dialog.get()) : new Nothing();
    }
}
