package dev.licensing.testkit.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a server needs of this class path, where every user may read it: a home folder is often closed to others. */
final class CopiedClassPath {
    private CopiedClassPath() {}

    static String in(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : Rival.classPath().split(File.pathSeparator, -1)) {
            boolean needed = entry.contains("licensing-") || entry.contains("slf4j-api");
            if (needed && Files.exists(Path.of(entry))) {
                Path copy = folder.resolve(Integer.toString(copies.size()));
                copy(Path.of(entry), copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
