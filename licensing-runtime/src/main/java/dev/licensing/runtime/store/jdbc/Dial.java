package dev.licensing.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gets connections within a bounded time. A data source may wait for ever, for a database that took the call and is silent, or for
 * a pool that is empty, and nothing in JDBC ends that; so a thread of its own waits for it. Thread-safe.
 */
final class Dial {
    private final DataSource source;
    private final Duration longestWait;
    private final AtomicInteger hanging = new AtomicInteger();
    private volatile long last;

    Dial(DataSource source, Duration longestWait) {
        this.source = source;
        this.longestWait = longestWait;
    }

    Connection connect() throws SQLException, InterruptedException {
        requireFew();
        Attempt attempt = new Attempt();
        Thread thread = new Thread(attempt, "licensing-store-connect");
        thread.setDaemon(true);
        thread.start();
        return attempt.await();
    }

    /** The more attempts hang, the rarer is the next: some of them may never end. */
    private void requireFew() throws SQLException {
        int many = hanging.get();
        if (many > 0 && System.nanoTime() - last < many * longestWait.toNanos()) {
            throw silent(many + " earlier attempts still wait");
        }
        last = System.nanoTime();
    }

    private static SQLException silent(String text) {
        return new SqlTrouble.Explained("no connection to the database came in time (" + text
                + "); check that it runs and the network to it, or give the pool more connections");
    }

    private final class Attempt implements Runnable {
        private final CompletableFuture<Connection> connection = new CompletableFuture<>();
        private volatile int counted;

        @Override
        public void run() {
            try {
                Connection made = source.getConnection();
                if (!connection.complete(made)) {
                    Borrowed.quietly(made::close);
                }
            } catch (Throwable e) {
                connection.completeExceptionally(e);
            }
            if (connection.isCancelled()) {
                hanging.addAndGet(-counted);
            }
        }

        Connection await() throws SQLException, InterruptedException {
            try {
                return connection.get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                giveUp(1);
                throw silent("after " + longestWait.toMillis() / 1000.0 + " seconds");
            } catch (InterruptedException e) {
                giveUp(0);
                throw e;
            } catch (ExecutionException e) {
                throw asSql(e.getCause());
            }
        }

        /** What it brings after all goes back. One that was only interrupted may be as quick as any. */
        private void giveUp(int asHanging) {
            counted = asHanging;
            hanging.addAndGet(asHanging);
            if (!connection.cancel(false)) {
                hanging.addAndGet(-asHanging);
                if (!connection.isCompletedExceptionally()) {
                    Borrowed.quietly(connection.join()::close);
                }
            }
        }
    }

    private static SQLException asSql(@Nullable Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return new SQLException(failure == null ? "" : failure.getMessage(), failure);
    }
}
