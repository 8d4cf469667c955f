package dev.licensing.runtime.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The few things that a store does with the disk, in one folder. Files are known by their names. Thread-safe. */
interface Disk {
    /** Where it is, for people. */
    String place();

    /**
     * Whether the folder is there.
     *
     * @throws IOException when something else is in its place, or that cannot be found out
     */
    boolean hasFolder() throws IOException;

    /** Makes the folder and those above it that are missing, durably and for their owner alone. */
    void makeFolder() throws IOException;

    /** What has that name; a link is what it is, and not what it leads to. */
    Optional<Entry> find(String name) throws IOException;

    /** Everything in the folder, in any order. */
    List<Entry> list() throws IOException;

    /**
     * Reads a regular file, whole and as it was at one moment, also while another takes its place.
     *
     * @return empty when there is none
     * @throws Trouble.Explained when it has more than {@code limit} bytes
     */
    Optional<byte[]> read(String name, int limit) throws IOException;

    /** Makes a new file for its owner alone, and fails when the name is taken. */
    NewFile create(String name) throws IOException;

    /** Gives a file another name, at one moment, in place of the one that had that name. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file, if it is there. */
    void delete(String name) throws IOException;

    /** Makes durable which names the folder holds; nothing on systems that cannot (Windows). */
    void forceFolder() throws IOException;

    /** One holder among all in this process, whatever class loader they are of. */
    Optional<Held> tryLockWithinProcess() throws IOException;

    /** One holder among all processes. Asked for only by the one that holds the lock within its process. */
    Optional<Held> tryLockBetweenProcesses() throws IOException;

    /** A file that is being written. */
    interface NewFile extends Closeable {
        void write(byte[] content) throws IOException;

        void force() throws IOException;
    }

    /** A lock, until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Something in the folder.
     *
     * @param ageMillis since it was last written, by the clock of this machine; negative when that is in the future
     */
    record Entry(String name, boolean regular, long ageMillis) {}
}
