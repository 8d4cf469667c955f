package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection goes back as it came, whatever happened. */
class JdbcConnectionTest {
    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.postgres(), TestDatabases.h2());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_connection_goes_back_as_it_came(DataSource database) throws Exception {
        String table = TestDatabases.newName();
        try (Connection only = database.getConnection()) {
            only.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            only.setAutoCommit(false);
            LicenseStore store = JdbcLicenseStore.of(new Kept(only), table);
            store.write("a", new byte[1]);
            requireAsItCame(only);
            store.read("a");
            requireAsItCame(only);
            store.exclusively(documents -> documents.names());
            requireAsItCame(only);
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> {
                        throw new IOException("the vendor says no");
                    }));
            requireAsItCame(only);
        }
    }

    private static void requireAsItCame(Connection connection) throws SQLException {
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(connection.getNetworkTimeout()).isZero();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT current_setting('lock_timeout') || current_setting('statement_timeout')"
                                    + " || current_setting('idle_in_transaction_session_timeout')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("000");
            }
        }
        connection.rollback();
    }

    /** A pool of one connection, which is never closed. */
    private record Kept(Connection connection) implements DataSource {
        @Override
        public Connection getConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Kept.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.out, true, UTF_8);
        }

        @Override
        public void setLogWriter(PrintWriter writer) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
