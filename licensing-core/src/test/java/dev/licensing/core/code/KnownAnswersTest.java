package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {
    private static final BigInteger ZERO_TO_TWENTY = zeroToTwenty();

    @Test
    void the_document_gives_this_serial_number_for_the_symbols_0_to_20() {
        assertThat(CodeWord.of(CodeKind.SERIAL_NUMBER, ZERO_TO_TWENTY)).hasToString("012-345-678-9AB-CDE-FGH-JKM-7KA");
    }

    @Test
    void the_document_gives_this_activation_code_for_the_symbols_0_to_20() {
        assertThat(CodeWord.of(CodeKind.ACTIVATION_CODE, ZERO_TO_TWENTY))
                .hasToString("012.345.678.9AB.CDE.FGH.JKM.G25");
    }

    @Test
    void the_data_of_the_known_answers_reads_back() {
        CodeWord word = CodeWord.parse("012-345-678-9AB-CDE-FGH-JKM-7KA");
        assertThat(word.data()).isEqualTo(ZERO_TO_TWENTY);
        assertThat(word.version()).isZero();
        assertThat(word.kind()).isEqualTo(CodeKind.SERIAL_NUMBER);
    }

    @Test
    void the_all_zero_word_is_a_serial_number_of_version_0() {
        CodeWord word = CodeWord.parse("000-000-000-000-000-000-000-000");
        assertThat(word.kind()).isEqualTo(CodeKind.SERIAL_NUMBER);
        assertThat(word.version()).isZero();
    }

    @Test
    void the_constant_of_activation_codes_is_x_to_the_24th_modulo_the_generator() {
        int[] constant = new int[CodeText.SYMBOLS];
        CodeKind.ACTIVATION_CODE.shiftCheck(constant);
        assertThat(constant).endsWith(0, 23, 17, 15);
        for (int exponent = 1; exponent <= 3; exponent++) {
            assertThat(ReedSolomon.syndrome(constant, exponent)).isEqualTo(Field32.power(24 * exponent));
        }
    }

    @Test
    void kinds_have_stable_ids_and_separators() {
        assertThat(CodeKind.ACTIVATION_CODE.id()).isEqualTo("activation-code");
        assertThat(CodeKind.ACTIVATION_CODE.separator()).isEqualTo('.');
        assertThat(CodeKind.SERIAL_NUMBER.id()).isEqualTo("serial-number");
        assertThat(CodeKind.SERIAL_NUMBER.separator()).isEqualTo('-');
    }

    private static BigInteger zeroToTwenty() {
        BigInteger data = BigInteger.ZERO;
        for (int symbol = 0; symbol <= 20; symbol++) {
            data = data.shiftLeft(5).or(BigInteger.valueOf(symbol));
        }
        return data;
    }
}
