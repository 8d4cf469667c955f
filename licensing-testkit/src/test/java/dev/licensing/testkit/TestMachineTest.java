package dev.licensing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TestMachineTest {
    private static SerialComparison after(TestMachine machine, Consumer<TestMachine> event) {
        SerialNumber before = machine.serialNumber();
        event.accept(machine);
        return SerialComparison.of(before, machine.read(1, before.platformClass()), HardwarePolicy.DEFAULT);
    }

    private static long changed(SerialComparison comparison) {
        return comparison.slots().stream()
                .filter(slot -> slot.outcome() == SlotOutcome.CHANGED)
                .count();
    }

    @Test
    void the_same_name_is_the_same_machine() {
        assertThat(TestMachine.physical("a").serialNumber())
                .isEqualTo(TestMachine.physical("a").serialNumber())
                .isNotEqualTo(TestMachine.physical("b").serialNumber())
                .isNotEqualTo(TestMachine.virtualMachine("a").serialNumber());
        assertThat(TestMachine.physical("a")).hasToString("TestMachine[physical, a]");
    }

    @Test
    void what_happens_to_a_machine_changes_what_it_says() {
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::replaceNetworkInterface)))
                .isEqualTo(1);
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::replaceNetworkInterfaces)))
                .isEqualTo(2);
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::addNetworkInterface)))
                .isZero();
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::replaceDisk)))
                .isEqualTo(1);
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::reinstallOperatingSystem)))
                .isEqualTo(1);
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::replaceBoard)))
                .isEqualTo(3);
        assertThat(changed(after(TestMachine.physical("m"), TestMachine::becomeAnotherMachine)))
                .isEqualTo(6);
    }

    @Test
    void a_machine_that_is_read_without_root_passes_and_is_read_whole_again() {
        TestMachine machine = TestMachine.physical("m");
        SerialNumber asRoot = machine.serialNumber();

        assertThat(after(machine, TestMachine::readWithoutRoot).verdict()).isEqualTo(Verdict.PASS);
        assertThat(machine.serialNumber()).isEqualTo(asRoot);
        assertThat(changed(after(machine, TestMachine::readAsRoot))).isZero();
    }

    @Test
    void a_machine_that_moves_into_a_hypervisor_says_so() {
        SerialComparison moved =
                after(TestMachine.physical("m"), machine -> machine.becomeOfClass(PlatformClass.VIRTUAL_MACHINE));

        assertThat(moved.classChanged()).isTrue();
        assertThat(moved.verdict()).isEqualTo(Verdict.GRACE);
    }

    @Test
    void a_clone_with_a_new_uuid_is_not_the_machine_and_an_exact_copy_is() {
        TestMachine machine = TestMachine.virtualMachine("m");
        TestMachine copy = machine.copy();
        copy.replaceDisk();

        assertThat(machine.cloneWithNewUuid().serialNumber()).isNotEqualTo(machine.serialNumber());
        assertThat(machine.copy().serialNumber()).isEqualTo(machine.serialNumber());
        assertThat(machine.serialNumber()).isNotEqualTo(copy.serialNumber());
    }

    @Test
    void a_machine_without_components_has_no_serial_number() {
        assertThatThrownBy(TestMachine.of(PlatformClass.DECLARED, "m")::serialNumber)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("declared");
    }
}
