package dev.licensing.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HardwarePolicyTest {
    @Test
    void without_overrides_it_is_55_percent_30_days_14_days_and_nothing_declared() {
        assertThat(HardwarePolicy.DEFAULT).isEqualTo(new HardwarePolicy(Map.of(), 55, 30, 14, false));
        assertThat(HardwarePolicy.DEFAULT.weight(PlatformClass.EC2, ComponentSlot.B))
                .isEqualTo(6);
    }

    @Test
    void an_override_holds_in_every_class_that_uses_the_slot() {
        HardwarePolicy policy = weights(Map.of(ComponentSlot.B, 9, ComponentSlot.C, 0));
        assertThat(policy.weight(PlatformClass.PHYSICAL, ComponentSlot.B)).isEqualTo(9);
        assertThat(policy.weight(PlatformClass.EC2, ComponentSlot.B)).isEqualTo(9);
        assertThat(policy.weight(PlatformClass.EC2, ComponentSlot.C)).isZero();
        assertThat(policy.weight(PlatformClass.VIRTUAL_MACHINE, ComponentSlot.B))
                .isZero();
        assertThat(policy.weight(PlatformClass.PHYSICAL, ComponentSlot.A)).isEqualTo(4);
    }

    @Test
    void overrides_are_copied() {
        Map<ComponentSlot, Integer> weights = new EnumMap<>(ComponentSlot.class);
        HardwarePolicy policy = weights(weights);
        weights.put(ComponentSlot.A, 9);
        assertThat(policy.weights()).isEmpty();
        assertThatThrownBy(() -> policy.weights().put(ComponentSlot.A, 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void every_bound_is_allowed_and_the_next_number_is_not() {
        assertThat(new HardwarePolicy(Map.of(ComponentSlot.A, 0, ComponentSlot.B, 9), 50, 0, 0, true))
                .isNotNull();
        assertThat(new HardwarePolicy(Map.of(), 100, 90, 90, true).allowDeclared())
                .isTrue();
        assertRefused(Map.of(ComponentSlot.A, 10), 55, 30, 14, "hardwarePolicy.weights.A: \"10\"", "0 to 9");
        assertRefused(Map.of(ComponentSlot.F, -1), 55, 30, 14, "hardwarePolicy.weights.F: \"-1\"", "0 to 9");
        assertRefused(Map.of(), 49, 30, 14, "hardwarePolicy.thresholdPercent: \"49\"", "50 to 100");
        assertRefused(Map.of(), 101, 30, 14, "hardwarePolicy.thresholdPercent: \"101\"", "50 to 100");
        assertRefused(Map.of(), 55, -1, 14, "hardwarePolicy.graceDays: \"-1\"", "0 to 90");
        assertRefused(Map.of(), 55, 91, 14, "hardwarePolicy.graceDays: \"91\"", "0 to 90");
        assertRefused(Map.of(), 55, 30, -1, "hardwarePolicy.changedAnchorGraceDays: \"-1\"", "0 to 90");
        assertRefused(Map.of(), 55, 30, 91, "hardwarePolicy.changedAnchorGraceDays: \"91\"", "0 to 90");
    }

    private static HardwarePolicy weights(Map<ComponentSlot, Integer> weights) {
        return new HardwarePolicy(weights, 55, 30, 14, false);
    }

    private static void assertRefused(
            Map<ComponentSlot, Integer> weights, int percent, int grace, int changed, String found, String allowed) {
        assertThatThrownBy(() -> new HardwarePolicy(weights, percent, grace, changed, false))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(found + " is not allowed; allowed is " + allowed);
    }
}
