package dev.licensing.issue.trust;

import dev.licensing.verify.payload.RootTally;
import java.util.List;

/**
 * Which of some roots have signed a bundle, and how many must. Immutable.
 *
 * @param threshold how many roots must sign
 * @param signed the identifiers of those that have, with a key of each algorithm that they have keys of
 * @param unsigned the identifiers of the others
 */
public record RootQuorum(int threshold, List<String> signed, List<String> unsigned) {
    /** Copies the lists. */
    public RootQuorum {
        signed = List.copyOf(signed);
        unsigned = List.copyOf(unsigned);
    }

    static RootQuorum of(RootTally tally) {
        return new RootQuorum(tally.threshold(), tally.signed(), tally.unsigned());
    }

    /**
     * How many more of the roots must sign.
     *
     * @return 0 when enough of them have
     */
    public int lacking() {
        return Math.max(0, threshold - signed.size());
    }
}
