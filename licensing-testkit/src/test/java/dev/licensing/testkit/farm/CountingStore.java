package dev.licensing.testkit.farm;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.testkit.MemoryLicenseStore;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a store is asked, as a database would see it: a question for several documents is one. */
final class CountingStore implements LicenseStore {
    private final MemoryLicenseStore store = new MemoryLicenseStore();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicLong bytesWritten = new AtomicLong();

    /** Per what is divided by. */
    record Load(double reads, double writes, double changes, double bytesRead, double bytesWritten) {
        Load per(double number) {
            return new Load(
                    reads / number, writes / number, changes / number, bytesRead / number, bytesWritten / number);
        }

        double questions() {
            return reads + writes + changes;
        }
    }

    Load load() {
        return new Load(reads.get(), writes.get(), changes.get(), bytesRead.get(), bytesWritten.get());
    }

    void reset() {
        for (AtomicLong counter : List.of(reads, writes, changes, bytesRead, bytesWritten)) {
            counter.set(0);
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        reads.incrementAndGet();
        Optional<byte[]> found = store.read(name);
        bytesRead.addAndGet(found.map(bytes -> bytes.length).orElse(0));
        return found;
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        reads.incrementAndGet();
        Map<String, byte[]> found = store.readAll(names);
        found.values().forEach(bytes -> bytesRead.addAndGet(bytes.length));
        return found;
    }

    @Override
    public List<String> names() throws IOException {
        reads.incrementAndGet();
        return counted(store.names());
    }

    @Override
    public List<String> names(String prefix) throws IOException {
        reads.incrementAndGet();
        return counted(store.names(prefix));
    }

    private List<String> counted(List<String> names) {
        names.forEach(name -> bytesRead.addAndGet(name.length()));
        return names;
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        writes.incrementAndGet();
        bytesWritten.addAndGet(content.length);
        store.write(name, content);
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        changes.incrementAndGet();
        return store.exclusively(change);
    }
}
