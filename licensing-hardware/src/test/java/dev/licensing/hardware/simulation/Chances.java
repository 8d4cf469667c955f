package dev.licensing.hardware.simulation;

import dev.licensing.core.comparison.Verdict;

/**
 * How likely one machine is taken for another.
 *
 * @param pass the probability of a PASS
 * @param grace the probability of a GRACE
 */
record Chances(double pass, double grace) {
    static final Chances NONE = new Chances(0, 0);

    Chances plus(Verdict verdict, double probability) {
        return switch (verdict) {
            case PASS -> new Chances(pass + probability, grace);
            case GRACE -> new Chances(pass, grace + probability);
            case REJECT -> this;
        };
    }
}
