package dev.licensing.runtime.store.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is read and written together. It is undone when it is closed without having been kept, and cannot be kept once a part of it
 * has failed. For one thread.
 */
public final class Transaction implements AutoCloseable {
    private final Borrowed session;
    private final Rows rows;
    private final Words words;
    private Optional<IOException> failure = Optional.empty();

    Transaction(Borrowed session, Rows rows, Words words) {
        this.session = session;
        this.rows = rows;
        this.words = words;
    }

    /** {@return the documents of these names that are there, as they were at one moment} */
    public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        return run(words.cannotBe("read", names), () -> rows.readAll(names));
    }

    /** {@return the names that begin like this, in no order, and with them those of rows that are no documents} */
    public List<String> names(String prefix) throws IOException {
        return run(words.cannotBeListed(), () -> rows.names(prefix));
    }

    /** Writes a document. */
    public void write(String name, byte[] content) throws IOException {
        run(words.cannotBe("written", List.of(name)), () -> {
            rows.write(name, content);
            return name;
        });
    }

    /** Deletes a document. */
    public void delete(String name) throws IOException {
        run(words.cannotBe("deleted", List.of(name)), () -> {
            rows.delete(name);
            return name;
        });
    }

    /** Keeps what was written, and lets others see it. */
    public void keep() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        run(words.cannotBeKept(), () -> "");
        run(words.mayBeKept(), () -> {
            session.connection().commit();
            return "";
        });
    }

    private <T> T run(String whatFailed, Work<T> work) throws IOException {
        try {
            Borrowed.requireUninterrupted();
            return work.run();
        } catch (InterruptedException | SQLException | RuntimeException e) {
            IOException trouble = words.trouble(whatFailed, e);
            failure = Optional.of(failure.orElse(trouble));
            throw trouble;
        }
    }

    @Override
    public void close() {
        session.close();
    }

    /** A part of it. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }
}
