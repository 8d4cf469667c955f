package dev.licensing.runtime.records;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** Documents in memory; on demand a write fails, before or after it has taken place. */
public final class MemoryStore implements LicenseStore, StoreDocuments {
    private final Map<String, byte[]> documents = new TreeMap<>();
    private final ReentrantLock exclusive = new ReentrantLock();
    private int writes;
    private int failingWrite = Integer.MAX_VALUE;
    private boolean writtenAllTheSame;

    /** The write after so many more fails, and so do all after it. */
    public void failAfter(int moreWrites, boolean written) {
        failingWrite = writes + moreWrites + 1;
        writtenAllTheSame = written;
    }

    public void work() {
        failingWrite = Integer.MAX_VALUE;
    }

    public int writes() {
        return writes;
    }

    @Override
    public synchronized Optional<byte[]> read(String name) {
        return Optional.ofNullable(documents.get(name)).map(byte[]::clone);
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(documents.keySet());
    }

    @Override
    public synchronized void write(String name, byte[] content) throws IOException {
        writes++;
        boolean fails = writes >= failingWrite;
        if (!fails || (writes == failingWrite && writtenAllTheSame)) {
            documents.put(name, content.clone());
        }
        if (fails) {
            throw new IOException("the disk is full");
        }
    }

    @Override
    public synchronized void delete(String name) {
        documents.remove(name);
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        exclusive.lock();
        try {
            return change.apply(this);
        } finally {
            exclusive.unlock();
        }
    }
}
