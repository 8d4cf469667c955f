package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

/**
 * A copy of a machine's files, which anybody may have made: no link leads out of it, a directory may have no end, and a link is there
 * even when it leads nowhere.
 */
public final class CopiedTree extends FileTree {
    /** So that a directory without end cannot hold up the reading. */
    private static final int MOST_SCANNED = 64 * 1024;

    private final File root;

    private CopiedTree(File root) {
        super(root.getPath());
        this.root = root;
    }

    /** A copy in the default file system. */
    public static FileTree at(Path root) {
        return new CopiedTree(root.toFile());
    }

    @Override
    public Fact<String> readStart(String name, int mostBytes) {
        try {
            Path path = locate(name);
            if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
                return Fact.unreadable(name, NOT_REGULAR);
            }
            // Tells why a file cannot be opened, which opening it does not
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            return Fact.of(name, content(path.toFile(), mostBytes));
        } catch (IOException | InvalidPathException e) {
            return failure(name, e);
        }
    }

    @Override
    public Fact<List<String>> list(String name) {
        try {
            Path path = locate(name);
            // Opening a FIFO as a directory hangs too
            return Files.isDirectory(path) ? Fact.of(name, lowestNames(path)) : Fact.unreadable(name, CANNOT_BE_READ);
        } catch (IOException | InvalidPathException | DirectoryIteratorException e) {
            return failure(name, e);
        }
    }

    @Override
    public boolean exists(String file) {
        try {
            int name = file.lastIndexOf('/') + 1;
            return Files.exists(
                    locate(file.substring(0, name)).resolve(file.substring(name)), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static List<String> lowestNames(Path directory) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        int scanned = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
                if (names.size() > MOST_NAMES) {
                    names.pollLast();
                }
                if (++scanned == MOST_SCANNED) {
                    break;
                }
            }
        }
        return List.copyOf(names);
    }

    /** A link that leads out of the copy would read the machine that holds it, so its target is not there. */
    private Path locate(String file) throws IOException {
        Path top = root.toPath();
        Path path = top.resolve(file.substring(1));
        if (!path.toRealPath().startsWith(top.toRealPath())) {
            throw new NoSuchFileException("");
        }
        return path;
    }

    /** Fixed words: an exception's own message holds paths. */
    private static <T> Fact<T> failure(String name, Exception e) {
        if (e instanceof NoSuchFileException) {
            return Fact.absent(name, NO_SUCH_FILE);
        }
        return e instanceof AccessDeniedException ? Fact.denied(name) : Fact.unreadable(name, CANNOT_BE_READ);
    }
}
