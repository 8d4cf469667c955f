package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.FingerprintOshi;
import dev.licensing.benchmarks.fresh.FingerprintOurs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A machine's fingerprint in a fresh JVM, this library beside OSHI reading the same facts, in turn: the time inside main, as medians and as the
 * ratio of each pair. Linux only.
 *
 * <p>Root measures first with a real-time priority, which keeps other programs from interrupting, and the JVM's own compilers, which run
 * beside the program where there are processors to spare. Then as it is: with the main class in a jar and in a folder, and for a service
 * without root. There OSHI starts the programs that it finds, so whether those are there is printed too.
 */
public final class ColdFingerprint {
    private static final int WARM_UP = 2;
    private static final int PAIRS = Integer.getInteger("pairs", 31);
    private static final List<String> UNINTERRUPTED = List.of("chrt", "--fifo", "10");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private ColdFingerprint() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws IOException when a process cannot be started
     * @throws InterruptedException when the run is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StagedProgram ours = StagedProgram.of(FingerprintOurs.class, List.of("licensing-core", "licensing-hardware"));
        StagedProgram theirs = StagedProgram.of(FingerprintOshi.class, List.of("oshi-", "jna-", "slf4j-api"));
        System.out.println("programs that OSHI starts: dmidecode " + found("dmidecode") + ", lshw " + found("lshw"));
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            compare("main in a jar, uninterrupted", ours, theirs, UNINTERRUPTED, true);
            compare("main in a folder, uninterrupted", ours, theirs, UNINTERRUPTED, false);
        }
        compare("main in a jar", ours, theirs, List.of(), true);
        compare("main in a folder", ours, theirs, List.of(), false);
        if (root) {
            compare("without root, main in a jar", ours, theirs, NOBODY, true);
        }
    }

    private static void compare(
            String condition, StagedProgram ours, StagedProgram theirs, List<String> starter, boolean inJar)
            throws IOException, InterruptedException {
        double[] us = new double[PAIRS];
        double[] them = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            double our = ours.run(starter, inJar);
            double their = theirs.run(starter, inJar);
            if (i >= 0) {
                us[i] = our;
                them[i] = their;
                ratios[i] = their / our;
            }
        }
        System.out.println(condition);
        Spread.print("this library, the whole fingerprint (ms)", us);
        Spread.print("OSHI, the same facts (ms)", them);
        Spread.print("times as fast, pair by pair", ratios);
    }

    private static boolean found(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
