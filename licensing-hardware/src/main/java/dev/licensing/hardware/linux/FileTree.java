package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * The files of this machine, read within bounds: regular files only, their first 64 KiB, and the first 1,024 names of a
 * directory. No content and no name makes it throw.
 *
 * <p>Files are named by their absolute path on the machine. Bytes are taken as ISO-8859-1, which loses none and refuses none. Files
 * are asked for by {@code java.io}: every JVM has it at hand, while {@code java.nio.file} costs a fresh one more than all that is read.
 */
public sealed class FileTree permits CopiedTree {
    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_NAMES = 1024;
    static final String NO_SUCH_FILE = "no such file";
    static final String CANNOT_BE_READ = "cannot be read";
    static final String NOT_REGULAR = "not a regular file";

    private final String root;

    FileTree(String root) {
        this.root = root;
    }

    public static FileTree ofThisMachine() {
        return new FileTree("");
    }

    /** Where a file is. */
    final File at(String file) {
        return new File(root.concat(file));
    }

    public final Fact<String> read(String file) {
        return readStart(file, MOST_BYTES);
    }

    /** Reads the start of a file; for those that the system makes line by line, at a cost. */
    public Fact<String> readStart(String name, int mostBytes) {
        File file = at(name);
        // Opening a FIFO or a device could hang
        if (!file.isFile()) {
            return file.exists() ? Fact.unreadable(name, NOT_REGULAR) : whyMissing(name, file);
        }
        try {
            return Fact.of(name, content(file, mostBytes));
        } catch (IOException e) {
            return failure(name, file);
        }
    }

    /** The sorted names in a directory: of more than 1,024 the lowest, whatever the order in which the system lists them. */
    public Fact<List<String>> list(String name) {
        File directory = at(name);
        String[] names = directory.list();
        if (names == null) {
            return directory.exists() ? failure(name, directory) : whyMissing(name, directory);
        }
        TreeSet<String> lowest = new TreeSet<>(List.of(names));
        while (lowest.size() > MOST_NAMES) {
            lowest.pollLast();
        }
        return Fact.of(name, List.copyOf(lowest));
    }

    /** Whether there is something of that name. */
    public boolean exists(String name) {
        return at(name).exists();
    }

    /** The first line of a text that starts so; empty when there is none. */
    static String line(String text, String start) {
        int before = text.startsWith(start) ? -1 : text.indexOf('\n' + start);
        if (before < 0 && !text.startsWith(start)) {
            return "";
        }
        int end = text.indexOf('\n', before + 1);
        return text.substring(before + 1, end < 0 ? text.length() : end);
    }

    static String content(File file, int mostBytes) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return new String(in.readNBytes(mostBytes), StandardCharsets.ISO_8859_1);
        }
    }

    private static <T> Fact<T> failure(String name, File file) {
        boolean denied = file.exists() && !file.canRead();
        return denied ? Fact.denied(name) : Fact.unreadable(name, CANNOT_BE_READ);
    }

    /** It is not there, unless something on the way to it is closed to this process, or is no directory. */
    private static <T> Fact<T> whyMissing(String name, File file) {
        File above = file.getParentFile();
        while (above != null && !above.exists()) {
            above = above.getParentFile();
        }
        if (above == null || !above.isDirectory()) {
            return Fact.unreadable(name, CANNOT_BE_READ);
        }
        return above.canExecute() ? Fact.absent(name, NO_SUCH_FILE) : Fact.denied(name);
    }
}
