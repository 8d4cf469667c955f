package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.FingerprintOshi;
import dev.licensing.benchmarks.fresh.FingerprintOurs;
import java.io.IOException;
import java.util.List;

/**
 * A machine's fingerprint in a fresh JVM, this library beside OSHI reading the same facts, in turn: the time inside main, as medians and as the
 * ratio of each pair. Linux only.
 */
public final class ColdFingerprint {
    private static final int WARM_UP = 2;
    private static final int PAIRS = Integer.getInteger("pairs", 31);

    private ColdFingerprint() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when the run is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FreshJvm ours = new FreshJvm(FingerprintOurs.class, List.of("licensing-core", "licensing-hardware"));
        FreshJvm theirs = new FreshJvm(FingerprintOshi.class, List.of("oshi-", "jna-", "slf4j-api"));
        double[] us = new double[PAIRS];
        double[] them = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            double our = ours.run();
            double their = theirs.run();
            if (i >= 0) {
                us[i] = our;
                them[i] = their;
                ratios[i] = their / our;
            }
        }
        Spread.print("this library, the whole fingerprint (ms)", us);
        Spread.print("OSHI, the same facts (ms)", them);
        Spread.print("times as fast, pair by pair", ratios);
    }
}
