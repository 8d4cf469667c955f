package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.VerifyLicense3j;
import dev.licensing.benchmarks.fresh.VerifyOurs;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * A cold verification in a fresh JVM, this library beside License3j, in turn: the time inside main, as medians and as the
 * ratio of each pair.
 */
public final class ColdVerification {
    private static final int WARM_UP = 2;
    private static final int PAIRS = Integer.getInteger("pairs", 15);

    private ColdVerification() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws IOException when a process cannot be started
     * @throws GeneralSecurityException when a key cannot be made
     * @throws InterruptedException when the run is interrupted
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Fixtures fixtures = Fixtures.create(Files.createTempDirectory("cold-verification"));
        FreshJvm ours = new FreshJvm(VerifyOurs.class, List.of("licensing-core", "licensing-verify"));
        FreshJvm theirs = new FreshJvm(VerifyLicense3j.class, List.of("license3j"));
        double[] our = new double[PAIRS];
        double[] their = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            double us = ours.run(
                    fixtures.trustedKeys().toString(), fixtures.license().toString());
            double them = theirs.run(
                    fixtures.license3jKey().toString(),
                    fixtures.license3jLicense().toString());
            if (i >= 0) {
                our[i] = us;
                their[i] = them;
                ratios[i] = us / them;
            }
        }
        Spread.print("this library, 20 features, Ed25519 (ms)", our);
        Spread.print("License3j 3.2.0, 20 features, RSA-2048 (ms)", their);
        Spread.print("ratio, pair by pair", ratios);
    }
}
