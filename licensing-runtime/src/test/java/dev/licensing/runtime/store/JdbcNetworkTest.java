package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.zaxxer.hikari.HikariDataSource;
import dev.licensing.runtime.store.jdbc.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Between a server and its database a network may fail in every way, and at any moment. */
@Timeout(60)
class JdbcNetworkTest {
    private static final byte[] ONE = "one".getBytes(UTF_8);
    private static final byte[] TWO = "two".getBytes(UTF_8);
    private static final Duration STATEMENT = Duration.ofMillis(1500);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    /** On a machine with much to do, and far from for ever. */
    private static final long LONGEST_SECONDS = 20;

    private static final String SILENT =
            ": the database does not answer; check that it runs and the network to it, and try again";
    private static final String AWAY = "; check that it runs and the network to it, and try again";

    private final String table = TestDatabases.newName();
    private TcpProxy network;
    private LicenseStore unharmed;

    @BeforeEach
    void lay() throws IOException {
        network = new TcpProxy(TestDatabases.postgresPort());
        unharmed = JdbcLicenseStore.of(TestDatabases.postgres(), table);
        unharmed.write("license.lic", ONE);
    }

    @AfterEach
    void remove() throws IOException {
        network.close();
    }

    @Test
    void a_silent_network_ends_every_call_in_words_and_one_that_is_back_is_used_again() throws Exception {
        try (HikariDataSource pool = TestDatabases.pool(throughNetwork())) {
            JdbcLicenseStore.of(pool, table).names();
            LicenseStore store = hasty(pool);
            assertThat(store.read("license.lic")).hasValue(ONE);
            network.silence();
            long begin = System.nanoTime();
            assertThatIOException()
                    .isThrownBy(() -> store.read("license.lic"))
                    .withMessage("license.lic cannot be read in the license store in table " + table + SILENT);
            assertThatIOException()
                    .isThrownBy(() -> store.write("license.lic", TWO))
                    .withMessageStartingWith("license.lic cannot be written in the license store in table " + table
                            + ": no connection to the database came in time (");
            assertThat(secondsSince(begin)).isLessThan(LONGEST_SECONDS);
            network.mend();
            assertThat(readAsSoonAsPossible(store)).isEqualTo(ONE);
        }
    }

    @Test
    void a_connection_that_is_taken_and_never_answered_is_given_up_and_others_are_tried_ever_more_rarely()
            throws Exception {
        LicenseStore store = hasty(throughNetwork());
        network.silence();
        long begin = System.nanoTime();
        assertThatIOException()
                .isThrownBy(() -> store.names())
                .withMessage("the documents of the license store in table " + table
                        + " cannot be listed: no connection to the database came in time (after 1.0 seconds); check that it"
                        + " runs and the network to it, or give the pool more connections");
        assertThatIOException().isThrownBy(() -> store.names());
        assertThatIOException()
                .isThrownBy(() -> store.names())
                .withMessageContaining("came in time (2 earlier attempts still wait)");
        assertThat(secondsSince(begin)).isLessThan(LONGEST_SECONDS);
        network.mend();
        assertThat(readAsSoonAsPossible(store)).isEqualTo(ONE);
    }

