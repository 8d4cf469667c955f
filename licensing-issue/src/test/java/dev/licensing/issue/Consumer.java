package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A host's program in a folder of its own: sources, compiled for it alone and run in a JVM of its own. */
record Consumer(Path sources, Path classes) {
    static Consumer in(Path folder) throws IOException {
        return new Consumer(
                Files.createDirectories(folder.resolve("sources")), Files.createDirectories(folder.resolve("classes")));
    }

    Consumer with(String file, String source) throws IOException {
        Path path = sources.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        return this;
    }

    /** What the compiler complains about; empty when it compiles. */
    String compile(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
        int exitCode = compiler.run(printed, printed, arguments.toArray(String[]::new));
        return exitCode == 0 ? "" : "failed: " + complaints.toString(StandardCharsets.UTF_8);
    }

    /** What the program prints, and its exit code when that is not 0. */
    static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0 ? output.strip() : "exit code " + process.exitValue() + ": " + output;
    }

    static String path(Path... entries) {
        return String.join(
                File.pathSeparator, Arrays.stream(entries).map(Path::toString).toList());
    }
}
