package dev.licensing.examples.commandline.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files whole or not at all, readable by their owner only: under another name first, which then takes the place.
 * What is there is replaced only on demand.
 */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Makes sure early, before any work, that a file may be written.
     *
     * @param file the file to be
     * @param force whether what is there may be replaced
     * @throws IOException when it is there and may not be replaced, or is no regular file
     */
    public static void requireFree(Path file, boolean force) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory; the name of a file is needed");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no regular file, so it is not replaced");
        }
        if (Files.exists(file) && !force) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    /**
     * Makes sure early, before any work, that a file can be written into a folder that is there.
     *
     * @param file the file to be
     * @param force whether what is there may be replaced
     * @throws IOException also when its folder is missing, or may not be written
     */
    public static void requireWritable(Path file, boolean force) throws IOException {
        requireFree(file, force);
        Path folder = InputFile.requireDirectory(folderOf(file));
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /**
     * Makes sure that a file is not there which nothing may ever replace.
     *
     * @param file the file to be
     * @throws IOException when there is something of that name
     */
    public static void requireNew(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileSystemException(
                    file.toString(), null, "is there already and is never replaced; name a new folder");
        }
    }

    /**
     * Makes sure that a file that was read is not the one to be written, whatever may be replaced.
     *
     * @param file the file to be
     * @param input what was read
     * @throws IOException when they are the same
     */
    public static void requireOther(Path file, Path input) throws IOException {
        if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
            throw new FileSystemException(file.toString(), null, "is needed as it is, so it is not replaced");
        }
    }

    /**
     * Writes a file.
     *
     * @param file the file
     * @param content its content
     * @param force whether a file that is there is replaced
     * @throws IOException when it is there and may not be replaced, or it cannot be written
     */
    public static void write(Path file, byte[] content, boolean force) throws IOException {
        requireFree(file, force);
        Path folder = InputFile.requireDirectory(folderOf(file));
        // A temporary file is readable by its owner only
        Path temporary = Files.createTempFile(folder, ".", ".tmp");
        try {
            writeForGood(temporary, content);
            publish(temporary, file, force);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Gives a file that is complete the name that it shall have.
     *
     * @param complete the file, in a folder of the same file system
     * @param file its new name
     * @param force whether a file of that name is replaced
     * @throws IOException when there is one that may not be replaced, or it cannot be written
     */
    public static void publish(Path complete, Path file, boolean force) throws IOException {
        if (force) {
            replace(complete, file);
        } else {
            create(complete, file);
        }
    }

    private static void replace(Path complete, Path file) throws IOException {
        try {
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A link fails where the name is taken, also by a process that was faster; a move is for systems without links. */
    private static void create(Path complete, Path file) throws IOException {
        try {
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(complete, file);
        }
        Files.deleteIfExists(complete);
    }

    private static void writeForGood(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "is no name of a file");
        }
        return folder;
    }
}
