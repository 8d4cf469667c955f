package dev.licensing.verify.bouncycastle;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/** Which class names which, as the JDK's own jdeps reads it from the constant pools of a folder of class files. */
record ClassReferences(List<Reference> all) {
    /** The class {@code from} names {@code to}, which jdeps found in {@code place}. */
    record Reference(String from, String to, String place) {}

    static ClassReferences in(Path folder) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "-verbose:class", "-filter:none", folder.toString());
        if (exit != 0) {
            throw new IllegalStateException("jdeps failed: " + output);
        }
        return new ClassReferences(output.toString()
                .lines()
                .filter(line -> line.startsWith("   "))
                .map(ClassReferences::reference)
                .toList());
    }

    Set<String> reachableFrom(List<String> roots) {
        Set<String> reached = new TreeSet<>(roots);
        while (reached.addAll(namedBy(reached))) {}
        return reached;
    }

    private Set<String> namedBy(Set<String> classes) {
        Set<String> named = new TreeSet<>();
        for (Reference reference : all) {
            if (classes.contains(reference.from)) {
                named.add(reference.to);
            }
        }
        return named;
    }

    private static Reference reference(String line) {
        String[] words = line.strip().split("\\s+", 4);
        return new Reference(words[0], words[2], words[3]);
    }
}
