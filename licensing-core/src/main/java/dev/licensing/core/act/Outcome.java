package dev.licensing.core.act;

import dev.licensing.core.notice.Notice;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.util.List;

/** What came of an act. All cases are immutable. */
public sealed interface Outcome {
    /**
     * Messages to send, whatever came of it.
     *
     * @return the notices, in the order to send them
     */
    List<Notice> notices();

    /**
     * It was done. Keep the state and the entry together or neither.
     *
     * @param infrastructure the new state
     * @param entry the entry for its change log
     * @param notices what to send
     */
    record Done(Infrastructure infrastructure, ChangeLogEntry entry, List<Notice> notices) implements Outcome {
        /** Copies the list. */
        public Done {
            notices = List.copyOf(notices);
        }

        /**
         * What comes of a step, for whoever has checked the permission: the entry is numbered, and the contacts are told
         * where this kind is told. {@link Act#perform} does both; this is for what is done to several infrastructures.
         *
         * @param kind what was done
         * @param before the state before
         * @param step what was made of it
         * @param occasion who acted, and when
         * @return the new state with its entry and notices
         */
        public static Done ofPermitted(ActKind kind, Infrastructure before, Step.Taken step, Occasion occasion) {
            return Performance.done(kind, before, step, occasion);
        }
    }

    /**
     * It was not done, and nothing has changed.
     *
     * @param refusal why, and what to do
     * @param notices what to send all the same
     */
    record Declined(ActRefusal refusal, List<Notice> notices) implements Outcome {
        /** Copies the list. */
        public Declined {
            notices = List.copyOf(notices);
        }
    }
}
