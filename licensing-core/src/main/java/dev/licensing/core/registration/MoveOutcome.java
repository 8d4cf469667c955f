package dev.licensing.core.registration;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;

/** What came of a move between two infrastructures, or of its roll-back. All cases are immutable. */
public sealed interface MoveOutcome {
    /**
     * It was done. Keep both states and both entries together or none of them.
     *
     * @param from the new state of the infrastructure that the move leads away from
     * @param to the new state of the infrastructure that the move leads to
     * @param entryOfFrom the entry for the change log of {@code from}
     * @param entryOfTo the entry for the change log of {@code to}
     * @param notices what to send to the contacts of both
     */
    record Moved(
            Infrastructure from,
            Infrastructure to,
            ChangeLogEntry entryOfFrom,
            ChangeLogEntry entryOfTo,
            List<Notice> notices)
            implements MoveOutcome {
        /** Copies the list. */
        public Moved {
            notices = List.copyOf(notices);
        }

        static Moved of(Outcome.Done from, Outcome.Done to) {
            List<Notice> notices = new ArrayList<>(from.notices());
            notices.addAll(to.notices());
            return new Moved(from.infrastructure(), to.infrastructure(), from.entry(), to.entry(), notices);
        }
    }

    /**
     * It was not done, and nothing has changed.
     *
     * @param refusal why, and what to do
     */
    record Declined(ActRefusal refusal) implements MoveOutcome {}
}
