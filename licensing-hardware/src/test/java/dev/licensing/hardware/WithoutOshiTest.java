package dev.licensing.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A host on Linux may leave OSHI out. */
@EnabledOnOs(OS.LINUX)
class WithoutOshiTest {
    @TempDir
    private Path folder;

    @Test
    void a_fresh_jvm_without_oshi_reads_this_machine_and_loads_nothing_of_the_other_systems()
            throws IOException, InterruptedException {
        String output = run(classPath(false));

        assertThat(output).contains("read as ").contains("dev.licensing.hardware.linux.LinuxReader");
        assertThat(output)
                .doesNotContain("dev.licensing.hardware.oshi", "com.sun.jna", " oshi.", "dev.licensing.hardware.$$")
                .doesNotContain(
                        "java.util.regex.Pattern source: jrt", "java.util.stream.ReferencePipeline source: jrt");
    }

    @Test
    void a_fresh_jvm_with_oshi_loads_none_of_it_either() throws IOException, InterruptedException {
        String output = run(classPath(true));

        assertThat(output).contains("read as ").contains("dev.licensing.hardware.linux.LinuxReader");
        assertThat(output).doesNotContain("dev.licensing.hardware.oshi", "com.sun.jna", " oshi.");
    }

    private String run(String classPath) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        classPath,
                        ReadThisMachine.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** The library and these tests, with or without what OSHI brings, and without the tests' own libraries. */
    private static String classPath(boolean withOshi) {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            boolean ours = entry.contains("licensing-core") || entry.contains("licensing-hardware");
            boolean oshi = entry.contains("oshi") || entry.contains("jna") || entry.contains("slf4j");
            if (ours || (withOshi && oshi)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
