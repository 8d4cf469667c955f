package dev.licensing.hardware.simulation;

import dev.licensing.core.comparison.Verdict;

/**
 * What came of the pairs of one kind.
 *
 * @param pairs how many were compared
 * @param refused how many first machines got no serial number, and were drawn again
 * @param passes how many others were taken for the licensed machine
 * @param graces how many others got GRACE
 * @param expectedPasses the sum of the probabilities of a PASS, by enumeration of each pair's shape
 * @param expectedGraces the same of a GRACE
 */
record Count(long pairs, long refused, long passes, long graces, double expectedPasses, double expectedGraces) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    Count plusPair(Verdict verdict, Chances chances) {
        return new Count(
                pairs + 1,
                refused,
                passes + (verdict == Verdict.PASS ? 1 : 0),
                graces + (verdict == Verdict.GRACE ? 1 : 0),
                expectedPasses + chances.pass(),
                expectedGraces + chances.grace());
    }

    Count plusRefused() {
        return new Count(pairs, refused + 1, passes, graces, expectedPasses, expectedGraces);
    }

    Count plus(Count other) {
        return new Count(
                pairs + other.pairs,
                refused + other.refused,
                passes + other.passes,
                graces + other.graces,
                expectedPasses + other.expectedPasses,
                expectedGraces + other.expectedGraces);
    }
}
