package dev.licensing.runtime.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;

/**
 * Locks on files, of which two kinds are needed. On POSIX systems a process loses all its locks on a file when it closes the
 * file once, whoever opened it: a class loader that tries for the lock of another, is refused, and closes the file, would take
 * the other's lock away from under it. So the file that processes contend for is opened by one holder in a process only, and
 * who that is, is settled on a second file. There the system's lock is shared and keeps nobody out; what counts is that Java
 * gives a process no two locks on one file, across all its class loaders, and forgets none of them when a file is closed.
 */
final class FileLocks {
    private static final Set<OpenOption> TO_LOCK = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private FileLocks() {}

    static Optional<Disk.Held> tryLockWithinProcess(Path file, FileAttribute<?>[] ownerOnly) throws IOException {
        return tryLock(file, ownerOnly, true);
    }

    static Optional<Disk.Held> tryLockBetweenProcesses(Path file, FileAttribute<?>[] ownerOnly) throws IOException {
        return tryLock(file, ownerOnly, false);
    }

    private static Optional<Disk.Held> tryLock(Path file, FileAttribute<?>[] ownerOnly, boolean shared)
            throws IOException {
        FileChannel channel = FileChannel.open(file, TO_LOCK, ownerOnly);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            locked = lock != null;
            return locked ? Optional.of(new HeldFile(lock)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Holds on to the lock itself: Java forgets one that nobody refers to, though its channel is open. */
    private record HeldFile(FileLock lock) implements Disk.Held {
        @Override
        public void close() {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                // The lock is gone with the file, whatever closing it says.
            }
        }
    }
}
