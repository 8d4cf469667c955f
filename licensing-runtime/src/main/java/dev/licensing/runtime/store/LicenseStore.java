package dev.licensing.runtime.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the servers of an environment keep what they share: small documents by name. Implementations are thread-safe, and many
 * servers, instances and class loaders may use one store.
 *
 * <p>A document is always whole: whoever reads it, and whatever was interrupted, finds what was there before a change or what was
 * written by it. What is written is durable when the call returns.
 *
 * <p>Names are 1 to 150 symbols of {@code A-Z a-z 0-9 . _ -} and begin with a letter or digit. A document has at most 8 MiB.
 */
public interface LicenseStore extends StoreReader {
    /**
     * A store in a folder of the file system. Nothing is read or made yet.
     *
     * @param folder where the documents are; made by the first write when it is missing
     * @return the store
     */
    static DirectoryLicenseStore directory(Path folder) {
        return new DirectoryLicenseStore(folder);
    }

    /**
     * Writes a document that this server alone writes, such as its clock mark, without waiting for others.
     *
     * @param name its name
     * @param content its new bytes
     * @throws IOException when it cannot be written: the document is then as before, or new and whole where the message says
     *     that only a power failure may undo it
     */
    void write(String name, byte[] content) throws IOException;

    /**
     * Changes documents while no other server, instance or thread changes any in this way.
     *
     * <p>The writes are made in their order; after an interruption the first of them may be there and the last not. A failure of the
     * change itself leaves the store to say how much of it is kept, between nothing and the writes up to there.
     *
     * @param change what to do
     * @param <T> what comes out of it
     * @return what the change returns
     * @throws IOException when the store cannot be read or written, in words for an administrator, or the change throws it
     */
    <T> T exclusively(StoreChange<T> change) throws IOException;
}
