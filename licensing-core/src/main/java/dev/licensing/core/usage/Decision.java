package dev.licensing.core.usage;

import dev.licensing.core.refusal.Refusal;

/** Whether more may be used. All cases are immutable. */
public sealed interface Decision {
    /**
     * Says whether the addition may go ahead, for those who need not know more.
     *
     * @return false only when it is {@link Blocked}
     */
    default boolean isPermitted() {
        return !(this instanceof Blocked);
    }

    /**
     * What is in use once the decision is followed.
     *
     * @param usedBefore what was in use
     * @return the use after the addition; what was in use when it is blocked
     */
    long usedAfterOr(long usedBefore);

    /**
     * The addition is within what the license grants, or adds nothing.
     *
     * @param usedAfter what is in use after it, 0 to 9,999,999,999,999,999
     */
    record Permitted(long usedAfter) implements Decision {
        @Override
        public long usedAfterOr(long usedBefore) {
            return usedAfter;
        }
    }

    /**
     * The addition is over a limit that advises: it may go ahead, and the excess is to be reported.
     *
     * @param excess the limit and the use, as {@code limit-reached}
     * @param usedAfter what is in use after it, 0 to 9,999,999,999,999,999
     */
    record PermittedBeyond(Refusal excess, long usedAfter) implements Decision {
        @Override
        public long usedAfterOr(long usedBefore) {
            return usedAfter;
        }
    }

    /**
     * Nothing may be added; what is in use is not disturbed.
     *
     * @param why what stands in the way
     */
    record Blocked(Refusal why) implements Decision {
        @Override
        public long usedAfterOr(long usedBefore) {
            return usedBefore;
        }
    }
}
