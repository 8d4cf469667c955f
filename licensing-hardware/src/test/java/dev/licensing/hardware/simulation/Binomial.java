package dev.licensing.hardware.simulation;

/** Exact statistics of rare events among independent trials. */
final class Binomial {
    private Binomial() {}

    /** The probability of at most so many events. */
    static double atMost(long events, long trials, double probability) {
        double logTerm = trials * Math.log1p(-probability);
        double sum = Math.exp(logTerm);
        for (long i = 1; i <= events; i++) {
            logTerm += Math.log((double) (trials - i + 1) / i) + Math.log(probability) - Math.log1p(-probability);
            sum += Math.exp(logTerm);
        }
        return Math.min(1, sum);
    }

    /** The probability of so many events or more. */
    static double atLeast(long events, long trials, double probability) {
        return events == 0 ? 1 : 1 - atMost(events - 1, trials, probability);
    }

    /** The exact upper 95 % bound (Clopper and Pearson, one-sided): a larger probability would give so few events in 5 % at most. */
    static double upperBound(long events, long trials) {
        if (events == trials) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (atMost(events, trials, middle) > 0.05) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
