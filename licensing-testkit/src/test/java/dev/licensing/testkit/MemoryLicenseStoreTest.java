package dev.licensing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoryLicenseStoreTest {
    private static final int CHANGES = 2_000;

    private final MemoryLicenseStore store = new MemoryLicenseStore();

    @Test
    void what_is_written_is_read_and_copied_both_ways() throws Exception {
        byte[] content = {1, 2};
        store.write("b.txt", content);
        content[0] = 9;
        store.read("b.txt").orElseThrow()[1] = 9;
        store.write("a.txt", new byte[0]);

        assertThat(store.read("b.txt")).contains(new byte[] {1, 2});
        assertThat(store.names()).containsExactly("a.txt", "b.txt");
        store.delete("a.txt");
        store.delete("a.txt");
        assertThat(store.read("a.txt")).isEmpty();
        assertThat(store).hasToString("MemoryLicenseStore[b.txt]");
    }

    @Test
    void changes_are_made_one_after_another() throws Exception {
        store.write("count", new byte[] {0, 0});
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Object>> changes = many.invokeAll(Collections.nCopies(CHANGES, this::countUp));
        many.shutdown();
        for (Future<Object> change : changes) {
            change.get();
        }

        byte[] count = store.read("count").orElseThrow();
        assertThat((count[0] & 0xFF) * 256 + (count[1] & 0xFF)).isEqualTo(CHANGES);
    }

    private Object countUp() throws IOException {
        return store.exclusively(documents -> {
            byte[] count = documents.read("count").orElseThrow();
            count[1]++;
            count[0] += (byte) (count[1] == 0 ? 1 : 0);
            documents.write("count", count);
            return documents.names();
        });
    }

    @Test
    void a_broken_store_fails_and_loses_nothing() throws Exception {
        store.write("a", new byte[] {1});
        store.breakDown();

        assertThatThrownBy(() -> store.read("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("repair()");
        assertThatThrownBy(store::names).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.write("a", new byte[] {2})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.exclusively(documents -> 1)).isInstanceOf(IOException.class);
        store.repair();
        assertThat(store.read("a")).contains(new byte[] {1});
    }

    @Test
    void names_that_other_stores_would_refuse_are_named() {
        for (String name : new String[] {"", ".a", "a/b", "..", "a".repeat(151), "ä"}) {
            assertThatThrownBy(() -> store.write(name, new byte[0]))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("document name");
        }
    }
}
