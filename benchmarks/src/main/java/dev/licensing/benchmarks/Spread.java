package dev.licensing.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Prints measured values as least, quartiles, median and most. */
final class Spread {
    private Spread() {}

    static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        System.out.printf(
                Locale.ROOT,
                "%-45s min %7.2f  quartile %7.2f  median %7.2f  quartile %7.2f  max %7.2f  (n=%d)%n",
                what,
                sorted[0],
                sorted[last / 4],
                sorted[sorted.length / 2],
                sorted[last - last / 4],
                sorted[last],
                sorted.length);
    }
}
