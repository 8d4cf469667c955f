package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any document under any name comes back from a database as it was, byte for byte. */
class JdbcPropertiesTest {
    private static final DataSource H2 = TestDatabases.h2();
    private static final String SYMBOLS = "aAbBzZ09._-";

    @Property(tries = 40)
    void documents_come_back_from_h2(@ForAll("documents") Map<String, byte[]> documents) throws IOException {
        comeBack(H2, documents);
    }

    @Property(tries = 40)
    void documents_come_back_from_postgresql(@ForAll("documents") Map<String, byte[]> documents) throws IOException {
        comeBack(TestDatabases.postgres(), documents);
    }

    private static void comeBack(DataSource database, Map<String, byte[]> documents) throws IOException {
        LicenseStore store = JdbcLicenseStore.of(database, "properties");
        store.exclusively(change -> {
            for (String name : change.names()) {
                change.delete(name);
            }
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                change.write(document.getKey(), document.getValue());
            }
            return "";
        });
        Map<String, byte[]> found = store.readAll(documents.keySet());
        assertThat(found.keySet()).isEqualTo(documents.keySet());
        documents.forEach((name, content) -> assertThat(found.get(name)).isEqualTo(content));
        assertThat(store.names()).containsExactlyElementsOf(new TreeMap<>(documents).keySet());
        for (String name : documents.keySet()) {
            assertThat(store.names(name)).contains(name).allMatch(other -> other.startsWith(name));
        }
    }

    @Provide
    Arbitrary<Map<String, byte[]>> documents() {
        Arbitrary<byte[]> contents = Arbitraries.bytes().array(byte[].class).ofMaxSize(20_000);
        Arbitrary<String> names = Arbitraries.strings()
                .withChars(SYMBOLS)
                .ofMinLength(1)
                .ofMaxLength(150)
                .filter(DocumentRules::isName);
        return Arbitraries.maps(names, contents).ofMaxSize(5);
    }
}
