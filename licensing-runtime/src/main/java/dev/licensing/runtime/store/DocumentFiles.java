package dev.licensing.runtime.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Documents as files of a folder. A document is written aside, forced, renamed into its place, and then the folder is forced:
 * at every moment its name leads to one whole content. Thread-safe.
 */
final class DocumentFiles {
    /** Made by the holder of the lock: whoever holds it next knows that the writer is dead. */
    private static final String OF_CHANGES = ".change-";
    /** Made without the lock: only its age tells that the writer is dead. */
    private static final String OF_WRITES = ".write-";

    private static final String SUFFIX = ".tmp";
    private static final long ABANDONED_MILLIS = TimeUnit.HOURS.toMillis(1);
    private static final int ATTEMPTS = 3;
    private static final int RENAMES = 10;

    private final Disk disk;

    DocumentFiles(Disk disk) {
        this.disk = disk;
    }

    Optional<byte[]> read(String name) throws IOException {
        try {
            if (!isThere(name)) {
                return Optional.empty();
            }
            return disk.read(name, DocumentRules.MOST_BYTES);
        } catch (Trouble.Explained e) {
            throw Trouble.of(failure(name, "read"), e);
        } catch (IOException e) {
            return readAgain(name);
        }
    }

    /** On a network file system a file that another machine replaces may break off while it is read. */
    private Optional<byte[]> readAgain(String name) throws IOException {
        try {
            return isThere(name) ? disk.read(name, DocumentRules.MOST_BYTES) : Optional.empty();
        } catch (IOException e) {
            throw Trouble.of(failure(name, "read"), e);
        }
    }

    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (Disk.Entry entry : disk.list()) {
                if (entry.regular() && DocumentRules.isName(entry.name())) {
                    names.add(entry.name());
                }
            }
        } catch (IOException e) {
            throw Trouble.of("the documents of the license store " + disk.place() + " cannot be listed", e);
        }
        Collections.sort(names);
        return names;
    }

    void write(String name, byte[] content, boolean locked) throws IOException {
        try {
            isThere(name);
            for (int attempt = 1; !tryWrite(name, content, locked ? OF_CHANGES : OF_WRITES); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new Trouble.Explained(
                            "another program deletes files there that it did not make; stop it, and try again");
                }
            }
        } catch (IOException e) {
            throw Trouble.of(failure(name, "written"), e);
        }
        forceFolder(name, "written");
    }

    /** @return whether it is written; not, when the new file was taken for abandoned and deleted before it had its name */
    private boolean tryWrite(String name, byte[] content, String prefix) throws IOException {
        String temporary = prefix + Long.toHexString(ThreadLocalRandom.current().nextLong()) + SUFFIX;
        Disk.NewFile file = disk.create(temporary);
        boolean renamed = false;
        try {
            fill(file, content);
            renamed = tryRename(temporary, name);
            return renamed;
        } finally {
            if (!renamed) {
                discard(temporary);
            }
        }
    }

    private static void fill(Disk.NewFile file, byte[] content) throws IOException {
        try (file) {
            file.write(content);
            file.force();
        }
    }

    /** Windows denies it while somebody reads the file that is replaced: a second is longer than any reading. */
    private boolean tryRename(String temporary, String name) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                disk.rename(temporary, name);
                return true;
            } catch (AccessDeniedException e) {
                if (attempt > RENAMES) {
                    throw e;
                }
                pause(1L << (attempt - 1));
            } catch (NoSuchFileException e) {
                if (disk.hasFolder()) {
                    return false;
                }
                throw e;
            }
        }
    }

    /** One that is not there may still come back after a power failure: who deleted it may have died before forcing the folder. */
    void delete(String name) throws IOException {
        try {
            isThere(name);
            disk.delete(name);
        } catch (IOException e) {
            throw Trouble.of(failure(name, "deleted"), e);
        }
        forceFolder(name, "deleted");
    }

    /** To be called by the holder of the lock. What cannot be deleted now is no reason to refuse a change. */
    void discardAbandoned() {
        try {
            for (Disk.Entry entry : disk.list()) {
                if (isAbandoned(entry)) {
                    discard(entry.name());
                }
            }
        } catch (IOException e) {
            // The next change tries again.
        }
    }

    private static boolean isAbandoned(Disk.Entry entry) {
        String name = entry.name();
        return name.endsWith(SUFFIX)
                && (name.startsWith(OF_CHANGES)
                        || (name.startsWith(OF_WRITES) && entry.ageMillis() > ABANDONED_MILLIS));
    }

    private void discard(String temporary) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            // A later change finds it abandoned.
        }
    }

    private void forceFolder(String name, String done) throws IOException {
        try {
            disk.forceFolder();
        } catch (IOException e) {
            throw Trouble.of(
                    name + " was " + done + " in the license store " + disk.place()
                            + ", but a power failure may undo it",
                    e);
        }
    }

    private boolean isThere(String name) throws IOException {
        Optional<Disk.Entry> entry = disk.find(name);
        if (entry.isPresent() && !entry.get().regular()) {
            throw new Trouble.Explained(
                    "it is a folder, a link or a device, and a document is a regular file; move it away, or copy what it leads to in its place");
        }
        return entry.isPresent();
    }

    private String failure(String name, String done) {
        return name + " cannot be " + done + " in the license store " + disk.place();
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
