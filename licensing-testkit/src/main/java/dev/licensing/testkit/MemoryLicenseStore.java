package dev.licensing.testkit;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A store that lives as long as the test: open it again to restart a server, share it to have several. Thread-safe.
 *
 * <p>{@link #breakDown} makes every call fail, as a disk or a network does, until {@link #repair}.
 */
public final class MemoryLicenseStore implements LicenseStore {
    private final NavigableMap<String, byte[]> documents = new ConcurrentSkipListMap<>();
    private final ReentrantLock changes = new ReentrantLock();
    private volatile boolean broken;

    /** A store in which nothing was kept yet. */
    public MemoryLicenseStore() {}

    /** From now on every call fails, and nothing is changed. */
    public void breakDown() {
        broken = true;
    }

    /** The store works again, with what was in it. */
    public void repair() {
        broken = false;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        requireWorking();
        byte[] content = documents.get(DocumentName.require(name));
        return content == null ? Optional.empty() : Optional.of(content.clone());
    }

    @Override
    public List<String> names() throws IOException {
        requireWorking();
        return List.copyOf(documents.keySet());
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        requireWorking();
        documents.put(DocumentName.require(name), content.clone());
    }

    /**
     * Deletes a document, as a person does who cleans up.
     *
     * @param name its name
     * @throws IOException when the store is broken
     */
    public void delete(String name) throws IOException {
        requireWorking();
        documents.remove(DocumentName.require(name));
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        changes.lock();
        try {
            requireWorking();
            return change.apply(new Change());
        } finally {
            changes.unlock();
        }
    }

    private void requireWorking() throws IOException {
        if (broken) {
            throw new IOException("the store in memory was broken down by its test; repair() makes it work again");
        }
    }

    /** The names of the documents. */
    @Override
    public String toString() {
        return "MemoryLicenseStore" + documents.keySet();
    }

    /** What is written is there at once: as in every store, the first write of a change may be seen before its last. */
    private final class Change implements StoreDocuments {
        @Override
        public Optional<byte[]> read(String name) throws IOException {
            return MemoryLicenseStore.this.read(name);
        }

        @Override
        public List<String> names() throws IOException {
            return MemoryLicenseStore.this.names();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            MemoryLicenseStore.this.write(name, content);
        }

        @Override
        public void delete(String name) throws IOException {
            MemoryLicenseStore.this.delete(name);
        }
    }
}
