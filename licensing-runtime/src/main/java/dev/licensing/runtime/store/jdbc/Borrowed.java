package dev.licensing.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A connection with limits, which goes back as it came. For one thread. */
final class Borrowed implements AutoCloseable {
    private static final int UNKNOWN = -1;

    private final Connection connection;
    private final Dialect dialect;
    private final Limits limits;
    private final boolean autoCommit;
    private int isolation = UNKNOWN;
    private int networkTimeout = UNKNOWN;

    private Borrowed(Connection connection, Limits limits) throws SQLException {
        this.connection = connection;
        this.limits = limits;
        this.dialect = Dialect.of(connection.getMetaData().getDatabaseProductName());
        this.autoCommit = connection.getAutoCommit();
    }

    static Borrowed of(Connection connection, Limits limits) throws SQLException {
        boolean ready = false;
        try {
            Borrowed borrowed = new Borrowed(connection, limits);
            borrowed.networkTimeout = borrowed.silentFor(limits.silence());
            connection.setAutoCommit(true);
            ready = true;
            return borrowed;
        } finally {
            if (!ready) {
                quietly(connection::close);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Begins a transaction that sees at each statement what is committed. With repeatable reads it would see the documents as they
     * were when it began to wait for the lock, and undo what their last changer did.
     */
    void begin() throws SQLException {
        if (dialect == Dialect.H2) {
            readCommitted();
        }
        connection.setAutoCommit(false);
        execute(dialect.beginning() + dialect.limit(limits.lock(), limits.statement()));
    }

    private void readCommitted() throws SQLException {
        int before = connection.getTransactionIsolation();
        if (before != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            isolation = before;
        }
    }

    /** Sets the limits of what comes next in a transaction. */
    void limit(Duration lock, Limits next) throws SQLException {
        silentFor(next.silence());
        execute(dialect.limit(lock, next.statement()));
    }

    private void execute(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** H2 closes the file of its database, for everybody, when a thread that reads or writes it is interrupted. */
    static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new InterruptedException();
        }
    }

    /** @return how long it was before */
    private int silentFor(Duration limit) {
        try {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
            return before;
        } catch (SQLException | AbstractMethodError e) {
            // A driver that cannot do it does without; a connection that is broken says so at the next statement
            return UNKNOWN;
        }
    }

    @Override
    public void close() {
        try {
            giveBack();
        } catch (SQLException | RuntimeException e) {
            // A pool shall not hand it to others with our transaction or our limits
            quietly(() -> connection.abort(Runnable::run));
        }
        quietly(connection::close);
    }

    private void giveBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        if (isolation != UNKNOWN) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(autoCommit);
        if (networkTimeout != UNKNOWN) {
            connection.setNetworkTimeout(Runnable::run, networkTimeout);
        }
    }

    static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            // It is of no use any more.
        }
    }

    /** A step of giving back. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }
}
