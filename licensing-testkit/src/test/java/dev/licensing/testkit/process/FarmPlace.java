package dev.licensing.testkit.process;

import dev.licensing.testkit.database.TcpProxy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/** Where the servers of a farm share their store: a folder, or a database behind a network. */
interface FarmPlace extends AutoCloseable {
    void describe(Properties settings);

    /** From now on nobody reaches the store. */
    void cut() throws IOException;

    void mend() throws IOException;

    /** A copy of all that is in the store. */
    FarmPlace copy() throws Exception;

    @Override
    void close() throws IOException;

    static FarmPlace folder(Path parent) {
        return new Folder(parent.resolve("store-" + UUID.randomUUID()), parent.resolve("away-" + UUID.randomUUID()));
    }

    static FarmPlace database() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        return new Database(postgres, new TcpProxy(postgres.getPort()), "licensing_documents");
    }

    record Folder(Path folder, Path away) implements FarmPlace {
        @Override
        public void describe(Properties settings) {
            settings.setProperty("folder", folder.toString());
        }

        @Override
        public void cut() throws IOException {
            Files.move(folder, away);
        }

        @Override
        public void mend() throws IOException {
            Files.move(away, folder);
        }

        @Override
        public FarmPlace copy() throws IOException {
            Path copy = Files.createDirectory(folder.resolveSibling("copy-" + UUID.randomUUID()));
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(FarmPlace::isDocument).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            return new Folder(copy, away);
        }

        @Override
        public void close() {
            // It is the test's, which removes it
        }
    }

    record Database(EmbeddedPostgres postgres, TcpProxy network, String table) implements FarmPlace {
        @Override
        public void describe(Properties settings) {
            settings.setProperty("port", Integer.toString(network.port()));
            settings.setProperty("table", table);
        }

        @Override
        public void cut() {
            network.silence();
        }

        @Override
        public void mend() {
            network.mend();
        }

        @Override
        public FarmPlace copy() throws IOException {
            String copy = "copy_of_documents";
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + copy + " (LIKE " + table + " INCLUDING ALL)");
                statement.execute("INSERT INTO " + copy + " SELECT * FROM " + table);
            } catch (SQLException e) {
                throw new IOException(e);
            }
            return new Database(postgres, network, copy);
        }

        @Override
        public void close() throws IOException {
            network.close();
            postgres.close();
        }
    }

    private static boolean isDocument(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }
}
