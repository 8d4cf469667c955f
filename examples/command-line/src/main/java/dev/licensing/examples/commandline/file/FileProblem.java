package dev.licensing.examples.commandline.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts into words why a file cannot be read or written. */
public final class FileProblem {
    private FileProblem() {}

    /**
     * Describes a problem.
     *
     * @param problem what came of reading or writing
     * @return the file and the reason, in one sentence
     */
    public static String describe(IOException problem) {
        if (problem instanceof FileSystemException ofFile) {
            return ofFile.getFile() + ": " + reason(ofFile);
        }
        String message = problem.getMessage();
        return message == null ? "input or output error: " + problem.getClass().getName() : message;
    }

    private static String reason(FileSystemException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "it is there already, and is replaced with --force only";
        }
        if (problem instanceof NotDirectoryException) {
            return "is not a directory";
        }
        String reason = problem.getReason();
        return reason == null ? "cannot be read or written" : reason;
    }
}
