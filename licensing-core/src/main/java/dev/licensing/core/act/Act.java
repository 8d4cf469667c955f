package dev.licensing.core.act;

import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;

/**
 * Something that can be done to an infrastructure: an immutable description, which {@link #perform} carries out. A host
 * may write acts of its own; they pass the same check of permission and are logged like every other.
 */
public interface Act {
    /**
     * What is done, and so which permission it takes.
     *
     * @return the kind
     */
    ActKind kind();

    /**
     * Decides and makes the new state. It is asked only when the actor may.
     *
     * @param before the state
     * @param occasion who acts, and when
     * @return the step, or why it is not taken
     */
    Step on(Infrastructure before, Occasion occasion);

    /**
     * Says whether an actor may do this: by default whoever has the permission of the {@link #kind()}.
     *
     * @param actor who
     * @param infrastructure to what
     * @return true when the actor may
     */
    default boolean allows(Actor actor, Infrastructure infrastructure) {
        return Access.allows(actor, kind().permission(), infrastructure);
    }

    /**
     * Carries this act out: checks the permission, takes the step, numbers the change-log entry, and tells the contacts
     * where this kind is told.
     *
     * @param before the state
     * @param occasion who acts, and when
     * @return the new state, or a refusal; nothing is changed in place
     * @throws dev.licensing.core.InvalidValueException when the step of an act of a host's own is of another activation
     *     code
     */
    default Outcome perform(Infrastructure before, Occasion occasion) {
        return Performance.of(this, before, occasion);
    }
}
