package dev.licensing.runtime.store;

import dev.licensing.runtime.store.jdbc.DocumentTable;
import dev.licensing.runtime.store.jdbc.Limits;
import dev.licensing.runtime.store.jdbc.TableName;
import dev.licensing.runtime.store.jdbc.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * A store in a table of a database that the servers of a farm share: PostgreSQL, or H2 for one machine. Thread-safe.
 *
 * <p>Every document is a row. The table is made at the first use where it is missing and checked where it is there; an account that
 * may not make it is told what a database administrator has to run. Names that differ only in case are different documents.
 *
 * <p>Nothing is read or written but in single statements and in transactions that see what is committed: a reader finds what was
 * there before a change or after it, and never waits. An exclusive change is one transaction, kept whole or not at all, that holds
 * a lock on a row of the store's own, whose name begins with a dot; it waits for others for at most 30 seconds. Who calls
 * {@link #write write}, or reads from the store itself, within a change uses another connection: it sees nothing of the change, and
 * what it writes stays when the change fails.
 *
 * <p>A database that is silent is given up after 12 seconds, one that is slow after 10; a connection that does not come, after 10. Each
 * call takes a connection from the data source and gives it back as it was. The data source is to be a plain one or a pool, not one
 * that ties its connections to transactions of the host.
 *
 * <p>A thread that was interrupted before a call reads and writes nothing: the call throws.
 */
public final class JdbcLicenseStore implements LicenseStore {
    /** The name of the table where no other is given. */
    public static final String TABLE = "licensing_documents";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DocumentTable table;
    private final Duration longestWait;
    private final ReentrantLock threads = new ReentrantLock();

    JdbcLicenseStore(DataSource source, String table, Duration longestWait, Limits limits) {
        this.table = new DocumentTable(source, new TableName(table), DocumentRules.MOST_BYTES, limits);
        this.longestWait = longestWait;
    }

    /**
     * A store in the table {@value #TABLE}. Nothing is read or made yet.
     *
     * @param source where connections come from
     * @return the store
     */
    public static JdbcLicenseStore of(DataSource source) {
        return of(source, TABLE);
    }

    /**
     * A store in a table. Nothing is read or made yet.
     *
     * @param source where connections come from
     * @param table the table's name, after its schema's and a dot if need be: symbols of {@code a-z 0-9 _}
     * @return the store
     * @throws dev.licensing.core.InvalidValueException when it has other symbols
     */
    public static JdbcLicenseStore of(DataSource source, String table) {
        return new JdbcLicenseStore(source, table, LONGEST_WAIT, Limits.USUAL);
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        return Optional.ofNullable(readAll(List.of(name)).get(name));
    }

    @Override
    public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        names.forEach(DocumentRules::requireName);
        return names.isEmpty() ? Map.of() : table.readAll(names);
    }

    @Override
    public List<String> names() throws IOException {
        return names("");
    }

    @Override
    public List<String> names(String prefix) throws IOException {
        return mayBegin(prefix) ? documents(table.names(prefix)) : List.of();
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        DocumentRules.requireName(name);
        table.write(name, DocumentRules.requireContent(name, content));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when the change itself begins another on this store: it would wait for itself
     */
    @Override
    public <T> T exclusively(StoreChange<T> change) throws IOException {
        DocumentsOfChange.requireNoOther(threads.isHeldByCurrentThread());
        long deadline = System.nanoTime() + longestWait.toNanos();
        acquire();
        try (Transaction rows = begin(Duration.ofNanos(deadline - System.nanoTime()))) {
            T result = apply(change, rows);
            rows.keep();
            return result;
        } finally {
            threads.unlock();
        }
    }

    /** Others of this instance wait here rather than each with a connection in its hand. */
    private void acquire() throws IOException {
        try {
            if (!threads.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Trouble.busy(failure(), longestWait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.interrupted(failure());
        }
    }

    private Transaction begin(Duration wait) throws IOException {
        return table.tryChange(wait).orElseThrow(() -> Trouble.busy(failure(), longestWait));
    }

    private static <T> T apply(StoreChange<T> change, Transaction rows) throws IOException {
        DocumentsOfChange documents = new DocumentsOfChange(new Documents(rows));
        try {
            return change.apply(documents);
        } finally {
            documents.end();
        }
    }

    private String failure() {
        return "the license store in table " + table.name() + " cannot be locked for a change";
    }

    private static boolean mayBegin(String prefix) {
        return prefix.isEmpty() || DocumentRules.isName(prefix);
    }

    private static List<String> documents(List<String> rows) {
        rows.removeIf(Predicate.not(DocumentRules::isName));
        Collections.sort(rows);
        return rows;
    }

    /** Names the table. */
    @Override
    public String toString() {
        return "JdbcLicenseStore[" + table.name() + "]";
    }

    private record Documents(Transaction rows) implements StoreDocuments {
        @Override
        public Optional<byte[]> read(String name) throws IOException {
            return Optional.ofNullable(rows.readAll(List.of(name)).get(name));
        }

        @Override
        public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
            return names.isEmpty() ? Map.of() : rows.readAll(names);
        }

        @Override
        public List<String> names() throws IOException {
            return names("");
        }

        @Override
        public List<String> names(String prefix) throws IOException {
            return mayBegin(prefix) ? documents(rows.names(prefix)) : List.of();
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            rows.write(name, content);
        }

        @Override
        public void delete(String name) throws IOException {
            rows.delete(name);
        }
    }
}
