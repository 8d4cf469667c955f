package dev.licensing.runtime.store.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements about documents, each one of them a question or a change at one moment. For one thread. */
final class Rows {
    /** The row that a changer holds. A document's name begins with no dot. */
    static final String LOCK = ".lock";

    private static final String DUPLICATE = "23505";
    /** No symbol of a name. */
    private static final char ESCAPE = '!';

    private final Borrowed session;
    private final String table;
    private final int mostBytes;

    Rows(Borrowed session, TableName table, int mostBytes) {
        this.session = session;
        this.table = table.text();
        this.mostBytes = mostBytes;
    }

    Map<String, byte[]> readAll(Collection<String> names) throws SQLException {
        // A row that somebody else put there may have any size: no more than allowed comes over
        String sql = "SELECT name, OCTET_LENGTH(content), CASE WHEN OCTET_LENGTH(content) <= " + mostBytes
                + " THEN content END FROM " + table + " WHERE name = ANY (?)";
        Array array = session.connection().createArrayOf("VARCHAR", names.toArray());
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setArray(1, array);
            return contents(statement);
        } finally {
            array.free();
        }
    }

    private Map<String, byte[]> contents(PreparedStatement statement) throws SQLException {
        Map<String, byte[]> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                byte[] content = rows.getBytes(3);
                if (content == null) {
                    throw new SqlTrouble.Explained("the row " + name + " has " + rows.getLong(2)
                            + " bytes; allowed are " + mostBytes + ": put the right document in its place");
                }
                found.put(name, content);
            }
        }
        return found;
    }

    List<String> names(String prefix) throws SQLException {
        String escaped = prefix.replace("_", ESCAPE + "_");
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = session.connection()
                .prepareStatement("SELECT name FROM " + table + " WHERE name LIKE ? ESCAPE '" + ESCAPE + "'")) {
            statement.setString(1, escaped + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    void write(String name, byte[] content) throws SQLException {
        try (PreparedStatement statement =
                session.connection().prepareStatement(session.dialect().upsert(table))) {
            statement.setString(1, name);
            statement.setBytes(2, content);
            statement.executeUpdate();
        }
    }

    boolean hasLock() throws SQLException {
        return !readAll(List.of(LOCK)).isEmpty();
    }

    void makeLock() throws SQLException {
        try (PreparedStatement statement =
                session.connection().prepareStatement(session.dialect().insertIfMissing(table))) {
            statement.setString(1, LOCK);
            statement.setBytes(2, new byte[0]);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (!SqlTrouble.state(e).equals(DUPLICATE)) {
                throw e;
            }
        }
    }

    void delete(String name) throws SQLException {
        try (PreparedStatement statement =
                session.connection().prepareStatement("DELETE FROM " + table + " WHERE name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
