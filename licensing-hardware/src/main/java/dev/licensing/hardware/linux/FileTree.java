package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Reading;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
 * The files of a machine, read within bounds: regular files only, their first 64 KiB, and the first 1,024 names of a directory. No
 * content and no name makes it throw or hang.
 *
 * <p>Files are named by their absolute path on the machine. Bytes are taken as ISO-8859-1, which loses none and refuses none.
 */
public final class FileTree {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_NAMES = 1024;
    /** So that a directory without end cannot hold up the reading. */
    private static final int MOST_SCANNED = 64 * 1024;

    private final Path root;
    private final boolean copied;

    private FileTree(Path root, boolean copied) {
        this.root = root;
        this.copied = copied;
    }

    public static FileTree ofThisMachine() {
        return new FileTree(Path.of("/"), false);
    }

    /** A copy in the default file system. */
    public static FileTree copiedTo(Path root) {
        return new FileTree(root.toFile().toPath(), true);
    }

    public Reading<String> read(String file) {
        return readStart(file, MOST_BYTES);
    }

    /** Reads the start of a file; for those that the system makes line by line, at a cost. */
    public Reading<String> readStart(String file, int mostBytes) {
        try {
            Path path = locate(file);
            // Opening a FIFO or a device could hang
            if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
                return new Reading.Unreadable<>("not a regular file");
            }
            return new Reading.Value<>(content(path, mostBytes));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return failure(e);
        }
    }

    /** The sorted names in a directory: of more than 1,024 the lowest, whatever the order in which the system lists them. */
    public Reading<List<String>> list(String directory) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(locate(directory))) {
            return new Reading.Value<>(lowestNames(entries));
        } catch (IOException | InvalidPathException | DirectoryIteratorException | SecurityException e) {
            return failure(e);
        }
    }

    /** Whether there is something of that name, be it a link that leads nowhere. */
    public boolean exists(String file) {
        try {
            int name = file.lastIndexOf('/') + 1;
            return Files.exists(
                    locate(file.substring(0, name)).resolve(file.substring(name)), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException | SecurityException e) {
            return false;
        }
    }

    /** Not by {@code Files}, whose channels cost a fresh JVM as much again as the whole reading. */
    private static String content(Path path, int mostBytes) throws IOException {
        try (InputStream in = new FileInputStream(path.toFile())) {
            return new String(in.readNBytes(mostBytes), StandardCharsets.ISO_8859_1);
        } catch (FileNotFoundException e) {
            // It does not tell why; this does, for all that is common
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            throw e;
        }
    }

    private static List<String> lowestNames(DirectoryStream<Path> entries) {
        TreeSet<String> names = new TreeSet<>();
        int scanned = 0;
        for (Path entry : entries) {
            names.add(String.valueOf(entry.getFileName()));
            if (names.size() > MOST_NAMES) {
                names.pollLast();
            }
            if (++scanned == MOST_SCANNED) {
                break;
            }
        }
        return List.copyOf(names);
    }

    /** In a copy, a link that leads out of it would read the machine that holds the copy, so its target is not there. */
    private Path locate(String file) throws IOException {
        Path path = root.resolve(file.substring(1));
        if (copied && !path.toRealPath().startsWith(root.toRealPath())) {
            throw new NoSuchFileException("");
        }
        return path;
    }

    /** Fixed words: an exception's own message holds paths. */
    private static <T> Reading<T> failure(Exception e) {
        if (e instanceof NoSuchFileException) {
            return new Reading.Absent<>("no such file");
        }
        boolean denied = e instanceof AccessDeniedException || e instanceof SecurityException;
        return denied ? Reading.Unreadable.forLackOfPermission() : new Reading.Unreadable<>("cannot be read");
    }
}
