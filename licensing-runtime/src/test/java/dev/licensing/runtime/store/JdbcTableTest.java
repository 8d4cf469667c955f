package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.licensing.core.InvalidValueException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is made where it is missing, and used only where it is what a store needs. */
class JdbcTableTest {
    private static final byte[] ONE = "one".getBytes(UTF_8);
    private static final String COLUMNS =
            " (name VARCHAR(150) PRIMARY KEY, content %s NOT NULL, changed_at TIMESTAMP WITH TIME ZONE DEFAULT"
                    + " CURRENT_TIMESTAMP NOT NULL)";

    private final String table = TestDatabases.newName();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.postgres(), TestDatabases.h2());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void servers_that_start_at_once_on_an_empty_database_all_work(DataSource database) throws Exception {
        int rounds = database instanceof JdbcDataSource ? 60 : 10;
        for (int round = 0; round < rounds; round++) {
            String empty = TestDatabases.newName();
            startAtOnce(database, empty, 4, round % 20);
            assertThat(JdbcLicenseStore.of(database, empty).names()).hasSize(5);
        }
    }

    private static void startAtOnce(DataSource database, String empty, int servers, int apart) throws Exception {
        CyclicBarrier start = new CyclicBarrier(servers);
        ExecutorService threads = Executors.newFixedThreadPool(servers);
        List<Future<?>> starting = new ArrayList<>();
        try {
            for (int i = 0; i < servers; i++) {
                String name = "server-" + i;
                long later = 50_000L * i * apart;
                LicenseStore store = JdbcLicenseStore.of(database, empty);
                starting.add(threads.submit((Callable<?>) () -> {
                    start.await();
                    LockSupport.parkNanos(later);
                    store.write(name, ONE);
                    store.write("written-by-all", ONE);
                    return store.<String>exclusively(documents -> name);
                }));
            }
            for (Future<?> server : starting) {
                server.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_usual_table_is_licensing_documents_and_another_may_be_in_a_schema() throws IOException {
        JdbcDataSource database = TestDatabases.h2();
        TestDatabases.run(database, "CREATE SCHEMA acme");
        JdbcLicenseStore.of(database).write("a", ONE);
        JdbcLicenseStore.of(database, "acme.documents").write("b", ONE);
        assertThat(JdbcLicenseStore.of(database, "public.licensing_documents").names())
                .containsExactly("a");
        assertThat(JdbcLicenseStore.of(database, "acme.documents").names()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Documents", "a b", "a;b", "a.b.c", ".a", "a.", "1a", "_a", "a\""})
    void a_name_that_would_need_quotes_is_refused(String name) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> JdbcLicenseStore.of(TestDatabases.h2(), name))
                .withMessage("table name: \"" + name
                        + "\" is not allowed; allowed is 1 to 63 symbols of a-z 0-9 _ that begin"
                        + " with a letter, after a schema's name and a dot if need be, such as licensing_documents or"
                        + " acme.licensing_documents");
    }

    @Test
    void an_account_of_postgresql_that_may_not_make_the_table_is_told_what_an_administrator_has_to_run()
            throws IOException {
        DataSource administrator = TestDatabases.postgres();
        String user = TestDatabases.newName();
        TestDatabases.run(administrator, "CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
        DataSource account = TestDatabases.postgres("localhost", TestDatabases.postgresPort(), user);
        String instructions = "CREATE TABLE IF NOT EXISTS " + table + COLUMNS.formatted("BYTEA")
                + "; GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO \"" + user + "\";";
        LicenseStore store = JdbcLicenseStore.of(account, table);
        assertThatIOException()
                .isThrownBy(store::names)
                .withMessage("the table " + table
                        + " of the license store cannot be used: it is not there, and the account of the data source cannot make it"
                        + " (ERROR: permission denied for schema public); let a database administrator run: "
                        + instructions);
        TestDatabases.run(administrator, instructions);
        store.write("a", ONE);
        store.exclusively(documents -> {
            documents.write("b", ONE);
            documents.delete("a");
            return "";
        });
        assertThat(store.names()).containsExactly("b");
    }

    @Test
    void an_account_of_h2_that_may_not_make_the_table_is_told_what_an_administrator_has_to_run() throws IOException {
        JdbcDataSource administrator = TestDatabases.h2();
        TestDatabases.run(administrator, "CREATE USER app PASSWORD 'secret'");
        JdbcDataSource account = new JdbcDataSource();
        account.setURL(administrator.getURL());
        account.setUser("app");
        account.setPassword("secret");
        String instructions = "CREATE TABLE IF NOT EXISTS " + table + COLUMNS.formatted("BINARY LARGE OBJECT")
                + "; GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO \"APP\";";
        LicenseStore store = JdbcLicenseStore.of(account, table);
        assertThatIOException().isThrownBy(store::names).withMessageEndingWith(instructions);
        TestDatabases.run(administrator, instructions.split(";"));
        store.write("a", ONE);
        store.exclusively(documents -> {
            documents.write("b", ONE);
            documents.delete("a");
            return "";
        });
        assertThat(store.names()).containsExactly("b");
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        true, "name TEXT PRIMARY KEY, content TEXT, changed_at DATE", "its column content is text"),
                Arguments.of(
                        true,
                        "name CHAR(150) PRIMARY KEY, content BYTEA, changed_at DATE",
                        "its column name is bpchar(150)"),
                Arguments.of(
                        true,
                        "name VARCHAR(9) PRIMARY KEY, content BYTEA, changed_at DATE",
                        "its column name is varchar(9)"),
                Arguments.of(true, "name TEXT, content BYTEA, changed_at DATE", "name is not its primary key"),
                Arguments.of(
                        true, "name TEXT PRIMARY KEY, content BYTEA", "ERROR: column \"changed_at\" does not exist"),
                Arguments.of(
                        false,
                        "name VARCHAR(150) PRIMARY KEY, content VARBINARY(1000), changed_at DATE",
                        "its column content is BINARY VARYING"),
                Arguments.of(
                        false,
                        "name VARCHAR_IGNORECASE(150) PRIMARY KEY, content BLOB, changed_at DATE",
                        "its column name is VARCHAR_IGNORECASE(150)"),
                Arguments.of(
                        false,
                        "name VARCHAR(150), content BLOB, changed_at DATE, PRIMARY KEY (name, changed_at)",
                        "name is not its primary key"),
                Arguments.of(false, "name VARCHAR(150), content BLOB, changed_at DATE", "name is not its primary key"),
                Arguments.of(false, "id INT PRIMARY KEY", "Column \"NAME\" not found"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_table_of_another_shape_is_refused_and_stays_as_it_is(boolean postgres, String columns, String found) {
        DataSource database = postgres ? TestDatabases.postgres() : TestDatabases.h2();
        TestDatabases.run(database, "CREATE TABLE " + table + " (" + columns + ")");
        assertThatIOException()
                .isThrownBy(() -> JdbcLicenseStore.of(database, table).names())
                .withMessageStartingWith("the table " + table + " of the license store cannot be used: " + found)
                .withMessageContaining(
                        "; name another table, or move that one away and run: CREATE TABLE IF NOT EXISTS " + table
                                + " (name VARCHAR(150) PRIMARY KEY, content B");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_table_that_vanishes_is_no_empty_store(DataSource database) throws IOException {
        LicenseStore store = JdbcLicenseStore.of(database, table);
        store.write("a", ONE);
        TestDatabases.run(database, "DROP TABLE " + table);
        assertThatIOException()
                .isThrownBy(() -> store.read("a"))
                .withMessage("a cannot be read in the license store in table " + table + ": the table " + table
                        + " is gone; restore it from a backup, or restart this program to begin with an empty one");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rows_that_are_no_documents_are_passed_over_and_a_lost_lock_row_comes_back(DataSource database)
            throws IOException {
        LicenseStore store = JdbcLicenseStore.of(database, table);
        store.write("a", ONE);
        TestDatabases.run(
                database,
                "INSERT INTO " + table + " (name, content) VALUES ('a note', '')",
                "DELETE FROM " + table + " WHERE name = '.lock'");
        assertThat(store.<List<String>>exclusively(StoreDocuments::names)).containsExactly("a");
        assertThat(store.names()).containsExactly("a");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_row_that_is_too_large_is_not_fetched(DataSource database) throws IOException {
        LicenseStore store = JdbcLicenseStore.of(database, table);
        store.write("a", new byte[8 * 1024 * 1024]);
        String twice = database instanceof JdbcDataSource
                ? "CAST(REPEAT('00', 8388609) AS BINARY LARGE OBJECT)"
                : "content || content";
        TestDatabases.run(database, "UPDATE " + table + " SET content = " + twice + " WHERE name = 'a'");
        assertThatIOException()
                .isThrownBy(() -> store.read("a"))
                .withMessageContaining("the row a has ")
                .withMessageEndingWith(" bytes; allowed are 8388608: put the right document in its place");
    }

    @ParameterizedTest
    @CsvSource({"SELECT, read", "INSERT, written", "DELETE, deleted"})
    void a_missing_privilege_is_named(String privilege, String done) throws IOException {
        DataSource administrator = TestDatabases.postgres();
        String user = TestDatabases.newName();
        JdbcLicenseStore.of(administrator, table).write("a", ONE);
        TestDatabases.run(
                administrator,
                "CREATE ROLE " + user + " LOGIN PASSWORD 'secret'",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO " + user);
        LicenseStore store =
                JdbcLicenseStore.of(TestDatabases.postgres("localhost", TestDatabases.postgresPort(), user), table);
        assertThat(store.names()).containsExactly("a");
        TestDatabases.run(administrator, "REVOKE " + privilege + " ON " + table + " FROM " + user);
        assertThatIOException()
                .isThrownBy(() -> {
                    if (privilege.equals("DELETE")) {
                        store.exclusively(documents -> {
                            documents.delete("a");
                            return "";
                        });
                    } else if (privilege.equals("INSERT")) {
                        store.write("a", ONE);
                    } else {
                        store.read("a");
                    }
                })
                .withMessage("a cannot be " + done + " in the license store in table " + table
                        + ": the account of the data source lacks a privilege (ERROR: permission denied for table "
                        + table
                        + "); let a database administrator grant it SELECT, INSERT, UPDATE and DELETE on " + table);
    }

    @Test
    void a_read_only_database_is_read_and_says_why_it_is_not_written() throws IOException {
        JdbcLicenseStore.of(TestDatabases.postgres(), table).write("a", ONE);
        var replica = TestDatabases.postgres();
        replica.setOptions("-c default_transaction_read_only=on");
        LicenseStore store = JdbcLicenseStore.of(replica, table);
        assertThat(store.read("a")).hasValue(ONE);
        assertThatIOException()
                .isThrownBy(() -> store.write("a", ONE))
                .withMessageEndingWith(
                        ": the database is read-only (ERROR: cannot execute INSERT in a read-only transaction); lead the data"
                                + " source to the server that takes changes, or open it for writing");
    }
}
