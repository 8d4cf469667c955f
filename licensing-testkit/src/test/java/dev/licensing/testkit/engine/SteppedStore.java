package dev.licensing.testkit.engine;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreChange;
import dev.licensing.runtime.store.StoreDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A store of which every single step may fail.
 *
 * @param store what is behind it
 * @param reading before each reading
 * @param writing before each writing
 */
record SteppedStore(LicenseStore store, Step reading, Step writing) implements LicenseStore {
    private static final Step FINE = () -> {};

    /** Before one access. */
    interface Step {
        void take() throws IOException;
    }

    /** One that does not answer at times. */
    static SteppedStore failing(LicenseStore store, BooleanSupplier fails) {
        Step step = failingWhen(fails, "the disk does not answer");
        return new SteppedStore(store, step, step);
    }

    /** One that is read all the time, and to which nothing is written at times. */
    static SteppedStore full(LicenseStore store, BooleanSupplier full) {
        return new SteppedStore(store, FINE, failingWhen(full, "the disk is full"));
    }

    /** One to which nothing is written any more once its server is dead. */
    static SteppedStore dying(LicenseStore store, Countdown countdown) {
        return new SteppedStore(store, FINE, countdown::step);
    }

    private static Step failingWhen(BooleanSupplier fails, String message) {
        return () -> {
            if (fails.getAsBoolean()) {
                throw new IOException(message);
            }
        };
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        reading.take();
        return store.read(name);
    }

    @Override
    public List<String> names() throws IOException {
        reading.take();
        return store.names();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        writing.take();
        store.write(name, content);
    }

    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        reading.take();
        return store.exclusively(documents -> change.apply(new Steps(documents)));
    }

    private final class Steps implements StoreDocuments {
        private final StoreDocuments documents;

        Steps(StoreDocuments documents) {
            this.documents = documents;
        }

        @Override
        public Optional<byte[]> read(String name) throws IOException {
            reading.take();
            return documents.read(name);
        }

        @Override
        public List<String> names() throws IOException {
            reading.take();
            return documents.names();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            writing.take();
            documents.write(name, content);
        }

        @Override
        public void delete(String name) throws IOException {
            writing.take();
            documents.delete(name);
        }
    }
}
