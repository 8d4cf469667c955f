package dev.licensing.testkit.engine;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A store of which every single step may fail. */
record FailingStore(LicenseStore store, BooleanSupplier fails) implements LicenseStore {
    private void step() throws IOException {
        if (fails.getAsBoolean()) {
            throw new IOException("the disk does not answer");
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        step();
        return store.read(name);
    }

    @Override
    public List<String> names() throws IOException {
        step();
        return store.names();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        step();
        store.write(name, content);
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        step();
        return store.exclusively(documents -> change.apply(new Steps(documents)));
    }

    private final class Steps implements StoreDocuments {
        private final StoreDocuments documents;

        Steps(StoreDocuments documents) {
            this.documents = documents;
        }

        @Override
        public Optional<byte[]> read(String name) throws IOException {
            step();
            return documents.read(name);
        }

        @Override
        public List<String> names() throws IOException {
            step();
            return documents.names();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            step();
            documents.write(name, content);
        }

        @Override
        public void delete(String name) throws IOException {
            step();
            documents.delete(name);
        }
    }
}
