package dev.licensing.runtime.store;

import javax.sql.DataSource;

class JdbcH2ContractTest extends JdbcStoreContract {
    private static final DataSource DATABASE = TestDatabases.h2();

    @Override
    DataSource source() {
        return DATABASE;
    }
}
