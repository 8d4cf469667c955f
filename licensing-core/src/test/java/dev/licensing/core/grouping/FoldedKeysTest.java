package dev.licensing.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedKeysTest {
    @Property(tries = 5000)
    void keys_are_the_same_when_mark_and_text_are(
            @ForAll("marks") char oneMark,
            @ForAll("texts") String one,
            @ForAll("marks") char otherMark,
            @ForAll("texts") String other) {
        FoldedKeys keys = new FoldedKeys(2);
        keys.add(oneMark, one);
        keys.add(otherMark, other);
        boolean same = oneMark == otherMark && one.equalsIgnoreCase(other);
        assertThat(text(keys, 0).equals(text(keys, 1))).isEqualTo(same);
        KeyStore store = new KeyStore();
        assertThat(store.holds(store.add(keys, 0), keys, 1)).isEqualTo(same);
        if (same) {
            assertThat(keys.hash(0)).isEqualTo(keys.hash(1));
        }
    }

    /** What was there before does not shine through. */
    @Property(tries = 500)
    void keys_are_the_same_wherever_they_lie_and_whatever_lay_there(
            @ForAll("texts") String text, @ForAll("manyTexts") List<String> before) {
        FoldedKeys keys = new FoldedKeys(100);
        before.forEach(other -> keys.add('@', other));
        keys.clear();
        keys.add('@', text);
        keys.add(' ', "x");
        keys.add('@', text);
        assertThat(keys.count()).isEqualTo(3);
        assertThat(text(keys, 2)).isEqualTo(text(keys, 0));
        FoldedKeys fresh = new FoldedKeys(1);
        fresh.add('@', text);
        assertThat(text(keys, 0)).isEqualTo(text(fresh, 0));
        assertThat(keys.hash(0)).isEqualTo(fresh.hash(0)).isEqualTo(keys.hash(2));
    }

    @Test
    void a_key_takes_a_byte_for_ascii_and_four_for_anything_else() {
        FoldedKeys keys = new FoldedKeys(4);
        keys.add('@', "");
        keys.add('@', "abc");
        keys.add('@', "aж");
        keys.add('@', "x".repeat(100_000));
        assertThat(List.of(keys.length(0), keys.length(1), keys.length(2), keys.length(3)))
                .containsExactly(1, 4, 6, 100_001);
        assertThat(keys.start(3) - keys.start(0)).isEqualTo(1 + 1 + 2);
        assertThat(keys.words()[keys.start(1)]).isEqualTo('@' | 'a' << 8 | 'b' << 16 | 'c' << 24);
    }

    @Test
    void no_symbol_looks_like_four_of_ascii() {
        FoldedKeys keys = new FoldedKeys(2);
        keys.add('@', "\u0861");
        keys.add('@', "@@aa");
        assertThat(keys.length(0)).isEqualTo(keys.length(1));
        assertThat(text(keys, 0)).isNotEqualTo(text(keys, 1));
    }

    @Test
    void there_is_room_for_a_text_of_any_symbols() {
        FoldedKeys keys = new FoldedKeys(2);
        keys.add('@', "ж".repeat(1024));
        keys.add('@', "ж".repeat(5000));
        assertThat(List.of(keys.length(0), keys.length(1))).containsExactly(4_097, 20_001);
    }

    @Provide
    Arbitrary<Character> marks() {
        return Arbitraries.of('@', ' ');
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aA\0").ofMaxLength(5),
                Arbitraries.strings()
                        .withChars("aAж\u00c6\u00e6\ud801\udc00\u0800")
                        .ofMaxLength(3),
                Arbitraries.strings().withChars("abA").ofMinLength(30).ofMaxLength(34));
    }

    @Provide
    Arbitrary<List<String>> manyTexts() {
        return texts().list().ofMaxSize(90);
    }

    private static String text(FoldedKeys keys, int key) {
        return FoldedKeys.text(keys.words(), keys.start(key), keys.length(key));
    }
}
