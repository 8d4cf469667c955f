package dev.licensing.runtime.store;

import javax.sql.DataSource;

class JdbcPostgresContractTest extends JdbcStoreContract {
    @Override
    DataSource source() {
        return TestDatabases.postgres();
    }
}
