package dev.licensing.runtime.store;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of a store while its lock is held, and unusable after that. Checks names and contents. */
final class DocumentsOfChange implements StoreDocuments {
    private final StoreDocuments documents;
    private volatile boolean over;

    DocumentsOfChange(StoreDocuments documents) {
        this.documents = documents;
    }

    static void requireNoOther(boolean within) {
        if (within) {
            throw new IllegalStateException(
                    "a change of the license store begins another; use the documents that the first one was given");
        }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        requireOpen();
        return documents.read(DocumentRules.requireName(name));
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        requireOpen();
        names.forEach(DocumentRules::requireName);
        return documents.readAll(names);
    }

    @Override
    public List<String> names() throws IOException {
        requireOpen();
        return documents.names();
    }

    @Override
    public List<String> names(String prefix) throws IOException {
        requireOpen();
        return documents.names(prefix);
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        requireOpen();
        DocumentRules.requireName(name);
        documents.write(name, DocumentRules.requireContent(name, content));
    }

    @Override
    public void delete(String name) throws IOException {
        requireOpen();
        documents.delete(DocumentRules.requireName(name));
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
