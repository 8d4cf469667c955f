package dev.licensing.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredTest {
    private static final EnvironmentKey KEY = EnvironmentKey.of(new byte[32]);
    private static final EnvironmentKey OTHER_KEY = new EnvironmentKey("01".repeat(32));
    private static final SerialNumber SERIAL = SerialNumber.declared(KEY);
    private static final SerialNumber MACHINE = Machines.serial(PlatformClass.PHYSICAL, "A1 D2 F3");

    @Test
    void the_slot_bits_are_the_first_98_bits_of_the_digest_of_the_key() {
        // SHA-256 of "hw1|declared|" and 32 zero bytes, computed with another implementation
        String digest = "aa867ecf58c6e7e12343e74297bf03ab0a1019296f24dc40ee26522c8033fcb8";
        String bits = new BigInteger("1" + digest, 16).toString(2).substring(1, 99);
        assertThat(CodeWord.parse(SERIAL.text()).data()).isEqualTo(new BigInteger("0010101" + bits, 2));
    }

    @Test
    void a_declared_serial_number_has_no_digests() {
        assertThat(SERIAL.platformClass()).isEqualTo(PlatformClass.DECLARED);
        for (ComponentSlot slot : ComponentSlot.values()) {
            assertThat(SERIAL.digest(slot)).isZero();
        }
    }

    @Test
    void a_proven_key_passes_with_its_own_serial_number() {
        SerialComparison comparison = compare(SERIAL, Fingerprint.declared(KEY));
        assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
        assertThat(comparison.score()).isZero();
        assertThat(comparison.threshold()).isZero();
        assertThat(comparison.slots()).extracting(SlotComparison::outcome).containsOnly(SlotOutcome.UNLICENSED);
        assertThat(comparison.drifted()).isFalse();
        assertThat(comparison.classChanged()).isFalse();
        assertThat(comparison.anchorChanged()).isFalse();
        assertThat(comparison.anchorUnreadable()).isFalse();
    }

    @Test
    void another_key_is_rejected() {
        assertThat(compare(SERIAL, Fingerprint.declared(OTHER_KEY)).verdict()).isEqualTo(Verdict.REJECT);
        assertThat(compare(SERIAL, Fingerprint.declared(OTHER_KEY)).classChanged())
                .isFalse();
    }

    @Test
    void the_same_serial_number_without_a_proof_compares_the_same() {
        assertThat(Fingerprint.asserted(SERIAL)).isEqualTo(new Fingerprint.Declared(SERIAL, Optional.empty()));
        assertThat(compare(SERIAL, Fingerprint.asserted(SERIAL)).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void hardware_against_a_declared_serial_number_is_rejected() {
        SerialComparison comparison = compare(SERIAL, Fingerprint.asserted(MACHINE));
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isTrue();
        assertThat(comparison.threshold()).isZero();
    }

    @Test
    void a_container_without_a_proof_is_rejected() {
        SerialComparison comparison = compare(SERIAL, Machines.machine(PlatformClass.DECLARED, ""));
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isFalse();
    }

    @Test
    void a_key_against_the_serial_number_of_a_machine_is_rejected() {
        SerialComparison comparison = compare(MACHINE, Fingerprint.declared(KEY));
        assertThat(comparison.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(comparison.classChanged()).isTrue();
        assertThat(comparison.drifted()).isTrue();
        assertThat(comparison.score()).isZero();
    }

    @Test
    void a_declared_fingerprint_enrols_without_a_warning() {
        assertThat(Enrolment.of(Fingerprint.declared(KEY))).isEqualTo(new Enrolment.Enrolled(SERIAL, List.of()));
    }

    @Test
    void a_declared_fingerprint_is_of_version_1_and_all_its_slots_are_absent() {
        Fingerprint fingerprint = Fingerprint.declared(KEY);
        assertThat(fingerprint.version()).isEqualTo(1);
        assertThat(fingerprint.platformClass()).isEqualTo(PlatformClass.DECLARED);
        assertThat(fingerprint.detectedClass()).isEqualTo(PlatformClass.DECLARED);
        assertThat(fingerprint.slots()).containsOnlyKeys(ComponentSlot.values());
        assertThat(fingerprint.slots().values()).containsOnly(SlotReading.absent("identified by a key"));
    }

    @Test
    void a_declared_fingerprint_needs_a_declared_serial_number() {
        assertThatThrownBy(() -> new Fingerprint.Declared(MACHINE, Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("class of the declared serial number " + MACHINE
                        + ": \"physical\" is not allowed; allowed is declared");
    }

    @Test
    void a_declared_fingerprint_needs_the_serial_number_of_its_key() {
        assertThatThrownBy(() -> new Fingerprint.Declared(SERIAL, Optional.of(OTHER_KEY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("serial number of the declared key: \"" + SERIAL + "\" is not allowed; allowed is "
                        + SerialNumber.declared(OTHER_KEY));
    }

    private static SerialComparison compare(SerialNumber licensed, Fingerprint current) {
        return SerialComparison.of(licensed, current, HardwarePolicy.DEFAULT);
    }
}
