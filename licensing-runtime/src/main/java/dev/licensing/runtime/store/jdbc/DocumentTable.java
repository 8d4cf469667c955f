package dev.licensing.runtime.store.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Documents as rows of a table, on a connection of its own for each call. Thread-safe. */
public final class DocumentTable {
    private final Dial dial;
    private final TableName table;
    private final int mostBytes;
    private final Limits limits;
    private final Words words;
    private volatile boolean prepared;

    /**
     * Connects to nothing yet.
     *
     * @param source where connections come from
     * @param table which table
     * @param mostBytes the most that a document may have
     * @param limits how long the database may take
     */
    public DocumentTable(DataSource source, TableName table, int mostBytes, Limits limits) {
        this.dial = new Dial(source, limits.connection());
        this.table = table;
        this.mostBytes = mostBytes;
        this.limits = limits;
        this.words = new Words(table);
    }

    /** {@return the table's name} */
    public String name() {
        return table.text();
    }

    /** {@return the documents of these names that are there, as they were at one moment} */
    public Map<String, byte[]> readAll(Collection<String> names) throws IOException {
        try (Transaction reading = begin(words.cannotBe("read", names))) {
            return reading.readAll(names);
        }
    }

    /** {@return the names that begin like this, in no order, and with them those of rows that are no documents} */
    public List<String> names(String prefix) throws IOException {
        try (Transaction reading = begin(words.cannotBeListed())) {
            return reading.names(prefix);
        }
    }

    /** Writes a document at once, whoever holds the lock. */
    public void write(String name, byte[] content) throws IOException {
        try (Transaction writing = begin(words.cannotBe("written", List.of(name)))) {
            writing.write(name, content);
            writing.keep();
        }
    }

    /**
     * Begins a change, once nobody else is making one.
     *
     * @param longestWait how long to wait for that
     * @return the change, to be closed; empty when somebody else was making one all the time
     */
    public Optional<Transaction> tryChange(Duration longestWait) throws IOException {
        Borrowed session = borrow(words.cannotBeLocked());
        Rows rows = rows(session);
        boolean locked = false;
        try {
            locked = new LockRow(session, rows, table, limits).tryBegin(longestWait);
            return locked ? Optional.of(new Transaction(session, rows, words)) : Optional.empty();
        } catch (SQLException | RuntimeException e) {
            throw words.trouble(words.cannotBeLocked(), e);
        } finally {
            if (!locked) {
                session.close();
            }
        }
    }

    private Transaction begin(String whatFails) throws IOException {
        Borrowed session = borrow(whatFails);
        boolean begun = false;
        try {
            session.begin();
            begun = true;
            return new Transaction(session, rows(session), words);
        } catch (SQLException | RuntimeException e) {
            throw words.trouble(whatFails, e);
        } finally {
            if (!begun) {
                session.close();
            }
        }
    }

    private Borrowed borrow(String whatFails) throws IOException {
        Borrowed session;
        try {
            Borrowed.requireUninterrupted();
            session = Borrowed.of(dial.connect(), limits);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw words.trouble(whatFails, e);
        } catch (SQLException | RuntimeException e) {
            throw words.trouble(whatFails, e);
        }
        prepare(session);
        return session;
    }

    private void prepare(Borrowed session) throws IOException {
        if (prepared) {
            return;
        }
        boolean usable = false;
        try {
            Preparation.of(session, table, rows(session));
            usable = true;
            prepared = true;
        } catch (SQLException | RuntimeException e) {
            throw words.trouble(words.cannotBeUsed(), e);
        } finally {
            if (!usable) {
                session.close();
            }
        }
    }

    private Rows rows(Borrowed session) {
        return new Rows(session, table, mostBytes);
    }
}
