package dev.licensing.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A main class and its libraries in a folder that every user may read, to be run as one of them in a JVM of its own, which prints the
 * nanoseconds that it took. The main class is there twice, as a class file and in a jar, since programs are delivered in jars, and a
 * folder on the class path slows down the loading of every class behind it.
 *
 * @param main the name of the main class
 * @param folder the folder
 * @param libraries the jars, in the order of this JVM's class path
 */
record StagedProgram(String main, Path folder, List<String> libraries) {
    private static final String CLASSES = "classes";
    private static final String JAR = "main.jar";

    /** Stages a class with all jars whose names start with one of these. */
    static StagedProgram of(Class<?> main, List<String> starts) throws IOException {
        Path folder = Files.createTempDirectory(main.getSimpleName());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        String file = main.getName().replace('.', '/') + ".class";
        byte[] bytes = Files.readAllBytes(ownClasses().resolve(file));
        Path copy = folder.resolve(CLASSES).resolve(file);
        Files.createDirectories(copy.resolve("..").normalize());
        Files.write(copy, bytes);
        try (OutputStream out = Files.newOutputStream(folder.resolve(JAR));
                JarOutputStream jar = new JarOutputStream(out, manifest())) {
            jar.putNextEntry(new JarEntry(file));
            jar.write(bytes);
        }
        List<String> libraries = new ArrayList<>();
        for (String entry : entries()) {
            String name = Path.of(entry).getFileName().toString();
            if (starts.stream().anyMatch(name::startsWith)) {
                Files.copy(Path.of(entry), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                libraries.add(folder.resolve(name).toString());
            }
        }
        return new StagedProgram(main.getName(), folder, libraries);
    }

    /** Milliseconds inside main, started by a command such as {@code setpriv}, or by none. */
    double run(List<String> starter, boolean inJar) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> path = new ArrayList<>(libraries);
        path.add(0, folder.resolve(inJar ? JAR : CLASSES).toString());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path), main));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed");
        }
        return Long.parseLong(printed.strip()) / 1e6;
    }

    /** As every tool adds one. */
    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static Path ownClasses() {
        for (String entry : entries()) {
            if (entry.endsWith("classes")) {
                return Path.of(entry);
            }
        }
        throw new IllegalStateException("the benchmarks are not run from their classes");
    }

    private static List<String> entries() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    }
}
