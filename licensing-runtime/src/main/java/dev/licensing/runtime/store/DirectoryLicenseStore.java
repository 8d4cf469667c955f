package dev.licensing.runtime.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A store in a folder of the file system, local or shared by the servers of a farm. Every document is a file of its name, so that
 * an administrator sees them and may copy a {@code .lic} file into it by hand; whoever reads one while it is being copied may find
 * a part of it, and the whole a moment later. Thread-safe.
 *
 * <p>A folder that is missing at first is an empty store, and the first write makes it, for the account of this server alone (mode
 * 0700, files 0600, where the file system has modes). A folder that exists keeps its modes, and may be a link; a document is a
 * regular file and never a link. Once used, the folder must stay: one that vanishes, such as a share that is no longer mounted,
 * is an error and not an empty store.
 *
 * <p>What is written is forced to the disk before the call returns, with its name in the folder; Windows gives no way to force the
 * latter. Names that differ only in case are one document where the file system ignores case.
 *
 * <p>An exclusive change takes file locks, so a network file system has to offer them; it waits for others for at most 30
 * seconds. A change that fails keeps the writes up to there. Files whose names begin with a dot are the store's own: locks, which
 * stay, and files being written, which a later change removes when their writer died.
 *
 * <p>An interrupted thread reads and writes nothing: the call throws, and the document is as before.
 */
public final class DirectoryLicenseStore implements LicenseStore {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Disk disk;
    private final DocumentFiles files;
    private final FolderLock lock;
    private volatile boolean folderSeen;

    DirectoryLicenseStore(Path folder) {
        this(new FolderDisk(folder), LONGEST_WAIT);
    }

    DirectoryLicenseStore(Disk disk, Duration longestWait) {
        this.disk = disk;
        this.files = new DocumentFiles(disk);
        this.lock = new FolderLock(disk, longestWait);
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        DocumentRules.requireName(name);
        return hasFolder() ? files.read(name) : Optional.empty();
    }

    @Override
    public List<String> names() throws IOException {
        return hasFolder() ? files.names() : List.of();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        DocumentRules.requireName(name);
        DocumentRules.requireContent(name, content);
        prepareFolder();
        files.write(name, content, false);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the change itself begins another on this store: it would wait for itself
     */
    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        DocumentsOfChange.requireNoOther(lock.isHeldByThisThread());
        prepareFolder();
        Disk.Held held = lock.acquire();
        try {
            return apply(change);
        } finally {
            held.close();
        }
    }

    private <T> T apply(StoreChange<T> change) throws IOException {
        files.discardAbandoned();
        DocumentsOfChange documents = new DocumentsOfChange(new LockedFiles(files));
        try {
            return change.apply(documents);
        } finally {
            documents.end();
        }
    }

    private void prepareFolder() throws IOException {
        if (hasFolder()) {
            return;
        }
        try {
            disk.makeFolder();
            folderSeen = true;
        } catch (IOException e) {
            throw Trouble.of("the folder of the license store " + disk.place() + " cannot be made", e);
        }
    }

    private boolean hasFolder() throws IOException {
        boolean there;
        try {
            there = disk.hasFolder();
        } catch (IOException e) {
            throw Trouble.of("the license store " + disk.place() + " cannot be opened", e);
        }
        if (!there && folderSeen) {
            throw new IOException("the folder of the license store " + disk.place()
                    + " is gone; mount its disk or put it back, or restart this program to begin with an empty one");
        }
        folderSeen |= there;
        return there;
    }

    /** Names the folder. */
    @Override
    public String toString() {
        return "DirectoryLicenseStore[" + disk.place() + "]";
    }

    private record LockedFiles(DocumentFiles files) implements StoreDocuments {
        @Override
        public Optional<byte[]> read(String name) throws IOException {
            return files.read(name);
        }

        @Override
        public List<String> names() throws IOException {
            return files.names();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            files.write(name, content, true);
        }

        @Override
        public void delete(String name) throws IOException {
            files.delete(name);
        }
    }
}
