package dev.licensing.core.usage;

import dev.licensing.core.check.Check;

/** What can be measured: the same numbers as those of a limit, so that every use can be written beside its limit. */
final class Amount {
    private static final long LARGEST = 9_999_999_999_999_999L;

    private Amount() {}

    static void check(String field, long amount) {
        Check.range(field, amount, 0, LARGEST);
    }

    /** The sum within the bounds: more than the largest is the largest, and less than nothing is nothing. */
    static long sum(long amount, long adding) {
        if (adding > LARGEST - amount) {
            return LARGEST;
        }
        return adding < -amount ? 0 : amount + adding;
    }
}
