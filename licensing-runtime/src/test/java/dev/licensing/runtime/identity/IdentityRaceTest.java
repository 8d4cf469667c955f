package dev.licensing.runtime.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.SerialNumber;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several that make an identity at once one wins, and all have the same. */
class IdentityRaceTest {
    private static final int THREADS = 8;

    @TempDir
    Path folder;

    @RepeatedTest(20)
    void eight_threads_end_with_one_key() throws Exception {
        Path identity = folder.resolve("identity");
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<SerialNumber>> serials = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                serials.add(threads.submit(() -> {
                    start.await();
                    return EnvironmentIdentity.openOrCreate(identity).serialNumber();
                }));
            }
            Set<SerialNumber> distinct = new HashSet<>();
            for (Future<SerialNumber> serial : serials) {
                distinct.add(serial.get());
            }
            assertThat(distinct).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(files(identity)).containsExactly("environment.pem");
    }

    @Test
    void three_processes_end_with_one_key() throws Exception {
        for (int round = 0; round < 3; round++) {
            Path identity = folder.resolve("identity" + round);
            Process[] processes = {start(identity), start(identity), start(identity)};
            Set<String> serials = new HashSet<>();
            for (Process process : processes) {
                serials.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                assertThat(process.waitFor()).isZero();
            }
            assertThat(serials)
                    .containsExactly(EnvironmentIdentity.openOrCreate(identity).toString());
            assertThat(files(identity)).containsExactly("environment.pem");
        }
    }

    /** What one process does: it opens or makes the identity of a folder and prints it. */
    public static void main(String[] arguments) throws Exception {
        System.out.print(EnvironmentIdentity.openOrCreate(Path.of(arguments[0])));
    }

    private static Process start(Path identity) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath.replace("\n", File.pathSeparator),
                        IdentityRaceTest.class.getName(),
                        identity.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> files(Path identity) throws Exception {
        try (Stream<Path> files = Files.list(identity)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
