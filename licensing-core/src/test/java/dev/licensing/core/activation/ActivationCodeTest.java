package dev.licensing.core.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.code.InvalidCodeException.Reason;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ActivationCodeTest {
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(102).subtract(BigInteger.ONE);

    @Property(seed = "1")
    void an_activation_code_reads_back_from_its_text(@ForAll("codes") ActivationCode code) {
        assertThat(ActivationCode.parse(code.toString())).isEqualTo(code);
        assertThat(ActivationCode.parse(code.text().toLowerCase(Locale.ROOT).replace('.', '-')))
                .isEqualTo(code);
    }

    @Test
    void a_random_code_has_version_1_and_takes_all_other_bits_from_its_source() {
        CodeWord ones = CodeWord.parse(ActivationCode.random(filled(0xFF)).text());
        CodeWord zeros = CodeWord.parse(ActivationCode.random(filled(0)).text());
        assertThat(ones.data()).isEqualTo(BigInteger.ONE.shiftLeft(103).subtract(BigInteger.ONE));
        assertThat(zeros.data()).isEqualTo(BigInteger.ONE.shiftLeft(102));
        assertThat(ones.kind()).isEqualTo(CodeKind.ACTIVATION_CODE);
    }

    @Test
    void random_codes_differ() {
        SecureRandom random = new SecureRandom();
        assertThat(ActivationCode.random(random)).isNotEqualTo(ActivationCode.random(random));
    }

    @Test
    void the_known_answer_has_version_0_and_is_unsupported() {
        assertThat(refusal("012.345.678.9AB.CDE.FGH.JKM.G25").reason()).isEqualTo(Reason.UNSUPPORTED_VERSION);
    }

    @Test
    void a_serial_number_is_the_wrong_kind() {
        InvalidCodeException refusal = refusal("012-345-678-9AB-CDE-FGH-JKM-7KA");
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_KIND);
        assertThat(refusal).hasMessageContaining("this is a serial number; an activation code is needed here");
    }

    @Test
    void a_typing_error_suggests_the_code() {
        ActivationCode code = ActivationCode.random(filled(0));
        String mistyped = "5" + code.text().substring(1);
        assertThat(refusal(mistyped).suggestion()).contains(code.text());
    }

    @Provide
    Arbitrary<ActivationCode> codes() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, MOST)
                .map(bits -> CodeWord.of(CodeKind.ACTIVATION_CODE, bits.setBit(102)))
                .map(word -> ActivationCode.parse(word.text()));
    }

    private static InvalidCodeException refusal(String text) {
        return catchThrowableOfType(InvalidCodeException.class, () -> ActivationCode.parse(text));
    }

    private static SecureRandom filled(int value) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) value);
            }
        };
    }
}
