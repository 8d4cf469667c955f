package dev.licensing.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private final KeyStore store = new KeyStore();
    private final KeyTable table = new KeyTable(store, 2);
    private final FoldedKeys keys = new FoldedKeys(2);
    private final Map<String, Integer> places = new HashMap<>();

    @Test
    void a_key_is_found_where_it_was_kept_however_many_come_after() {
        List<String> texts = texts(20_000, hash -> true);
        assertThatEachHasAPlaceOfItsOwn(texts);
        assertThat(table.crowdSize()).isZero();
        assertThat(table.capacity()).isEqualTo(65_536);
    }

    @Test
    void a_table_has_at_least_twice_as_many_slots_as_keys() {
        texts(512, hash -> true).forEach(this::place);
        assertThat(table.capacity()).isEqualTo(1_024);
        place("one more");
        assertThat(table.capacity()).isEqualTo(2_048);
    }

    @Test
    void keys_with_the_same_hash_are_different_keys() {
        Map<Integer, String> byHash = new HashMap<>();
        List<String> twins = new ArrayList<>();
        for (int i = 0; i < 400_000; i++) {
            String twin = byHash.put(hash("user" + i), "user" + i);
            if (twin != null) {
                twins.addAll(List.of(twin, "user" + i));
            }
        }
        assertThat(twins).as("400,000 of 4 billion hashes").isNotEmpty();
        assertThatEachHasAPlaceOfItsOwn(twins);
    }

    @Test
    void texts_that_were_chosen_for_their_hash_are_kept_in_a_tree_and_found_again() {
        List<String> chosen = texts(2_000, hash -> hash >>> 20 == 77);
        assertThatEachHasAPlaceOfItsOwn(chosen);
        assertThat(table.crowdSize()).isBetween(1_500, 2_000 - 64);
        assertThat(table.capacity()).as("what is in the tree takes no slot").isEqualTo(1_024);
    }

    @Test
    void a_growing_table_takes_back_what_it_has_room_for() {
        List<String> chosen = texts(70, hash -> hash >>> 22 == 77);
        chosen.forEach(this::place);
        int crowded = table.crowdSize();
        assertThat(crowded).isEqualTo(70 - 64);
        List<String> all = new ArrayList<>(chosen);
        all.addAll(texts(20_000, hash -> hash >>> 22 != 77));
        assertThatEachHasAPlaceOfItsOwn(all);
        assertThat(table.crowdSize()).isZero();
    }

    @Test
    void a_run_of_slots_goes_on_at_the_front() {
        List<String> last = texts(60, hash -> hash >>> 22 == 1_023);
        assertThatEachHasAPlaceOfItsOwn(last);
        assertThat(table.crowdSize()).isZero();
        texts(1_000, hash -> true).forEach(this::place);
        assertThat(table.capacity()).as("grown").isGreaterThan(1_024);
        assertThatEachHasAPlaceOfItsOwn(last);
    }

    @Test
    void many_are_found_at_a_time_as_far_as_they_are_kept() {
        int kept = place("kept");
        keys.clear();
        keys.add('@', "KEPT");
        keys.add('@', "not kept");
        int[] found = {-1, -1};
        table.find(keys, found);
        assertThat(found).containsExactly(kept, KeyStore.NOWHERE);
    }

    private void assertThatEachHasAPlaceOfItsOwn(List<String> texts) {
        for (String text : texts) {
            places.put(text, place(text));
        }
        assertThat(new HashSet<>(places.values())).hasSize(texts.size());
        for (String text : texts) {
            assertThat(place(text.toUpperCase(Locale.ROOT))).isEqualTo(places.get(text));
        }
    }

    private int place(String text) {
        keys.clear();
        keys.add('@', text);
        return table.placeOf(keys, 0);
    }

    private int hash(String text) {
        keys.clear();
        keys.add('@', text);
        return keys.hash(0);
    }

    private List<String> texts(int count, IntPredicate hash) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; texts.size() < count; i++) {
            String text = "user" + i;
            if (hash.test(hash(text))) {
                texts.add(text);
            }
        }
        return texts;
    }
}
