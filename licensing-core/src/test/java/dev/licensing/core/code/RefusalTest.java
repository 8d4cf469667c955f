package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.code.InvalidCodeException.Reason;
import java.math.BigInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @Test
    void a_serial_number_pasted_as_an_activation_code_is_named_as_what_it_is() {
        String text = CodeWords.SERIAL.text();
        InvalidCodeException refusal = refusal(() -> CodeWord.parse(CodeKind.ACTIVATION_CODE, text));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_KIND);
        assertThat(refusal)
                .hasMessage("activation code: \"" + text + "\": this is a serial number; an activation code is needed"
                        + " here, which is written with '.' between its groups");
        assertThat(refusal.suggestion()).isEmpty();
    }

    @Test
    void an_activation_code_pasted_as_a_serial_number_is_named_as_what_it_is_whatever_its_separators() {
        String text = CodeWords.ACTIVATION.text().replace('.', '-');
        InvalidCodeException refusal = refusal(() -> CodeWord.parse(CodeKind.SERIAL_NUMBER, text));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_KIND);
        assertThat(refusal)
                .hasMessage("serial number: \"" + text + "\": this is an activation code; a serial number is needed"
                        + " here, which is written with '-' between its groups");
    }

    @Test
    void the_kind_is_judged_before_the_version() {
        CodeWord versionZero = CodeWord.of(CodeKind.SERIAL_NUMBER, BigInteger.TEN);
        assertThat(refusal(() -> CodeWord.parse(CodeKind.ACTIVATION_CODE, versionZero.text()))
                        .reason())
                .isEqualTo(Reason.WRONG_KIND);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 4, 5, 6, 7})
    void a_word_of_a_version_other_than_1_is_unsupported(int version) {
        for (CodeKind kind : CodeKind.values()) {
            CodeWord word = CodeWord.of(kind, BigInteger.valueOf(version).shiftLeft(102));
            InvalidCodeException refusal = refusal(word::requireSupported);
            assertThat(word.version()).isEqualTo(version);
            assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_VERSION);
            assertThat(refusal)
                    .hasMessageEndingWith(": \"" + word + "\" has version " + version + "; this release reads version 1"
                            + " only; if it was issued like this, update to a newer release");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void a_serial_number_of_class_0_or_a_reserved_class_is_unsupported(int platformClass) {
        CodeWord word = CodeWords.serial(platformClass, "1");
        InvalidCodeException refusal = refusal(word::requireSupported);
        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_VERSION);
        assertThat(refusal)
                .hasMessage("serial number: \"" + word + "\" has platform class " + platformClass + "; this release"
                        + " reads classes 1 to 6; if it was issued like this, update to a newer release");
    }

    @ParameterizedTest
    @CsvSource({"2,B,10000000000000000", "6,B,10000000000000000", "3,E,10000", "4,F,1", "4,E,10000", "4,D,100000000"})
    void a_digest_in_a_slot_that_the_class_does_not_use_is_invalid(int platformClass, String slot, String content) {
        CodeWord word = CodeWords.serial(platformClass, content);
        InvalidCodeException refusal = refusal(word::requireSupported);
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_CODE);
        assertThat(refusal)
                .hasMessage("serial number: \"" + word + "\" has a digest in slot " + slot + ", which platform class "
                        + platformClass + " leaves empty; take the serial number from its server again");
    }

    @Test
    void supported_words_are_returned_as_they_are() {
        assertThat(CodeWords.SERIAL.requireSupported()).isSameAs(CodeWords.SERIAL);
        assertThat(CodeWords.ACTIVATION.requireSupported()).isSameAs(CodeWords.ACTIVATION);
    }

    @Test
    void reasons_have_stable_codes() {
        assertThat(Reason.INVALID_CODE.code()).isEqualTo("invalid-code");
        assertThat(Reason.WRONG_KIND.code()).isEqualTo("wrong-kind");
        assertThat(Reason.UNSUPPORTED_VERSION.code()).isEqualTo("unsupported-version");
    }

    private static InvalidCodeException refusal(ThrowingCallable parse) {
        return catchThrowableOfType(InvalidCodeException.class, parse);
    }
}
