package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A packaged tool, started as people start it. */
record Program(String jar, Path folder) {
    private static final long PATIENCE_SECONDS = 60;

    static Program vendorTool(Path folder) {
        return new Program(System.getProperty("vendor.tool.jar"), folder);
    }

    static Program licenseTool(Path folder) {
        return new Program(System.getProperty("license.tool.jar"), folder);
    }

    Result run(String... args) throws IOException, InterruptedException {
        return with(Map.of(), args);
    }

    Result with(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
        command.addAll(List.of(args));
        // Files, so that no full pipe holds the program up
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("LICENSE_KEY_PASSWORD");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after " + PATIENCE_SECONDS + " s: " + command);
        }
        return new Result(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        assertThat(text).doesNotContain("\tat ", "Exception in");
        return text;
    }

    /** What came of a run. */
    record Result(int exit, String out, String err) {
        JsonNode answer(int expectedExit) {
            assertThat(exit).as(out + err).isEqualTo(expectedExit);
            assertThat(out.lines()).hasSize(1);
            return JsonMapper.shared().readTree(out);
        }

        void assertFailed(String message) {
            assertThat(exit).as(out + err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err.lines()).hasSize(1).first().asString().contains(message);
        }
    }
}
