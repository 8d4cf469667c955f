package dev.licensing.runtime.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** One changer at a time: a row that each of them holds until its transaction ends. */
final class LockRow {
    private static final Set<String> BUSY = Set.of("55P03", "HYT00");
    private static final int ATTEMPTS = 3;

    private final Borrowed session;
    private final Rows rows;
    private final TableName table;
    private final Limits limits;

    LockRow(Borrowed session, Rows rows, TableName table, Limits limits) {
        this.session = session;
        this.rows = rows;
        this.table = table;
        this.limits = limits;
    }

    /**
     * Begins the transaction that holds it.
     *
     * @return not when somebody else held it all the time
     */
    boolean tryBegin(Duration longestWait) throws SQLException {
        try {
            for (int attempt = 1; !lock(longestWait); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new SqlTrouble.Explained("somebody deletes its row " + Rows.LOCK + "; leave it there");
                }
                // Such as in a table that was filled from a backup of the documents alone
                rows.makeLock();
                session.connection().commit();
            }
            return true;
        } catch (SQLException e) {
            if (BUSY.contains(SqlTrouble.state(e))) {
                return false;
            }
            throw e;
        }
    }

    private boolean lock(Duration longestWait) throws SQLException {
        session.begin();
        session.limit(longestWait, limits.plus(longestWait));
        boolean locked;
        try (PreparedStatement statement =
                session.connection().prepareStatement(session.dialect().lock(table.text(), longestWait))) {
            statement.setString(1, Rows.LOCK);
            try (ResultSet row = statement.executeQuery()) {
                locked = row.next();
            }
        }
        session.limit(limits.lock(), limits);
        return locked;
    }
}
