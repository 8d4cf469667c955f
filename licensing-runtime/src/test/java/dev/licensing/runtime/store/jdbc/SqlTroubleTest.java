package dev.licensing.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTroubleTest {
    private static final TableName TABLE = new TableName("documents");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | the database refuses the account (text); correct the user and the password of the data source",
                "3D000 | there is no such database (text); create it, or correct the address in the data source",
                "90146 | there is no such database (text); create it, or correct the address in the data source",
                "42501 | the account of the data source lacks a privilege (text); let a database administrator grant it SELECT, INSERT, UPDATE and DELETE on documents",
                "42P01 | the table documents is gone; restore it from a backup, or restart this program to begin with an empty one",
                "42703 | the table is not as the store needs it (text); put it right as the documentation of the store has it",
                "55P03 | another program holds it locked (text); end its transaction, and try again",
                "57014 | the database took too long (text); look for what keeps it busy, and try again",
                "25006 | the database is read-only (text); lead the data source to the server that takes changes, or open it for writing",
                "53100 | the disk of the database is full (text); free some space and try again",
                "53300 | the database takes no more connections (text); close some, or allow it more, and try again",
                "40P01 | the database broke off one of two changes that waited for each other (text); try again",
                "57P01 | the database cannot be reached or has ended the connection (text); check that it runs and the network to it, and try again",
                "08006 | the database cannot be reached or has ended the connection (text); check that it runs and the network to it, and try again",
                "XX001 | text (state XX001); look into the log of the database, and try again"
            })
    void a_state_is_given_in_words_with_what_to_do(String state, String words) {
        SQLException cause = new SQLException("text", state);
        assertThat(SqlTrouble.of("a cannot be read", TABLE, cause))
                .hasMessage("a cannot be read: " + words)
                .hasCause(cause);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(
                        new SQLException("I/O", "08006", new SocketTimeoutException("Read timed out")),
                        "the database does not answer; check that it runs and the network to it, and try again"),
                Arguments.of(
                        new SQLTransientConnectionException("pool-1 - Connection is not available"),
                        "no connection to the database came in time (pool-1 - Connection is not available); check that it runs,"
                                + " or give the pool more connections"),
                Arguments.of(
                        new SQLTransientConnectionException("pool-1", new SQLException("FATAL", "28P01")),
                        "the database refuses the account (pool-1); correct the user and the password of the data source"),
                Arguments.of(
                        new SQLException("IO Exception: No space left on device"),
                        "the disk of the database is full (IO Exception: No space left on device); free some space and try again"),
                Arguments.of(new InterruptedException(), "the thread was interrupted; try again"),
                Arguments.of(
                        new SQLException("Broken; SQL statement:\nSELECT 1 [90000-1]"),
                        "Broken; look into the log of the database, and try again"),
                Arguments.of(
                        new IllegalStateException("a driver's bug\nat line 2"),
                        "a driver's bug; look into the log of the database, and try again"),
                Arguments.of(new SQLException(), "SQLException; look into the log of the database, and try again"),
                Arguments.of(
                        new SQLException("x".repeat(301)),
                        "x".repeat(300) + "...; look into the log of the database, and try again"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void other_failures_are_given_in_words_too(Exception failure, String words) {
        assertThat(SqlTrouble.of("a cannot be read", TABLE, failure)).hasMessage("a cannot be read: " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cannot parse jdbc:postgresql://db/a?user=x&password=hush here | cannot parse jdbc:... here",
                "wrong Password: hush; try | wrong Password=...; try",
                "key token=hush&b | key token=...&b"
            })
    void no_secret_is_shown_nor_kept_in_a_cause(String text, String shown) {
        for (Exception failure :
                new Exception[] {new SQLException(text), new SQLException(shown, new IllegalStateException(text))}) {
            IOException trouble = SqlTrouble.of("a cannot be read", TABLE, failure);
            assertThat(trouble)
                    .hasMessage("a cannot be read: " + shown + "; look into the log of the database, and try again")
                    .hasNoCause();
        }
    }

    @Test
    void databases_of_others_are_refused_in_words() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Dialect.of("Oracle"))
                .withMessage("the database is Oracle; name a data source of PostgreSQL or H2");
    }
}
