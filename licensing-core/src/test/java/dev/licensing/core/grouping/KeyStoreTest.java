package dev.licensing.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyStoreTest {
    private static final int CHUNK = 65_536;

    private final KeyStore store = new KeyStore();
    private final FoldedKeys keys = new FoldedKeys(1);

    @Test
    void a_key_stays_where_it_is_and_keeps_what_belongs_to_it() {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int place = add("user-number-" + i);
            store.setLink(place, i);
            if (i % 3 == 0) {
                store.flag(place);
            }
            texts.put(place, "user-number-" + i);
        }
        int i = 0;
        for (Map.Entry<Integer, String> kept : texts.entrySet()) {
            assertThat(holds(kept.getKey(), kept.getValue())).isTrue();
            assertThat(store.link(kept.getKey())).isEqualTo(i);
            assertThat(store.isFlagged(kept.getKey())).isEqualTo(i % 3 == 0);
            i++;
        }
        assertThat(store.capacity()).isBetween(50_000L * 7, 50_000L * 8 + CHUNK);
    }

    @Test
    void no_key_is_nowhere_and_a_new_one_is_linked_to_nowhere() {
        int first = add("");
        assertThat(first).isNotEqualTo(KeyStore.NOWHERE);
        assertThat(store.link(first)).isZero();
        assertThat(store.isFlagged(first)).isFalse();
    }

    @Test
    void a_key_longer_than_a_chunk_has_one_of_its_own() {
        int before = add("before");
        String long1 = "x".repeat(5 * CHUNK) + "1";
        String long2 = "x".repeat(5 * CHUNK) + "2";
        int place = add(long1);
        int after = add("after");
        assertThat(holds(place, long1)).isTrue();
        assertThat(holds(place, long2)).isFalse();
        assertThat(holds(before, "before")).isTrue();
        assertThat(holds(after, "after")).isTrue();
        assertThat(holds(after, "afters")).isFalse();
        assertThat(store.text(after)).isNotEqualTo(store.text(before));
    }

    @Test
    void a_key_that_just_fits_its_chunk_is_in_it() {
        int fits = add("x".repeat(4 * (CHUNK - 1 - 3) - 1));
        assertThat(fits).isEqualTo(1);
        assertThat(store.capacity()).isEqualTo(CHUNK);
        assertThat(add("y")).isEqualTo(CHUNK);
        assertThat(store.capacity()).isEqualTo(2 * CHUNK);
    }

    private int add(String text) {
        fill(text);
        return store.add(keys, 0);
    }

    private boolean holds(int place, String text) {
        fill(text);
        return store.holds(place, keys, 0);
    }

    private void fill(String text) {
        keys.clear();
        keys.add('@', text);
    }
}
