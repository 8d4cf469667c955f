package dev.licensing.runtime.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The documents of a folder while its lock is held, and unusable after that. */
final class DocumentsOfChange implements StoreDocuments {
    private final DocumentFiles files;
    private volatile boolean over;

    DocumentsOfChange(DocumentFiles files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        requireOpen();
        return files.read(DocumentRules.requireName(name));
    }

    @Override
    public List<String> names() throws IOException {
        requireOpen();
        return files.names();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        requireOpen();
        DocumentRules.requireName(name);
        files.write(name, DocumentRules.requireContent(name, content), true);
    }

    @Override
    public void delete(String name) throws IOException {
        requireOpen();
        files.delete(DocumentRules.requireName(name));
    }

    void end() {
        over = true;
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("this change of the license store is over; begin another to read or write");
        }
    }
}
