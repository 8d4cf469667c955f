package dev.licensing.testkit.engine;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A store to which nothing is written any more once its server is dead. */
record DyingStore(LicenseStore store, Countdown countdown) implements LicenseStore {
    @Override
    public Optional<byte[]> read(String name) throws IOException {
        return store.read(name);
    }

    @Override
    public List<String> names() throws IOException {
        return store.names();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        countdown.step();
        store.write(name, content);
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        return store.exclusively(documents -> change.apply(new Writes(documents)));
    }

    private final class Writes implements StoreDocuments {
        private final StoreDocuments documents;

        Writes(StoreDocuments documents) {
            this.documents = documents;
        }

        @Override
        public Optional<byte[]> read(String name) throws IOException {
            return documents.read(name);
        }

        @Override
        public List<String> names() throws IOException {
            return documents.names();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            countdown.step();
            documents.write(name, content);
        }

        @Override
        public void delete(String name) throws IOException {
            countdown.step();
            documents.delete(name);
        }
    }
}
