package dev.licensing.core.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CaseFoldingTest {
    @Property(tries = 5000)
    void texts_fold_to_the_same_when_they_differ_only_in_case(
            @ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(CaseFolding.fold(one).equals(CaseFolding.fold(other))).isEqualTo(one.equalsIgnoreCase(other));
        assertThat(CaseFolding.fold(CaseFolding.fold(one))).isEqualTo(CaseFolding.fold(one));
    }

    @Test
    void a_text_in_its_one_case_stays_the_same_object() {
        String folded = "jane.doe@example.com, жанна ß";
        assertThat(CaseFolding.fold(folded)).isSameAs(folded);
        assertThat(CaseFolding.fold("")).isEmpty();
    }

    @Test
    void a_position_in_the_word_does_not_decide() {
        assertThat(CaseFolding.fold("ΟΔΟΣ")).isEqualTo("οδοσ");
        assertThat(CaseFolding.fold("οδος")).isEqualTo("οδοσ");
        assertThat(CaseFolding.fold("JANE[@`{Z")).isEqualTo("jane[@`{z");
    }

    @Test
    void letters_outside_the_basic_plane_fold_too() {
        assertThat(CaseFolding.fold("x𐐀")).isEqualTo("x𐐨");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aAbZz@[`{kK\u212AsSſiIıİΣσςßẞ").ofMaxLength(3),
                Arbitraries.of("𐐀", "𐐨", "\uD801", "\uDC00", "\uDC28"));
    }
}
