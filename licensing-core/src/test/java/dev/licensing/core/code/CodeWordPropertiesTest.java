package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.licensing.core.InvalidValueException;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodeWordPropertiesTest {
    @Property(seed = "1")
    void a_word_reads_back_from_its_text(@ForAll("words") CodeWord word) {
        assertThat(CodeWord.parse(word.toString())).isEqualTo(word);
        assertThat(CodeWord.parse(word.kind(), word.toString())).isEqualTo(word);
    }

    @Property(seed = "1")
    void a_word_is_made_from_its_data(@ForAll("words") CodeWord word) {
        assertThat(CodeWord.of(word.kind(), word.data())).isEqualTo(word);
    }

    @Property(seed = "1")
    void case_separators_and_spaces_do_not_matter(@ForAll("words") CodeWord word) {
        String bare = word.text().replace(".", "").replace("-", "");
        assertThat(CodeWord.parse(" .-" + bare.toLowerCase(Locale.ROOT) + "- ."))
                .isEqualTo(word);
    }

    @Property(seed = "1", tries = 5000)
    void any_text_gives_a_word_or_the_one_exception(@ForAll("texts") String text) {
        assertThatAnswerIsKnown(catchThrowable(() -> CodeWord.parse(text)));
        assertThatAnswerIsKnown(catchThrowable(() -> CodeWord.parse(CodeKind.SERIAL_NUMBER, text)));
        assertThatAnswerIsKnown(catchThrowable(() -> CodeWord.parse(CodeKind.ACTIVATION_CODE, text)));
    }

    @Test
    void data_that_is_negative_or_too_wide_is_refused() {
        assertThatThrownBy(() -> CodeWord.of(CodeKind.SERIAL_NUMBER, BigInteger.ONE.negate()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("data of the serial number: \"0x-1\" is not allowed;"
                        + " allowed is a number of at most 105 bits, not negative");
        assertThatThrownBy(() -> CodeWord.of(CodeKind.ACTIVATION_CODE, BigInteger.ONE.shiftLeft(105)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("data of the activation code: \"0x2000");
    }

    @Provide
    Arbitrary<CodeWord> words() {
        return CodeWords.any();
    }

    /** Every char, so lone surrogates too, and texts that look like codes. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> alike = Arbitraries.strings()
                .withChars(CodeWords.ALPHABET + "oOiIlLuU-. ")
                .ofMinLength(22)
                .ofMaxLength(32);
        Arbitrary<String> broken =
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(30);
        return Arbitraries.oneOf(wild, alike, broken);
    }

    private static void assertThatAnswerIsKnown(Throwable thrown) {
        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(InvalidCodeException.class);
            assertThat(thrown.getMessage()).matches("[ -~]{20,400}");
        }
    }
}
