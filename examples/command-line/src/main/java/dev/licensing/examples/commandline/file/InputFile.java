package dev.licensing.examples.commandline.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Reads files that somebody named, never more of them than can be of use. */
public final class InputFile {
    private InputFile() {}

    /**
     * Reads a path as it was typed.
     *
     * @param text the path
     * @return the path
     * @throws IOException when no file of this system can have that name
     */
    public static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new FileSystemException(text, null, "this system has no files of such a name");
        }
    }

    /**
     * Makes sure that a path does not name a directory, which some systems report by the name of no error at all, or what
     * is no file otherwise.
     *
     * @param file what should be a file
     * @return the same path
     * @throws IOException when it is a directory, a pipe or a device
     */
    public static Path requireFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory; a file is needed");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would be waited for without end
            throw new FileSystemException(file.toString(), null, "is no regular file");
        }
        return file;
    }

    /**
     * Makes sure that a path names a directory.
     *
     * @param directory what should be a directory
     * @return the same path
     * @throws IOException when it is missing or a file
     */
    public static Path requireDirectory(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        return directory;
    }

    /**
     * Makes sure that a directory is there or can be made.
     *
     * @param directory what is or shall be a directory
     * @return the same path
     * @throws IOException when it is a file
     */
    public static Path requireNoFile(Path directory) throws IOException {
        return Files.exists(directory) ? requireDirectory(directory) : directory;
    }

    /**
     * Reads the first bytes of a file.
     *
     * @param file the file
     * @param mostBytes how many at most
     * @return the bytes
     * @throws IOException when the file is missing, a directory, or cannot be read
     */
    public static byte[] start(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(requireFile(file))) {
            return in.readNBytes(mostBytes);
        }
    }

    /**
     * Reads a text in UTF-8; one that is too large is refused by its size, unread.
     *
     * @param file the file
     * @param mostBytes how large it may be
     * @return the text
     * @throws UnusableFileException when it is larger, or is not UTF-8
     * @throws IOException when the file is missing, a directory, or cannot be read
     */
    public static String text(Path file, int mostBytes) throws IOException {
        requireSize(file, Files.size(requireFile(file)), mostBytes);
        byte[] bytes = start(file, mostBytes + 1);
        requireSize(file, bytes.length, mostBytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableFileException("malformed", file + ": is not text in UTF-8");
        }
    }

    private static void requireSize(Path file, long bytes, int mostBytes) throws UnusableFileException {
        if (bytes > mostBytes) {
            throw new UnusableFileException(
                    "too-large", file + ": is too large, with " + bytes + " bytes or more; allowed are " + mostBytes);
        }
    }
}
