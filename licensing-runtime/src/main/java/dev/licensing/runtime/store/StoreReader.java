package dev.licensing.runtime.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads documents by name. */
public interface StoreReader {
    /**
     * Reads a document.
     *
     * @param name its name
     * @return a copy of its bytes; empty when there is none
     * @throws IOException when the store cannot be read, in words for an administrator
     */
    Optional<byte[]> read(String name) throws IOException;

    /**
     * The names of all documents.
     *
     * @return in ascending order
     * @throws IOException when the store cannot be read, in words for an administrator
     */
    List<String> names() throws IOException;
}
