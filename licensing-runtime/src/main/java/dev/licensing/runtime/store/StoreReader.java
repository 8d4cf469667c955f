package dev.licensing.runtime.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * Reads several documents, in one step where the store can: a server that follows a store asks it for little else.
     *
     * @param names their names
     * @return copies of the bytes of those that are there, by name
     * @throws IOException when the store cannot be read, in words for an administrator
     */
    default Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        for (String name : names) {
            Optional<byte[]> content = read(name);
            if (content.isPresent()) {
                found.put(name, content.get());
            }
        }
        return found;
    }

    /**
     * The names of all documents.
     *
     * @return in ascending order
     * @throws IOException when the store cannot be read, in words for an administrator
     */
    List<String> names() throws IOException;

    /**
     * The names of the documents that begin in one way.
     *
     * @param prefix how they begin
     * @return in ascending order
     * @throws IOException when the store cannot be read, in words for an administrator
     */
    default List<String> names(String prefix) throws IOException {
        List<String> matching = new ArrayList<>();
        for (String name : names()) {
            if (name.startsWith(prefix)) {
                matching.add(name);
            }
        }
        return matching;
    }
}
