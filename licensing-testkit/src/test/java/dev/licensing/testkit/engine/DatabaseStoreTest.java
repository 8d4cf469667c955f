package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.store.JdbcLicenseStore;
import dev.licensing.testkit.database.TcpProxy;
import dev.licensing.testkit.database.TestDatabases;
import org.junit.jupiter.api.Test;

/** Servers that share a database. */
class DatabaseStoreTest {
    private final Server server = Server.create();
    private final byte[] file = server.installedLicense().toFile();
    private final String table = TestDatabases.newName();

    @Test
    void a_license_that_one_server_installs_is_live_on_another_and_stays_so_while_the_database_is_away()
            throws Exception {
        try (TcpProxy network = new TcpProxy(TestDatabases.postgresPort());
                HikariDataSource pool =
                        TestDatabases.pool(TestDatabases.postgres("localhost", network.port(), "postgres"));
                EnvironmentLicensing one = server.openWith(JdbcLicenseStore.of(TestDatabases.postgres(), table));
                EnvironmentLicensing other = server.openWith(JdbcLicenseStore.of(pool, table))) {
            Server.installed(one, file);
            assertThat(other.refresh().status().state().name()).isEqualTo("Active");
            network.reset();

            LicensingStatus status = other.refresh();

            assertThat(status.status().state().name()).isEqualTo("Active");
            assertThat(other.gate(Server.ANALYTICS).isOpen()).isTrue();
            assertThat(Server.findingsOf(status)).containsExactly("store-damaged");
            network.mend();
            assertThat(Server.findingsOf(other.refresh())).isEmpty();
        }
    }
}
