package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.zaxxer.hikari.HikariDataSource;
import dev.licensing.runtime.store.jdbc.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One changer at a time, among threads, instances and pools, and whole documents for all others. */
class JdbcExclusionTest {
    private static final int CHANGES = Integer.getInteger("changes", 60);

    private final String table = TestDatabases.newName();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.postgres(), TestDatabases.h2());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void two_pools_of_which_one_repeats_reads_count_every_change_exactly(DataSource database) throws Exception {
        try (HikariDataSource one = TestDatabases.pool(database);
                HikariDataSource two = TestDatabases.pool(database)) {
            two.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            two.setAutoCommit(false);
            inThreads(
                    () -> count(JdbcLicenseStore.of(one, table)),
                    () -> count(JdbcLicenseStore.of(two, table)),
                    () -> count(JdbcLicenseStore.of(two, table)));
        }
        LicenseStore store = JdbcLicenseStore.of(database, table);
        assertThat(number(store, "a")).isEqualTo(CHANGES / 3 * 3);
        assertThat(number(store, "b")).isEqualTo(CHANGES / 3 * 3);
    }

    private static Object count(LicenseStore store) throws IOException {
        for (int i = 0; i < CHANGES / 3; i++) {
            countOnce(store);
        }
        return store;
    }

    private static void countOnce(LicenseStore store) throws IOException {
        store.exclusively(documents -> {
            int number = number(documents, "a");
            assertThat(number(documents, "b")).isEqualTo(number);
            documents.write("a", Integer.toString(number + 1).getBytes(UTF_8));
            documents.write("b", Integer.toString(number + 1).getBytes(UTF_8));
            return number;
        });
    }

    private static int number(StoreReader documents, String name) throws IOException {
        return documents
                .read(name)
                .map(content -> Integer.parseInt(new String(content, UTF_8)))
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void servers_that_write_the_same_new_document_at_once_all_succeed(DataSource database) throws Exception {
        try (HikariDataSource pool = TestDatabases.pool(database)) {
            LicenseStore store = JdbcLicenseStore.of(pool, table);
            CyclicBarrier together = new CyclicBarrier(3);
            Callable<?> writer = () -> {
                for (int i = 0; i < CHANGES; i++) {
                    together.await();
                    store.write("document-" + i, new byte[1]);
                }
                return "";
            };
            inThreads(writer, writer, writer);
            assertThat(store.names()).hasSize(CHANGES);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoever_reads_while_documents_are_replaced_finds_whole_ones(DataSource database) throws Exception {
        try (HikariDataSource pool = TestDatabases.pool(database)) {
            LicenseStore store = JdbcLicenseStore.of(pool, table);
            store.write("document", filled(0));
            AtomicBoolean over = new AtomicBoolean();
            Callable<?> reader = () -> {
                LicenseStore other = JdbcLicenseStore.of(pool, table);
                while (!over.get()) {
                    byte[] content = other.read("document").orElseThrow();
                    assertThat(content).isEqualTo(filled(content[0]));
                }
                return "";
            };
            inThreads(reader, reader, () -> {
                for (int i = 1; i <= CHANGES; i++) {
                    store.write("document", filled(i));
                }
                over.set(true);
                return "";
            });
        }
    }

    private static byte[] filled(int value) {
        byte[] content = new byte[50_000];
        Arrays.fill(content, (byte) value);
        return content;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void another_instance_waits_for_a_bounded_time_and_says_the_same_as_a_store_in_a_folder(DataSource database)
            throws IOException {
        String message = "the license store in table " + table
                + " cannot be locked for a change: another server or program has been changing it for 1 seconds; try"
                + " again, and if that does not help, stop the program that hangs: the lock ends with it";
        LicenseStore other = impatient(database, 1000);
        LicenseStore holder = impatient(database, 1000);
        holder.exclusively(documents -> {
            assertThatIOException()
                    .isThrownBy(() -> other.exclusively(inner -> ""))
                    .withMessage(message);
            assertThatIOException()
                    .isThrownBy(() -> inThreads(() -> holder.exclusively(inner -> "")))
                    .withMessage(message);
            other.write("mark", new byte[1]);
            return "";
        });
        assertThat(other.<String>exclusively(documents -> "free")).isEqualTo("free");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_session_of_an_administrator_that_holds_the_lock_row_or_a_document_is_named(DataSource database)
            throws Exception {
        LicenseStore store = impatient(database);
        store.write("document", new byte[1]);
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("UPDATE " + table + " SET content = content WHERE name = '.lock'");
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> ""))
                    .withMessageContaining("another server or program has been changing it for 0 seconds");
            session.rollback();
            statement.execute("UPDATE " + table + " SET content = content WHERE name = 'document'");
            assertThatIOException()
                    .isThrownBy(() -> store.write("document", new byte[2]))
                    .withMessageStartingWith("document cannot be written in the license store in table " + table
                            + ": another program holds it locked (")
                    .withMessageEndingWith("); end its transaction, and try again");
            session.rollback();
        }
        assertThat(store.read("document")).hasValue(new byte[1]);
        store.write("document", new byte[2]);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_change_that_goes_on_after_a_part_of_it_failed_is_not_kept(DataSource database) throws Exception {
        LicenseStore store = impatient(database);
        store.write("document", new byte[1]);
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("UPDATE " + table + " SET content = content WHERE name = 'document'");
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> {
                        documents.write("another", new byte[2]);
                        assertThatIOException().isThrownBy(() -> documents.write("document", new byte[2]));
                        return "";
                    }))
                    .withMessageStartingWith("document cannot be written in the license store in table " + table);
            session.rollback();
        }
        assertThat(store.names()).containsExactly("document");
    }

    /** Such as tasks of the host that are cancelled: H2 closes a database whose file is in the hands of an interrupted thread. */
    @Test
    void threads_that_are_interrupted_at_any_moment_harm_neither_documents_nor_the_database(@TempDir Path folder)
            throws Exception {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        for (DataSource database : List.of(TestDatabases.postgres(), file)) {
            LicenseStore store = JdbcLicenseStore.of(database, table);
            store.names();
            for (int i = 0; i < 30; i++) {
                Thread changer = new Thread(() -> {
                    try {
                        while (true) {
                            countOnce(store);
                        }
                    } catch (IOException e) {
                        // The message is that of the interruption, or of what it has broken
                    }
                });
                changer.start();
                Thread.sleep(i);
                changer.interrupt();
                changer.join();
                countOnce(store);
            }
            assertThat(number(store, "a")).isEqualTo(number(store, "b")).isGreaterThanOrEqualTo(30);
        }
    }

    private LicenseStore impatient(DataSource database) {
        return impatient(database, 300);
    }

    private LicenseStore impatient(DataSource database, long waitMillis) {
        Limits limits = new Limits(Duration.ofSeconds(20), Duration.ofMillis(1500), Duration.ofSeconds(20));
        return new JdbcLicenseStore(database, table, Duration.ofMillis(waitMillis), limits);
    }

    private static void inThreads(Callable<?>... tasks) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> task : tasks) {
                running.add(threads.submit(task));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
