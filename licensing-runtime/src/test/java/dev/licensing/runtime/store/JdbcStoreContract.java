package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every store in a database keeps to, beyond what every store does. */
abstract class JdbcStoreContract extends LicenseStoreContract {
    String table;

    /** {@return the database} */
    abstract DataSource source();

    @Override
    LicenseStore open() {
        table = TestDatabases.newName();
        return again();
    }

    @Override
    LicenseStore again() {
        return JdbcLicenseStore.of(source(), table);
    }

    @Test
    void names_that_differ_only_in_case_are_different_documents() throws IOException {
        store.write("License.lic", ONE);
        store.write("license.lic", TWO);
        assertThat(store.read("License.lic")).hasValue(ONE);
        assertThat(store.read("license.lic")).hasValue(TWO);
        assertThat(store.names("L")).containsExactly("License.lic");
    }

    @Test
    void nothing_of_a_change_is_seen_before_it_is_kept() throws IOException {
        store.write("a", ONE);
        store.exclusively(documents -> {
            documents.write("a", TWO);
            documents.write("b", TWO);
            assertThat(again().read("a")).hasValue(ONE);
            assertThat(again().names()).containsExactly("a");
            return "";
        });
        assertThat(again().read("a")).hasValue(TWO);
        assertThat(again().names()).containsExactly("a", "b");
    }

    @Test
    void a_change_that_throws_leaves_everything_as_it_was() throws IOException {
        store.write("a", ONE);
        store.write("b", ONE);
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("a", TWO);
                    documents.delete("b");
                    documents.write("c", TWO);
                    throw new IOException("the vendor says no");
                }));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("a", TWO);
                    throw new AssertionError("a bug");
                }));
        assertThat(store.read("a")).hasValue(ONE);
        assertThat(store.readAll(List.of("a", "b", "c"))).containsOnlyKeys("a", "b");
    }

    @Test
    void a_store_names_its_table() {
        assertThat(store).hasToString("JdbcLicenseStore[" + table + "]");
    }
}
