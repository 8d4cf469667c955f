package dev.licensing.core.delivery;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Permission;
import java.util.Optional;

/** Who may have a license sent to the contacts. */
final class SendRight {
    private SendRight() {}

    static boolean of(Actor actor, Infrastructure infrastructure, Optional<ActivationCode> typed) {
        return Access.allows(actor, Permission.SEND, infrastructure)
                || (typed.isPresent() && typed.get().equals(infrastructure.activationCode()));
    }

    /** The contacts judge a request by who makes it, so they are told when it is nobody of theirs. */
    static String introduction(Actor actor, Infrastructure infrastructure) {
        return Access.allows(actor, Permission.SEND, infrastructure)
                ? actor.name()
                : actor.name() + ", who is not associated with this infrastructure but knows its activation code,";
    }
}
