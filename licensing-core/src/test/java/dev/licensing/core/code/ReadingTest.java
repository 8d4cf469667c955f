package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final String KNOWN = "012-345-678-9AB-CDE-FGH-JKM-7KA";

    @Test
    void look_alike_letters_read_as_the_digits_they_look_like() {
        CodeWord word = CodeWord.parse("000-000-000-000-000-000-000-000");
        assertThat(CodeWord.parse("ooo-OOO-ooo-000-000-000-000-000")).isEqualTo(word);
        assertThat(CodeWord.parse(KNOWN.replace('1', 'I'))).hasToString(KNOWN);
        assertThat(CodeWord.parse(KNOWN.replace('1', 'l'))).hasToString(KNOWN);
        assertThat(CodeWord.parse(KNOWN.replace('1', 'i'))).hasToString(KNOWN);
        assertThat(CodeWord.parse(KNOWN.replace('1', 'L'))).hasToString(KNOWN);
    }

    @Test
    void separators_may_stand_anywhere_or_nowhere() {
        assertThat(CodeWord.parse("  0.1-2 345678 9ABCDE..FGH--JKM7KA ")).hasToString(KNOWN);
    }

    @Test
    void the_kelvin_sign_is_no_k_and_the_dotless_i_is_no_i() {
        assertRefused(
                KNOWN.replace('K', '\u212a'),
                "code: character 26 of \"012-345-678-9AB-CDE-FGH-J\\u212aM-7\\u212aA\" is \"\\u212a\";"
                        + " allowed are the digits, the letters A to Z without U, dashes, dots and spaces; copy it again");
        assertThatThrownBy(() -> CodeWord.parse(KNOWN.replace('1', '\u0131'))).hasMessageContaining("is \"\\u0131\";");
    }

    @Test
    void lower_case_reads_the_same_under_a_turkish_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(CodeWord.parse("0i2-345-678-9ab-cde-fgh-jkm-7ka")).hasToString(KNOWN);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_letter_u_is_refused_with_its_place() {
        assertThatThrownBy(() -> CodeWord.parse("01U-345"))
                .isInstanceOf(InvalidCodeException.class)
                .hasMessageStartingWith("code: character 3 of \"01U-345\" is \"U\";");
    }

    @Test
    void a_short_text_says_how_many_symbols_it_has() {
        assertThatThrownBy(() -> CodeWord.parse(CodeKind.SERIAL_NUMBER, "012-345"))
                .hasMessage("serial number: \"012-345\" has only 6 letters and digits; exactly 24 are needed,"
                        + " in 8 groups of 3; copy it whole");
        assertThatThrownBy(() -> CodeWord.parse("000-000-000-000-000-000-000-00"))
                .hasMessageContaining("has only 23 letters and digits;");
        assertThatThrownBy(() -> CodeWord.parse(CodeKind.ACTIVATION_CODE, ""))
                .hasMessageStartingWith("activation code: \"\" has only 0 letters and digits;");
    }

    @Test
    void a_long_text_is_quoted_up_to_40_characters() {
        assertRefused(
                KNOWN + "-" + KNOWN,
                "code: \"012-345-678-9AB-CDE-FGH-JKM-7KA-012-345-\"... has more than 24 letters and digits;"
                        + " exactly 24 are needed, in 8 groups of 3; copy it whole");
    }

    @Test
    void a_text_of_exactly_40_characters_is_quoted_whole() {
        String spaced = KNOWN + "         ";
        assertThat(spaced).hasSize(40);
        assertThatThrownBy(() -> CodeWord.parse(CodeKind.ACTIVATION_CODE, spaced))
                .hasMessageContaining("\"" + spaced + "\":");
    }

    @Test
    void control_characters_quotes_and_surrogates_are_escaped() {
        assertThatThrownBy(() -> CodeWord.parse("01\"\\\n\ud83d"))
                .hasMessageStartingWith("code: character 3 of \"01\\\"\\\\\\u000a\\ud83d\" is \"\\\"\";");
        assertThatThrownBy(() -> CodeWord.parse("~\u007f")).hasMessageStartingWith("code: character 1 of \"~\\u007f\"");
    }

    @Test
    void megabytes_are_refused_at_once() {
        String symbols = "0".repeat(20_000_000);
        String blanks = " ".repeat(20_000_000);
        // What looks at every symbol a thousand times takes minutes; a busy machine takes seconds for what does not
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 1000; i++) {
                assertThatThrownBy(() -> CodeWord.parse(symbols)).hasMessageContaining("has more than 24");
            }
            assertThatThrownBy(() -> CodeWord.parse(blanks)).hasMessageContaining("has only 0 letters");
        });
    }

    private static void assertRefused(String text, String message) {
        InvalidCodeException refusal = catchThrowableOfType(InvalidCodeException.class, () -> CodeWord.parse(text));
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(InvalidCodeException.Reason.INVALID_CODE);
        assertThat(refusal.suggestion()).isEmpty();
    }
}
