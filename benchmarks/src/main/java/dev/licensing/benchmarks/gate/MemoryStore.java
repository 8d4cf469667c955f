package dev.licensing.benchmarks.gate;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;

/** A store that no disk slows down. Thread-safe. */
public final class MemoryStore implements LicenseStore {
    private final NavigableMap<String, byte[]> documents = new ConcurrentSkipListMap<>();
    private final ReentrantLock changes = new ReentrantLock();

    @Override
    public Optional<byte[]> read(String name) {
        byte[] content = documents.get(name);
        return content == null ? Optional.empty() : Optional.of(content.clone());
    }

    @Override
    public List<String> names() {
        return List.copyOf(documents.keySet());
    }

    @Override
    public void write(String name, byte[] content) {
        documents.put(name, content.clone());
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        changes.lock();
        try {
            return change.apply(new Documents());
        } finally {
            changes.unlock();
        }
    }

    private final class Documents implements StoreDocuments {
        @Override
        public Optional<byte[]> read(String name) {
            return MemoryStore.this.read(name);
        }

        @Override
        public List<String> names() {
            return MemoryStore.this.names();
        }

        @Override
        public void write(String name, byte[] content) {
            MemoryStore.this.write(name, content);
        }

        @Override
        public void delete(String name) {
            documents.remove(name);
        }
    }
}
