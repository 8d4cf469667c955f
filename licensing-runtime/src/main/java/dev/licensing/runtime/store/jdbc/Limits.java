package dev.licensing.runtime.store.jdbc;

import java.time.Duration;

/**
 * How long a database may take.
 *
 * @param connection for a connection to come
 * @param statement for one statement
 * @param silence for any sign of life, after which the connection is given up; longer than the former, so that a database that is
 *     there has the word
 */
public record Limits(Duration connection, Duration statement, Duration silence) {
    /** 10 seconds for a connection, and as many for a statement. */
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(12));

    /** Shorter, so that a lock that is held is named rather than the time that was lost. */
    Duration lock() {
        return statement.multipliedBy(9).dividedBy(10);
    }

    Limits plus(Duration wait) {
        return new Limits(connection, statement.plus(wait), silence.plus(wait));
    }
}
