package dev.licensing.runtime.store;

import java.io.IOException;

/**
 * A change of several documents, made while nobody else changes any.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface StoreChange<T> {
    /**
     * Reads and writes.
     *
     * @param documents the store as it is within this change; not to be used after it
     * @return what the caller is to get
     * @throws IOException when the store cannot be read or written
     */
    T apply(StoreDocuments documents) throws IOException;
}
