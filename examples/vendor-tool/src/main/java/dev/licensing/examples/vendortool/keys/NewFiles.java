package dev.licensing.examples.vendortool.keys;

import dev.licensing.examples.commandline.file.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that belong together. Each is made complete in a folder aside; then they take their places one by one, and what was
 * there is kept aside until all of them have. When one cannot, those before it go back.
 */
final class NewFiles {
    private static final String KEPT = "old-";

    private final Path aside;
    private final Deque<Path> placed = new ArrayDeque<>();

    NewFiles(Path aside) {
        this.aside = aside;
    }

    /** Where the new file is made complete. */
    Path of(Path file) {
        return aside.resolve(file.getFileName());
    }

    /** Gives those that were made their places, in this order. */
    void place(List<Path> files, boolean force) throws IOException {
        try {
            for (Path file : files) {
                if (Files.exists(of(file))) {
                    place(file, force);
                }
            }
        } catch (IOException e) {
            undo(e);
            throw e;
        }
        placed.clear();
    }

    /** Deletes what is left aside; not when something of it is still to go back to its place. */
    void delete() {
        if (!placed.isEmpty()) {
            return;
        }
        try (Stream<Path> leftovers = Files.list(aside)) {
            for (Path leftover : leftovers.toList()) {
                Files.deleteIfExists(leftover);
            }
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // What went wrong before is the better message
        }
    }

    private void place(Path file, boolean force) throws IOException {
        if (force && Files.exists(file)) {
            Files.copy(file, kept(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        OutputFile.publish(of(file), file, force);
        placed.push(file);
    }

    private void undo(IOException cause) {
        try {
            while (!placed.isEmpty()) {
                putBack(placed.element());
                placed.pop();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void putBack(Path file) throws IOException {
        if (Files.exists(kept(file))) {
            OutputFile.publish(kept(file), file, true);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private Path kept(Path file) {
        return aside.resolve(KEPT + file.getFileName());
    }
}
