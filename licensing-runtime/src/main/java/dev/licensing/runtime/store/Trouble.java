package dev.licensing.runtime.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Duration;
import java.util.Locale;

/** Says in words for an administrator what could not be done, why, and what to do. */
final class Trouble {
    private Trouble() {}

    static IOException of(String whatFailed, IOException cause) {
        return new IOException(whatFailed + ": " + reason(cause), cause);
    }

    static IOException busy(String whatFailed, Duration waited) {
        return new IOException(whatFailed + ": another server or program has been changing it for "
                + waited.toSeconds()
                + " seconds; try again, and if that does not help, stop the program that hangs: the lock ends with it");
    }

    static IOException interrupted(String whatFailed) {
        return of(whatFailed, new InterruptedIOException());
    }

    private static String reason(IOException cause) {
        if (cause instanceof Explained) {
            return systemText(cause);
        }
        if (cause instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile()
                    + " is denied; give the account that runs this program the right to read and" + " write it";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there; make the folder, or mount its disk";
        }
        if (cause instanceof NotDirectoryException file) {
            return file.getFile() + " is not a folder; name another folder, or move that file away";
        }
        if (cause instanceof ClosedByInterruptException || cause instanceof InterruptedIOException) {
            return "the thread was interrupted; try again";
        }
        return ofSystem(systemText(cause));
    }

    /** Most reasons have no exception of their own, only the system's text. */
    private static String ofSystem(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) {
            return "the disk is full (" + text + "); free some space and try again";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only (" + text + "); mount it writable, or name another folder";
        }
        if (lower.contains("no locks") || lower.contains("not supported")) {
            return "the disk lacks what is needed (" + text
                    + "); mount it with file locks, or name a folder on another disk";
        }
        return text + "; check the folder and its disk, and try again";
    }

    private static String systemText(IOException cause) {
        String text = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return text == null ? cause.getClass().getSimpleName() : text;
    }

    /** A reason that says already what to do. */
    static final class Explained extends IOException {
        private static final long serialVersionUID = 1L;

        Explained(String reasonAndRemedy) {
            super(reasonAndRemedy);
        }
    }
}
