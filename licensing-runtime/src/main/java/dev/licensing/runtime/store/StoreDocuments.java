package dev.licensing.runtime.store;

import java.io.IOException;

/** The documents of a store within one exclusive change. For the thread that makes the change. */
public interface StoreDocuments extends StoreReader {
    /**
     * Writes a document, whole.
     *
     * @param name its name
     * @param content its new bytes
     * @throws IOException when it cannot be written: the document is then as before, or new and whole where the message says
     *     that only a power failure may undo it
     */
    void write(String name, byte[] content) throws IOException;

    /**
     * Deletes a document; one that is not there is deleted already.
     *
     * @param name its name
     * @throws IOException when it cannot be deleted
     */
    void delete(String name) throws IOException;
}
