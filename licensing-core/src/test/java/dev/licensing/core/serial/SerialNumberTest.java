package dev.licensing.core.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.code.InvalidCodeException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerialNumberTest {
    @Property(seed = "1")
    void a_serial_number_reads_back_from_its_text(@ForAll("serials") SerialNumber serial) {
        assertThat(SerialNumber.parse(serial.toString())).isEqualTo(serial);
        assertThat(SerialNumber.parse(serial.text().toLowerCase(Locale.ROOT).replace('-', '.')))
                .isEqualTo(serial);
    }

    @Property(seed = "1")
    void a_serial_number_keeps_its_class_and_digests(
            @ForAll("hardware") PlatformClass platformClass, @ForAll("digests") Map<ComponentSlot, Integer> digests) {
        digests.keySet().removeIf(slot -> !platformClass.uses(slot));
        SerialNumber serial = SerialNumber.of(platformClass, digests);
        assertThat(serial.version()).isEqualTo(1);
        assertThat(serial.platformClass()).isEqualTo(platformClass);
        for (ComponentSlot slot : ComponentSlot.values()) {
            assertThat(serial.digest(slot)).isEqualTo(digests.getOrDefault(slot, 0));
        }
    }

    @Property(seed = "1", tries = 2000)
    void any_text_gives_a_serial_number_or_the_one_exception(@ForAll String text) {
        assertThat(catchThrowable(() -> SerialNumber.parse(text))).isExactlyInstanceOf(InvalidCodeException.class);
    }

    @Property(seed = "1", tries = 2000)
    void any_word_gives_a_serial_number_or_the_one_exception(@ForAll("contents") BigInteger content) {
        CodeWord word = CodeWord.of(CodeKind.SERIAL_NUMBER, content.setBit(102));
        Throwable thrown =
                catchThrowable(() -> assertThat(SerialNumber.parse(word.text())).hasToString(word.text()));
        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(InvalidCodeException.class);
        }
    }

    @Test
    void the_bits_are_version_class_and_slots_with_the_most_significant_first() {
        SerialNumber serial = Machines.serial(PlatformClass.PHYSICAL, "A262143 B1 C2 D3 E4 F65535");
        BigInteger expected = new BigInteger(
                "001" + "0001" + "111111111111111111" + "0000000000000001" + "0000000000000010" + "0000000000000011"
                        + "0000000000000100" + "1111111111111111",
                2);
        assertThat(CodeWord.parse(serial.text()).data()).isEqualTo(expected);
    }

    @Test
    void a_digest_that_does_not_fit_its_slot_is_refused() {
        assertThatThrownBy(() -> Machines.serial(PlatformClass.PHYSICAL, "A262144"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("digest of slot A (firmware UUID): \"262144\" is not allowed; allowed is 0 to 262143");
        assertThatThrownBy(() -> Machines.serial(PlatformClass.PHYSICAL, "F65536"))
                .hasMessage("digest of slot F (disk serial): \"65536\" is not allowed; allowed is 0 to 65535");
        assertThatThrownBy(() -> SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.B, -1)))
                .hasMessage("digest of slot B (board serial): \"-1\" is not allowed; allowed is 0 to 65535");
    }

    @ParameterizedTest
    @EnumSource(names = "DECLARED", mode = EnumSource.Mode.EXCLUDE)
    void a_digest_in_a_slot_that_the_class_does_not_use_is_neither_written_nor_read(PlatformClass platformClass) {
        for (ComponentSlot slot : ComponentSlot.values()) {
            String text = word(platformClass, slot).text();
            if (platformClass.uses(slot)) {
                assertThat(SerialNumber.parse(text).digest(slot)).isEqualTo(1);
                continue;
            }
            assertThat(catchThrowableOfType(InvalidCodeException.class, () -> SerialNumber.parse(text))
                            .reason())
                    .isEqualTo(InvalidCodeException.Reason.INVALID_CODE);
            assertThatThrownBy(() -> SerialNumber.of(platformClass, Map.of(slot, 1)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageEndingWith("allowed is 0, since class " + platformClass.id() + " does not use the slot");
            assertThat(SerialNumber.of(platformClass, Map.of(slot, 0)).digest(slot))
                    .isZero();
        }
    }

    @Test
    void a_declared_serial_number_is_not_made_of_slots() {
        assertThatThrownBy(() -> SerialNumber.of(PlatformClass.DECLARED, Map.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageEndingWith("make a declared serial number from the key of its environment");
    }

    @Test
    void an_activation_code_is_the_wrong_kind() {
        InvalidCodeException refusal = catchThrowableOfType(
                InvalidCodeException.class, () -> SerialNumber.parse("012.345.678.9AB.CDE.FGH.JKM.G25"));
        assertThat(refusal.reason()).isEqualTo(InvalidCodeException.Reason.WRONG_KIND);
    }

    @Test
    void the_known_answer_has_version_0_and_is_unsupported() {
        InvalidCodeException refusal = catchThrowableOfType(
                InvalidCodeException.class, () -> SerialNumber.parse("012-345-678-9AB-CDE-FGH-JKM-7KA"));
        assertThat(refusal.reason()).isEqualTo(InvalidCodeException.Reason.UNSUPPORTED_VERSION);
    }

    @Provide
    Arbitrary<SerialNumber> serials() {
        return contents()
                .map(bits -> bits.mod(BigInteger.ONE.shiftLeft(98)).setBit(98).setBit(102))
                .map(bits -> SerialNumber.parse(
                        CodeWord.of(CodeKind.SERIAL_NUMBER, bits).text()));
    }

    @Provide
    Arbitrary<BigInteger> contents() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(102).subtract(BigInteger.ONE));
    }

    @Provide
    Arbitrary<PlatformClass> hardware() {
        return Arbitraries.of(PlatformClass.class).filter(platformClass -> platformClass != PlatformClass.DECLARED);
    }

    @Provide
    Arbitrary<Map<ComponentSlot, Integer>> digests() {
        return Arbitraries.integers()
                .between(0, 65535)
                .array(int[].class)
                .ofSize(6)
                .map(values -> {
                    Map<ComponentSlot, Integer> digests = new EnumMap<>(ComponentSlot.class);
                    for (ComponentSlot slot : ComponentSlot.values()) {
                        digests.put(slot, values[slot.position()]);
                    }
                    return digests;
                });
    }

    /** A serial number word of a class with digest 1 in one slot, made without the rules of the class. */
    private static CodeWord word(PlatformClass platformClass, ComponentSlot slot) {
        BigInteger head = BigInteger.valueOf(16L + platformClass.number()).shiftLeft(98);
        return CodeWord.of(CodeKind.SERIAL_NUMBER, head.setBit(slot.shift()));
    }
}
