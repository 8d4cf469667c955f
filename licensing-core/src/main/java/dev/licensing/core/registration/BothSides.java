package dev.licensing.core.registration;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * The two infrastructures of a move: whoever acts must be allowed to in both, and both logs tell of it.
 *
 * @param kind a move or its roll-back
 * @param from the infrastructure that the move leads away from
 * @param to the one that it leads to
 * @param occasion who acts, and when
 */
record BothSides(ActKind kind, Infrastructure from, Infrastructure to, Occasion occasion) {
    Optional<ActRefusal> refusalOfAccess() {
        Optional<ActRefusal> refusal = refusalOfAccess(from);
        return refusal.isPresent() ? refusal : refusalOfAccess(to);
    }

    private Optional<ActRefusal> refusalOfAccess(Infrastructure side) {
        Actor actor = occasion.actor();
        return Access.allows(actor, kind.permission(), side)
                ? Optional.empty()
                : Optional.of(ActRefusal.ofAccess(kind, side, actor));
    }

    MoveOutcome moved(Infrastructure fromAfter, String whatOfFrom, Infrastructure toAfter, String whatOfTo) {
        return MoveOutcome.Moved.of(done(from, fromAfter, whatOfFrom), done(to, toAfter, whatOfTo));
    }

    private Outcome.Done done(Infrastructure before, Infrastructure after, String what) {
        Step.Taken step = Step.Taken.of(after, Optional.empty(), what)
                .because(ReleaseReason.ACTIVATION_CODE_CHANGE.displayName());
        return Outcome.Done.ofPermitted(kind, before, step, occasion);
    }

    static String named(Infrastructure side) {
        return side.name() + " (" + side.activationCode() + ")";
    }
}