    @Test
    void a_network_that_falls_silent_within_a_change_ends_it_in_words_and_nothing_is_changed() throws Exception {
        try (HikariDataSource pool = TestDatabases.pool(throughNetwork())) {
            LicenseStore store = store(pool);
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> {
                        documents.write("license.lic", TWO);
                        network.silence();
                        return documents.read("license.lic");
                    }))
                    .withMessage("license.lic cannot be read in the license store in table " + table + SILENT);
            assertThat(unharmed.read("license.lic")).hasValue(ONE);
            network.mend();
            assertThat(readAsSoonAsPossible(store)).isEqualTo(ONE);
            assertThat(unharmed.<String>exclusively(documents -> "free")).isEqualTo("free");
        }
    }

    @Test
    void a_network_that_breaks_off_within_a_change_ends_it_in_words_and_nothing_is_changed() throws Exception {
        LicenseStore store = store(throughNetwork());
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("license.lic", TWO);
                    network.reset();
                    documents.write("b", TWO);
                    return "";
                }))
                .withMessageStartingWith("b cannot be written in the license store in table " + table
                        + ": the database cannot be reached or has ended the connection (")
                .withMessageEndingWith(AWAY);
        assertThatIOException()
                .isThrownBy(() -> store.read("license.lic"))
                .withMessageContaining("the database cannot be reached");
        network.mend();
        assertThat(store.<String>exclusively(documents -> "free")).isEqualTo("free");
        assertThat(store.names()).containsExactly("license.lic");
        assertThat(store.read("license.lic")).hasValue(ONE);
    }

    @Test
    void when_the_network_is_lost_while_a_change_is_kept_the_message_says_that_nobody_knows() throws Exception {
        LicenseStore store = store(throughNetwork());
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("license.lic", TWO);
                    network.silence();
                    return "";
                }))
                .withMessage("whether the license store in table " + table + " has kept what was changed is not known"
                        + SILENT);
    }

    @Test
    void a_backend_that_is_killed_within_a_change_ends_it_in_words_and_nothing_is_changed() throws Exception {
        LicenseStore store = store(TestDatabases.postgres());
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("license.lic", TWO);
                    TestDatabases.run(
                            TestDatabases.postgres(),
                            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE state = 'idle in transaction'");
                    return "";
                }))
                .withMessageStartingWith(
                        "whether the license store in table " + table
                                + " has kept what was changed is not known: the database cannot be reached or has ended the connection (")
                .withMessageEndingWith(AWAY);
        assertThat(unharmed.read("license.lic")).hasValue(ONE);
        assertThat(store.<String>exclusively(documents -> "free")).isEqualTo("free");
    }

    @Test
    void a_database_that_is_not_there_and_one_that_refuses_are_told_apart() {
        DataSource nobody = TestDatabases.postgres("localhost", 1, "postgres");
        assertThatIOException()
                .isThrownBy(() -> store(nobody).read("license.lic"))
                .withMessageStartingWith("license.lic cannot be read in the license store in table " + table
                        + ": the database cannot be reached or has ended the connection (")
                .withMessageEndingWith(AWAY);
        DataSource unknown = TestDatabases.postgres("localhost", TestDatabases.postgresPort(), "nobody");
        assertThatIOException()
                .isThrownBy(() -> store(unknown).read("license.lic"))
                .withMessageEndingWith(
                        ": the database refuses the account (FATAL: role \"nobody\" does not exist); correct the user and"
                                + " the password of the data source");
    }

    @Test
    void a_silent_server_of_h2_is_given_up_after_the_time_that_its_address_names(@TempDir Path folder)
            throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try (TcpProxy toServer = new TcpProxy(server.getPort())) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:tcp://localhost:" + toServer.port() + "/database;NETWORK_TIMEOUT=500");
            JdbcLicenseStore.of(source, table).write("license.lic", ONE);
            LicenseStore store = store(source);
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> {
                        documents.write("license.lic", TWO);
                        toServer.silence();
                        return documents.read("license.lic");
                    }))
                    .withMessageStartingWith("license.lic cannot be read in the license store in table " + table)
                    .withMessageEndingWith(AWAY);
            toServer.mend();
            assertThat(readAsSoonAsPossible(store)).isEqualTo(ONE);
        } finally {
            server.stop();
        }
    }

    private JdbcLicenseStore store(DataSource source) {
        return store(source, Duration.ofSeconds(20));
    }

    /** Who waits only shortly for a connection. */
    private JdbcLicenseStore hasty(DataSource source) {
        return store(source, Duration.ofSeconds(1));
    }

    private JdbcLicenseStore store(DataSource source, Duration connection) {
        return new JdbcLicenseStore(source, table, Duration.ofSeconds(2), new Limits(connection, STATEMENT, SILENCE));
    }

    private DataSource throughNetwork() {
        return TestDatabases.postgres("localhost", network.port(), "postgres");
    }

    private static byte[] readAsSoonAsPossible(LicenseStore store) throws Exception {
        long begin = System.nanoTime();
        while (true) {
            try {
                return store.read("license.lic").orElseThrow();
            } catch (IOException e) {
                if (secondsSince(begin) > LONGEST_SECONDS) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private static long secondsSince(long begin) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }
}
