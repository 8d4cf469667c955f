package dev.licensing.core.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void the_weights_are_those_of_the_document() {
        assertThat(weights(PlatformClass.PHYSICAL)).containsExactly(4, 3, 2, 2, 1, 3);
        assertThat(weights(PlatformClass.VIRTUAL_MACHINE)).containsExactly(6, 0, 3, 2, 1, 2);
        assertThat(weights(PlatformClass.KUBEVIRT)).containsExactly(6, 0, 3, 2, 1, 2);
        assertThat(weights(PlatformClass.EC2)).containsExactly(3, 6, 2, 1, 0, 2);
        assertThat(weights(PlatformClass.KUBERNETES)).containsExactly(3, 0, 3, 0, 0, 0);
        assertThat(weights(PlatformClass.DECLARED)).containsOnly(0);
    }

    @Test
    void classes_have_stable_numbers_and_ids() {
        assertThat(PlatformClass.values()).extracting(PlatformClass::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(PlatformClass.values())
                .extracting(PlatformClass::id)
                .containsExactly("physical", "virtual-machine", "ec2", "kubernetes", "declared", "kubevirt");
    }

    @Test
    void the_anchor_is_the_firmware_uuid_and_on_ec2_the_instance_id() {
        assertThat(PlatformClass.VIRTUAL_MACHINE.anchor()).contains(ComponentSlot.A);
        assertThat(PlatformClass.KUBEVIRT.anchor()).contains(ComponentSlot.A);
        assertThat(PlatformClass.KUBERNETES.anchor()).contains(ComponentSlot.A);
        assertThat(PlatformClass.EC2.anchor()).contains(ComponentSlot.B);
        assertThat(PlatformClass.PHYSICAL.anchor()).isEmpty();
        assertThat(PlatformClass.DECLARED.anchor()).isEmpty();
    }

    @Test
    void slots_have_the_widths_labels_and_names_of_the_document() {
        assertThat(ComponentSlot.values()).extracting(ComponentSlot::bits).containsExactly(18, 16, 16, 16, 16, 16);
        assertThat(ComponentSlot.values())
                .extracting(ComponentSlot::label)
                .containsExactly("A", "B", "C", "N", "N", "F");
        assertThat(ComponentSlot.values())
                .extracting(ComponentSlot::component)
                .containsExactly(
                        "firmware UUID",
                        "board serial",
                        "operating system id",
                        "first network interface",
                        "second network interface",
                        "disk serial");
    }

    @Test
    void statuses_outcomes_and_verdicts_have_stable_ids() {
        assertThat(SlotStatus.values())
                .extracting(SlotStatus::id)
                .containsExactly("used", "absent", "vetoed", "unreadable");
        assertThat(SlotOutcome.values())
                .extracting(SlotOutcome::id)
                .containsExactly("same", "changed", "absent", "unreadable", "unlicensed");
        assertThat(Verdict.values()).extracting(Verdict::id).containsExactly("pass", "grace", "reject");
    }

    @Test
    void only_a_used_slot_has_a_digest() {
        assertThat(SlotReading.used(7, "read")).isEqualTo(new SlotReading(SlotStatus.USED, 7, "read"));
        assertThat(SlotReading.vetoed("a constant").digest()).isZero();
        assertThatThrownBy(() -> SlotReading.used(0, "read"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageEndingWith("\"0\" is not allowed; allowed is 1 to 262143");
        assertThatThrownBy(() -> new SlotReading(SlotStatus.VETOED, 7, "a constant"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "digest of a slot that is vetoed: \"7\" is not allowed; allowed is 0; only a used slot has one");
    }

    @Test
    void an_environment_key_copies_its_bytes_both_ways() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xAB);
        EnvironmentKey key = EnvironmentKey.of(bytes);
        bytes[0] = 1;
        key.bytes()[1] = 1;
        assertThat(key.hex()).isEqualTo("ab".repeat(32));
        assertThat(key.bytes()).containsOnly(0xAB);
        assertThat(key).isEqualTo(new EnvironmentKey("AB".repeat(32))).isNotEqualTo(EnvironmentKey.of(bytes));
    }

    @Test
    void an_environment_key_has_exactly_32_bytes() {
        assertThatThrownBy(() -> EnvironmentKey.of(new byte[44]))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("environment key: \"44 bytes\" is not allowed; allowed is a raw Ed25519 public key of 32"
                        + " bytes; take the key out of its X.509 or PEM wrapping first");
        assertThatThrownBy(() -> new EnvironmentKey("ab"))
                .hasMessage("environment key: \"2 characters\" is not allowed; allowed is a raw Ed25519 public key of"
                        + " 64 hexadecimal digits");
        assertThatThrownBy(() -> new EnvironmentKey("xy".repeat(32)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageEndingWith("allowed is a raw Ed25519 public key of 64 hexadecimal digits");
    }

    private static int[] weights(PlatformClass platformClass) {
        int[] weights = new int[6];
        for (ComponentSlot slot : ComponentSlot.values()) {
            weights[slot.position()] = platformClass.weight(slot);
            assertThat(platformClass.uses(slot)).isEqualTo(weights[slot.position()] > 0);
        }
        return weights;
    }
}
