package dev.licensing.runtime.store.jdbc;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;

/** What the two databases call differently. */
enum Dialect {
    POSTGRESQL("BYTEA", Types.BINARY) {
        @Override
        String upsert(String table) {
            return "INSERT INTO " + table + " (name, content, changed_at) VALUES (?, ?, CURRENT_TIMESTAMP)"
                    + " ON CONFLICT (name) DO UPDATE SET content = EXCLUDED.content, changed_at = EXCLUDED.changed_at";
        }

        @Override
        String insertIfMissing(String table) {
            return "INSERT INTO " + table + " (name, content) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";
        }

        @Override
        String beginning() {
            return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL idle_in_transaction_session_timeout = "
                    + LONGEST_PAUSE_MILLIS + "; ";
        }

        /**
         * The database itself keeps the time, until the transaction ends: the driver's way to cancel a statement takes another
         * connection, and 10 seconds more where the network is silent; and one that nobody cancels would write late.
         */
        @Override
        String limit(Duration lock, Duration statement) {
            return "SET LOCAL lock_timeout = " + millis(lock) + "; SET LOCAL statement_timeout = " + millis(statement);
        }

        @Override
        String lock(String table, Duration wait) {
            return "SELECT name FROM " + table + " WHERE name = ? FOR UPDATE";
        }
    },
    /** A VARBINARY of it ends at 1 MiB. What a statement waits for it bounds by itself. */
    H2("BINARY LARGE OBJECT", Types.BLOB) {
        @Override
        String upsert(String table) {
            return "MERGE INTO " + table + " (name, content, changed_at) KEY (name) VALUES (?, ?, CURRENT_TIMESTAMP)";
        }

        @Override
        String insertIfMissing(String table) {
            return "INSERT INTO " + table + " (name, content) VALUES (?, ?)";
        }

        @Override
        String beginning() {
            return "";
        }

        @Override
        String limit(Duration lock, Duration statement) {
            return "";
        }

        @Override
        String lock(String table, Duration wait) {
            return "SELECT name FROM " + table + " WHERE name = ? FOR UPDATE WAIT " + millis(wait) + "e-3";
        }
    };

    static final int LONGEST_NAME = 150;

    /**
     * A server that died without closing its connection, as one without power does, holds its lock until the database has missed it:
     * by itself PostgreSQL takes two hours for that.
     */
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final String contentType;
    private final int contentJdbcType;

    Dialect(String contentType, int contentJdbcType) {
        this.contentType = contentType;
        this.contentJdbcType = contentJdbcType;
    }

    static Dialect of(String product) throws SQLException {
        return switch (product) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default ->
                throw new SqlTrouble.Explained(
                        "the database is " + product + "; name a data source of PostgreSQL or H2");
        };
    }

    String definition(String table) {
        return "CREATE TABLE IF NOT EXISTS " + table + " (name VARCHAR(" + LONGEST_NAME + ") PRIMARY KEY, content "
                + contentType + " NOT NULL, changed_at TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL)";
    }

    int contentJdbcType() {
        return contentJdbcType;
    }

    abstract String upsert(String table);

    /** May fail for a duplicate key where it is there. */
    abstract String insertIfMissing(String table);

    /** What a transaction is to begin with; empty for nothing. */
    abstract String beginning();

    /** How long statements may wait for a lock, and take; empty for nothing to be said. */
    abstract String limit(Duration lock, Duration statement);

    abstract String lock(String table, Duration wait);

    /** To PostgreSQL, no time at all would mean all the time. */
    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
