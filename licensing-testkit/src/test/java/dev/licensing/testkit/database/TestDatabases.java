package dev.licensing.testkit.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases for tests: one PostgreSQL for all tests of a JVM, which ends with it, and H2 in memory. */
public final class TestDatabases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** {@return a name for a table, a role or a database that no other test has} */
    public static String newName() {
        return "documents_" + NUMBER.incrementAndGet();
    }

    /** {@return the administrator's access to PostgreSQL, without a pool} */
    public static PGSimpleDataSource postgres() {
        return postgres("localhost", Server.POSTGRES.getPort(), "postgres");
    }

    /** {@return access of an account, whose password is {@code secret}, by way of any address} */
    public static PGSimpleDataSource postgres(String host, int port, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(user);
        source.setPassword("secret");
        return source;
    }

    public static int postgresPort() {
        return Server.POSTGRES.getPort();
    }

    /** {@return the administrator's access to a new database of H2, which lives as long as the JVM} */
    public static JdbcDataSource h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + newName() + ";LOCK_TIMEOUT=1000");
        source.setUser("sa");
        source.setPassword("secret");
        run(source, "SET DB_CLOSE_DELAY -1");
        return source;
    }

    /** {@return a pool, to be closed} */
    public static HikariDataSource pool(DataSource source) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(20_000);
        return pool;
    }

    public static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
