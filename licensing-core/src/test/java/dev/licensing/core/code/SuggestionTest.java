package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void every_single_wrong_symbol_of_the_sample_words_is_detected_and_its_correction_suggested() {
        for (CodeWord word : new CodeWord[] {CodeWords.ACTIVATION, CodeWords.SERIAL}) {
            for (int place = 0; place < 24; place++) {
                for (int step = 1; step < 32; step++) {
                    String mistyped = CodeWords.mistype(word, place, step);
                    assertThat(refusal(word.kind(), mistyped).suggestion()).contains(word.text());
                    assertThat(refusal(mistyped).suggestion()).contains(word.text());
                }
            }
        }
    }

    @Property(seed = "1")
    void a_single_wrong_symbol_of_any_word_suggests_that_word(
            @ForAll("supported") CodeWord word,
            @ForAll @IntRange(max = 23) int place,
            @ForAll @IntRange(min = 1, max = 31) int step) {
        InvalidCodeException refusal = refusal(word.kind(), CodeWords.mistype(word, place, step));
        assertThat(refusal.reason()).isEqualTo(InvalidCodeException.Reason.INVALID_CODE);
        assertThat(refusal.suggestion()).contains(word.text());
        assertThat(refusal).hasMessageEndingWith("compare it with the original: it may be " + word.text());
    }

    @Property(seed = "1")
    void a_swap_of_two_different_symbols_is_detected_and_never_corrected_to_the_swapped_text(
            @ForAll("supported") CodeWord word,
            @ForAll @IntRange(max = 23) int first,
            @ForAll @IntRange(max = 23) int second) {
        String swapped = swap(word.text(), first + first / 3, second + second / 3);
        if (!swapped.equals(word.text())) {
            assertThat(refusal(swapped).reason()).isEqualTo(InvalidCodeException.Reason.INVALID_CODE);
            assertThat(refusal(word.kind(), swapped).suggestion()).isNotEqualTo(Optional.of(swapped));
        }
    }

    @Test
    void two_wrong_symbols_suggest_nothing_that_is_the_original() {
        String mistyped = swap(CodeWords.ACTIVATION.text(), 0, 5);
        assertThat(refusal(mistyped).suggestion()).isEmpty();
        assertThat(refusal(mistyped)).hasMessageEndingWith("; copy it again from the original");
    }

    @Test
    void a_correction_of_the_other_kind_is_not_suggested_where_one_kind_is_expected() {
        String mistyped = CodeWords.mistype(CodeWords.SERIAL, 7, 3);
        assertThat(refusal(CodeKind.ACTIVATION_CODE, mistyped).suggestion()).isEmpty();
    }

    @Test
    void a_correction_of_an_unknown_version_is_not_suggested() {
        CodeWord future = CodeWord.of(CodeKind.ACTIVATION_CODE, BigInteger.TWO.shiftLeft(102));
        assertThat(refusal(CodeWords.mistype(future, 9, 1)).suggestion()).isEmpty();
    }

    @Test
    void a_correction_of_a_reserved_class_is_not_suggested() {
        assertThat(refusal(CodeWords.mistype(CodeWords.serial(7, "1234"), 9, 1)).suggestion())
                .isEmpty();
    }

    @Test
    void a_correction_with_a_digest_in_an_unused_slot_is_not_suggested() {
        CodeWord withBoard = CodeWords.serial(2, "10000000000000000");
        assertThat(refusal(CodeWords.mistype(withBoard, 9, 1)).suggestion()).isEmpty();
    }

    @Provide
    Arbitrary<CodeWord> supported() {
        return CodeWords.supported();
    }

    private static String swap(String text, int first, int second) {
        char[] symbols = text.toCharArray();
        symbols[first] = text.charAt(second);
        symbols[second] = text.charAt(first);
        return new String(symbols);
    }

    private static InvalidCodeException refusal(String text) {
        return catchThrowableOfType(InvalidCodeException.class, () -> CodeWord.parse(text));
    }

    private static InvalidCodeException refusal(CodeKind expected, String text) {
        return catchThrowableOfType(InvalidCodeException.class, () -> CodeWord.parse(expected, text));
    }
}
