package dev.licensing.core.act;

import dev.licensing.core.environment.SlotId;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.subscription.Infrastructure;
import java.util.List;
import java.util.Optional;

/** What an act makes of a state. All cases are immutable. */
public sealed interface Step {
    /**
     * The act can be done.
     *
     * @param after the new state, with the counts of the old; equal to the old when nothing but the log changes
     * @param slot the slot that it was done to; empty when it was the whole infrastructure
     * @param what what was done, in a sentence for the change log
     * @param reason why, as whoever acted said
     * @param notices what to send beside what the contacts are told anyway
     */
    record Taken(
            Infrastructure after, Optional<SlotId> slot, String what, Optional<String> reason, List<Notice> notices)
            implements Step {
        /** Copies the list. */
        public Taken {
            notices = List.copyOf(notices);
        }

        /**
         * A step without reason and notices of its own.
         *
         * @param after the new state
         * @param slot the slot
         * @param what what was done
         * @return the step
         */
        public static Taken of(Infrastructure after, Optional<SlotId> slot, String what) {
            return new Taken(after, slot, what, Optional.empty(), List.of());
        }

        /**
         * The same step with a reason.
         *
         * @param why why, as whoever acted said
         * @return a new step
         */
        public Taken because(String why) {
            return new Taken(after, slot, what, Optional.of(why), notices);
        }

        /**
         * The same step with notices.
         *
         * @param others what to send
         * @return a new step
         */
        public Taken telling(Notice... others) {
            return new Taken(after, slot, what, reason, List.of(others));
        }
    }

    /**
     * The act cannot be done.
     *
     * @param refusal why
     * @param notices what to send all the same, such as a conflict to the vendor
     */
    record NotTaken(ActRefusal refusal, List<Notice> notices) implements Step {
        /** Copies the list. */
        public NotTaken {
            notices = List.copyOf(notices);
        }

        /**
         * A refusal that nobody else hears of.
         *
         * @param refusal why
         * @return the step
         */
        public static NotTaken because(ActRefusal refusal) {
            return new NotTaken(refusal, List.of());
        }
    }
}
