package dev.licensing.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        double[] ours = new double[PAIRS];
        double[] theirs = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            double us = run(VerifyOurs.class, fixtures.trustedKeys(), fixtures.license(), "licensing-");
            double them = run(VerifyLicense3j.class, fixtures.license3jKey(), fixtures.license3jLicense(), "license3j");
            if (i >= 0) {
                ours[i] = us;
                theirs[i] = them;
                ratios[i] = us / them;
            }
        }
        print("this library, 20 features, Ed25519 (ms)", ours);
        print("License3j 3.2.0, 20 features, RSA-2048 (ms)", theirs);
        print("ratio, pair by pair", ratios);
    }

    /** Milliseconds inside main, as the process prints them. */
    private static double run(Class<?> main, Path key, Path license, String library)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(library), main.getName(), key.toString(), license.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getName() + " failed");
        }
        return Long.parseLong(printed.strip()) / 1e6;
    }

    /** Only what the measured library needs, and this module's own classes. */
    private static String classPath(String library) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = Path.of(entry).getFileName().toString();
            boolean vendorsSide = name.startsWith("licensing-issue");
            if ((name.startsWith(library) && !vendorsSide) || name.startsWith("classes")) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void print(String what, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-45s min %7.2f  median %7.2f  max %7.2f  (n=%d)%n",
                what,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
