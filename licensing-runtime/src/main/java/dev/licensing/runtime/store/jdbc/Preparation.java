package dev.licensing.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks whether the table is there and of the right shape, and makes it where it is missing. */
final class Preparation {
    private static final int ATTEMPTS_OF_H2 = 5;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");
    private static final Set<String> NO_SUCH_COLUMN = Set.of("42703", "42S22");
    private static final String NO_SUCH_KEY = "42P10";
    private static final Set<String> NAME_TYPES = Set.of("varchar", "text", "character varying");

    private final Borrowed session;
    private final TableName table;

    private Preparation(Borrowed session, TableName table) {
        this.session = session;
        this.table = table;
    }

    static void of(Borrowed session, TableName table, Rows rows) throws SQLException {
        Preparation preparation = new Preparation(session, table);
        // In H2, unlike PostgreSQL, a table that another server is making can be seen before it has its key
        int attempts = session.dialect() == Dialect.H2 ? ATTEMPTS_OF_H2 : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                preparation.run(rows);
                return;
            } catch (SQLException e) {
                if (attempt == attempts) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void run(Rows rows) throws SQLException {
        if (!isThere()) {
            make();
        }
        if (!rows.hasLock()) {
            makeLock(rows);
        }
    }

    private void makeLock(Rows rows) throws SQLException {
        try {
            rows.makeLock();
        } catch (SQLException e) {
            throw SqlTrouble.state(e).equals(NO_SUCH_KEY) ? otherShape("name is not its primary key") : e;
        }
    }

    private boolean isThere() throws SQLException {
        try (PreparedStatement statement = session.connection()
                        .prepareStatement("SELECT name, content, changed_at FROM " + table + " WHERE name = ''");
                ResultSet rows = statement.executeQuery()) {
            requireShape(rows.getMetaData());
            return true;
        } catch (SQLException e) {
            String state = SqlTrouble.state(e);
            if (NO_SUCH_TABLE.contains(state)) {
                return false;
            }
            throw NO_SUCH_COLUMN.contains(state) ? otherShape(SqlTrouble.text(e)) : e;
        }
    }

    private void make() throws SQLException {
        try (PreparedStatement statement =
                session.connection().prepareStatement(session.dialect().definition(table.text()))) {
            statement.execute();
        } catch (SQLException e) {
            // Another server may have made it meanwhile, and the database may say so in many ways
            if (!isThere()) {
                throw new SqlTrouble.Explained("it is not there, and the account of the data source cannot make it ("
                        + SqlTrouble.text(e) + "); let a database administrator run: " + instructions());
            }
            return;
        }
        isThere();
    }

    private String instructions() throws SQLException {
        Connection connection = session.connection();
        return session.dialect().definition(table.text()) + "; GRANT SELECT, INSERT, UPDATE, DELETE ON " + table
                + " TO \"" + connection.getMetaData().getUserName() + "\";";
    }

    private void requireShape(ResultSetMetaData columns) throws SQLException {
        Dialect dialect = session.dialect();
        String nameType = columns.getColumnTypeName(1);
        if (!NAME_TYPES.contains(nameType.toLowerCase(Locale.ROOT)) || columns.getPrecision(1) < Dialect.LONGEST_NAME) {
            throw otherShape("its column name is " + nameType + "(" + columns.getPrecision(1) + ")");
        }
        if (columns.getColumnType(2) != dialect.contentJdbcType()) {
            throw otherShape("its column content is " + columns.getColumnTypeName(2));
        }
        if (dialect == Dialect.H2 && !isKey(columns.getSchemaName(1), columns.getTableName(1))) {
            throw otherShape("name is not its primary key");
        }
    }

    /** PostgreSQL refuses to write where it is not; H2 would make two rows of one name. */
    private boolean isKey(String schema, String name) throws SQLException {
        try (ResultSet keys = session.connection().getMetaData().getPrimaryKeys(null, schema, name)) {
            return keys.next() && keys.getString("COLUMN_NAME").equals("NAME") && !keys.next();
        }
    }

    private SQLException otherShape(String found) throws SQLException {
        return new SqlTrouble.Explained(found + "; name another table, or move that one away and run: "
                + session.dialect().definition(table.text()));
    }
}
