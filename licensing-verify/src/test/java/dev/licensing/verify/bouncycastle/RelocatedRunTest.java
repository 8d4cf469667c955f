package dev.licensing.verify.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelocatedRunTest {
    private static final String CLASSES = RelocatedProbe.classes().toString();
    private static final String TESTS =
            RelocatedProbe.place(RelocatedProbe.class).toString();

    @Test
    void they_run_verified_on_the_class_path_with_nothing_but_java_base() throws IOException, InterruptedException {
        assertThat(java(
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        CLASSES + File.pathSeparator + TESTS,
                        RelocatedProbe.class.getName()))
                .isEqualTo(RelocatedProbe.EXPECTED);
    }

    @Test
    void they_run_verified_in_their_module_with_nothing_but_java_base() throws IOException, InterruptedException {
        String modules = CLASSES + File.pathSeparator + RelocatedProbe.place(License.class);
        assertThat(java(
                        "--limit-modules",
                        "dev.licensing.verify",
                        "--module-path",
                        modules,
                        "--patch-module",
                        "dev.licensing.verify=" + TESTS,
                        "--module",
                        "dev.licensing.verify/" + RelocatedProbe.class.getName()))
                .isEqualTo(RelocatedProbe.EXPECTED);
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xverify:all");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
