package dev.licensing.runtime.store;

import java.io.IOException;
import java.lang.ref.Reference;
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
import java.util.concurrent.ThreadLocalRandom;

/**
 * Locks on files, of which two kinds are needed. On POSIX systems a process loses all its locks on a file when it closes the
 * file once, whoever opened it: a class loader that tries for the lock of another, is refused, and closes the file, would take
 * the other's lock away from under it. So the file that processes contend for is opened by one holder in a process only, and
 * who that is, is settled on a second file. There the system's lock is shared and keeps nobody out; what counts is that Java
 * gives a process no two locks on one file, across all its class loaders, and forgets none of them when a file is closed.
 *
 * <p>None but by a race of its own, seen on JDK 17 and 25: to close a channel without a lock may drop the list of all locks on its
 * file when that is being made anew. So every channel has, as long as it is open, a lock on a byte that no other has.
 */
final class FileLocks {
    private static final Set<OpenOption> TO_LOCK = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** Few enough for every file system, enough that two channels hardly ever choose the same: then one of them tries again. */
    private static final long PLACES = 1L << 30;

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
        Optional<FileLock> own = Optional.empty();
        Optional<FileLock> lock = Optional.empty();
        try {
            own = tryLock(channel, ThreadLocalRandom.current().nextLong(1, PLACES), true);
            lock = own.isPresent() ? tryLock(channel, 0, shared) : Optional.empty();
            return lock.isPresent() ? Optional.of(new HeldFile(channel, own.get(), lock.get())) : Optional.empty();
        } finally {
            if (lock.isEmpty()) {
                channel.close();
                Reference.reachabilityFence(own);
            }
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel, long place, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(place, 1, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Holds on to the locks themselves: Java forgets those that nobody refers to, though their channel is open. */
    private record HeldFile(FileChannel channel, FileLock own, FileLock lock) implements Disk.Held {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                // The lock is gone with the file, whatever closing it says.
            } finally {
                Reference.reachabilityFence(own);
                Reference.reachabilityFence(lock);
            }
        }
    }
}
