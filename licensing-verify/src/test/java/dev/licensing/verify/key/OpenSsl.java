package dev.licensing.verify.key;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The openssl of this machine, an implementation that shares nothing with ours; without it tests are skipped. */
final class OpenSsl {
    private OpenSsl() {}

    static void assumePresent() {
        boolean present = false;
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            present |= Files.isExecutable(Path.of(folder, "openssl"));
        }
        assumeTrue(present, "skipped: there is no openssl on the path");
    }

    /** From 3.5 on it has ML-DSA. */
    static void assumeMlDsa(Path folder) throws IOException, InterruptedException {
        assumePresent();
        String output = run(folder, "genpkey", "-algorithm", "ML-DSA-65", "-out", "probe.pem");
        assumeTrue(!output.startsWith("failed"), "skipped: this openssl has no ML-DSA");
    }

    /** Runs it and gives what it prints; what it complains about comes first. */
    static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? output : "failed: " + output;
    }
}
