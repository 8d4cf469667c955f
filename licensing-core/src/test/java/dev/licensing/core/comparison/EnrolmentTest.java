package dev.licensing.core.comparison;

import static dev.licensing.core.serial.PlatformClass.EC2;
import static dev.licensing.core.serial.PlatformClass.KUBERNETES;
import static dev.licensing.core.serial.PlatformClass.KUBEVIRT;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static dev.licensing.core.serial.PlatformClass.VIRTUAL_MACHINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.Machines;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {
    @ParameterizedTest
    @EnumSource(names = "DECLARED", mode = EnumSource.Mode.EXCLUDE)
    void every_enrolment_that_can_be_made_passes_unchanged(PlatformClass platformClass) {
        for (int readings = 0; readings < 4096; readings++) {
            Fingerprint.Hardware machine = Machines.machine(platformClass, notation(platformClass, readings));
            Enrolment enrolment = Enrolment.of(machine);
            assertThat(enrolment instanceof Enrolment.Enrolled).isEqualTo(mayEnrol(machine));
            if (enrolment instanceof Enrolment.Enrolled enrolled) {
                assertThat(enrolled.serialNumber().platformClass()).isEqualTo(platformClass);
                assertPassesUnchanged(enrolled.serialNumber(), machine);
                assertPassesUnchanged(enrolled.serialNumber(), Fingerprint.asserted(enrolled.serialNumber()));
            } else {
                assertThat(enrolment).isEqualTo(new Enrolment.Unidentified(machine));
            }
        }
    }

    /** The counts and the smallest sets were worked out from the weights and the rules by hand; a set with more slots than one of them does too. */
    @ParameterizedTest(name = "{0}: {1} of {2}", quoteTextArguments = false)
    @CsvSource({
        "PHYSICAL,        46, 64, AD AE AF BD BF DF BCE CEF",
        "VIRTUAL_MACHINE, 15, 32, AC AD AE AF",
        "EC2,             15, 32, AB BC BD BF",
        "KUBERNETES,       1,  4, AC",
        "KUBEVIRT,        12, 32, AD AE",
    })
    void the_sets_of_slots_that_make_a_serial_number_are_known(
            PlatformClass platformClass, int makeable, int sets, String smallest) {
        int made = 0;
        int tried = 0;
        for (int bits = 0; bits < 64; bits++) {
            String letters = letters(bits);
            if (usesAll(platformClass, letters)) {
                tried++;
                Fingerprint.Hardware machine = Machines.machine(platformClass, distinct(letters));
                Enrolment enrolment = Enrolment.of(machine);
                assertThat(enrolment instanceof Enrolment.Enrolled)
                        .as(letters)
                        .isEqualTo(containsAny(letters, smallest.split(" ", -1)));
                if (enrolment instanceof Enrolment.Enrolled enrolled) {
                    made++;
                    assertPassesUnchanged(enrolled.serialNumber(), machine);
                } else {
                    assertThat(((Enrolment.Unidentified) enrolment).reason())
                            .isEqualTo(reasons(platformClass, letters));
                }
            }
        }
        assertThat(made).isEqualTo(makeable);
        assertThat(tried).isEqualTo(sets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1 B2", "D4 E5", "C3 F6", "A1 B2 C3", "C3 D4 E5", "A1", "D4 C3", ""})
    void a_physical_machine_that_two_domains_do_not_identify_is_refused(String notation) {
        assertThat(Enrolment.of(Machines.machine(PHYSICAL, notation))).isInstanceOf(Enrolment.Unidentified.class);
    }

    @Test
    void a_refusal_says_what_was_tried() {
        Fingerprint machine = Machines.machine(PHYSICAL, "A! B! C3 F?");
        assertThat(Enrolment.of(machine)).isEqualTo(new Enrolment.Unidentified(machine));
    }

    @Test
    void a_serial_number_holds_the_digests_of_the_used_slots_only() {
        Enrolment enrolment = Enrolment.of(Machines.machine(PHYSICAL, "A1 B! C? D4 F6 N9 K8"));
        assertThat(enrolment).isEqualTo(new Enrolment.Enrolled(Machines.serial(PHYSICAL, "A1 D4 F6"), List.of()));
    }

    @Test
    void a_container_without_an_identity_is_refused() {
        Fingerprint container = Machines.machine(PlatformClass.DECLARED, "");
        assertThat(Enrolment.of(container)).isEqualTo(new Enrolment.Unidentified(container));
    }

    @Test
    void a_machine_that_was_read_as_a_class_that_it_is_not_is_refused() {
        Fingerprint machine = Machines.machine(PHYSICAL, VIRTUAL_MACHINE, "A1 D4 F6");
        assertThat(Enrolment.of(machine)).isEqualTo(new Enrolment.Unidentified(machine));
    }

    @Test
    void a_physical_machine_has_a_spare_slot_when_any_one_may_go() {
        assertSpare(PHYSICAL, "A1 B2 C3 D4 E5 F6", true);
        assertSpare(PHYSICAL, "A1 D4 F6", true);
        assertSpare(PHYSICAL, "A1 D4", false);
        assertSpare(PHYSICAL, "A1 B2 F6", false);
    }

    @Test
    void a_virtual_machine_may_lose_its_network_but_not_its_only_other_slot() {
        assertSpare(VIRTUAL_MACHINE, "A1 C3", false);
        assertSpare(VIRTUAL_MACHINE, "A1 D4", true);
        assertSpare(VIRTUAL_MACHINE, "A1 D4 E5", true);
        assertSpare(VIRTUAL_MACHINE, "A1 C3 D4", true);
    }

    @Test
    void a_kubevirt_guest_needs_a_second_network_interface_to_spare_one() {
        assertSpare(KUBEVIRT, "A1 C3 D4 F6", false);
        assertSpare(KUBEVIRT, "A1 D4 E5", true);
        assertSpare(KUBEVIRT, "A1 D4 E4", true);
    }

    @Test
    void a_further_interface_that_is_not_in_the_serial_number_is_no_spare() {
        assertSpare(KUBEVIRT, "A1 D4 N9", false);
    }

    @Test
    void a_further_component_with_the_same_digest_is_a_spare() {
        assertSpare(KUBEVIRT, "A1 D4 N4", true);
        assertSpare(EC2, "B2 F6 K6", true);
    }

    @Test
    void ec2_may_lose_one_of_two_slots_beside_the_instance_id() {
        assertSpare(EC2, "B2 C3", false);
        assertSpare(EC2, "B2 C3 D4", true);
    }

    @Test
    void kubernetes_has_no_spare_slot() {
        assertSpare(KUBERNETES, "A1 C3", false);
    }

    @Test
    void what_may_not_be_lost_is_named_and_the_anchor_is_not() {
        assertIndispensable(PHYSICAL, "A1 B2 F6", ComponentSlot.F);
        assertIndispensable(PHYSICAL, "A1 D4", ComponentSlot.A, ComponentSlot.D);
        assertIndispensable(VIRTUAL_MACHINE, "A1 C3", ComponentSlot.C);
        assertIndispensable(KUBEVIRT, "A1 C3 D4 F6", ComponentSlot.D);
        assertIndispensable(KUBERNETES, "A1 C3", ComponentSlot.C);
        assertIndispensable(EC2, "B2 C3 D4");
    }

    @Test
    void a_machine_without_a_spare_slot_gets_its_number_with_a_warning() {
        Enrolment.Enrolled bare = enrolled(VIRTUAL_MACHINE, "A1 C3");

        assertThat(Finding.of(bare))
                .containsExactly(new Finding(
                        FindingCode.NO_SPARE_SLOT,
                        new Evidence.NoSpare(Machines.serial(VIRTUAL_MACHINE, "A1 C3"), List.of(ComponentSlot.C))));
        assertThat(Explanation.of(Finding.of(bare).get(0)).words())
                .isEqualTo("The loss of one component would make this machine another one than " + bare.serialNumber()
                        + ": operating system id.");
        assertThat(Finding.of(enrolled(VIRTUAL_MACHINE, "A1 C3 D4"))).isEmpty();
    }

    private static Enrolment.Enrolled enrolled(PlatformClass platformClass, String notation) {
        return (Enrolment.Enrolled) Enrolment.of(Machines.machine(platformClass, notation));
    }

    private static void assertIndispensable(PlatformClass platformClass, String notation, ComponentSlot... expected) {
        assertThat(enrolled(platformClass, notation).indispensable()).containsExactly(expected);
    }

    private static void assertSpare(PlatformClass platformClass, String notation, boolean expected) {
        Enrolment enrolment = Enrolment.of(Machines.machine(platformClass, notation));
        assertThat(enrolment).isInstanceOf(Enrolment.Enrolled.class);
        assertThat(((Enrolment.Enrolled) enrolment).hasSpareSlot()).isEqualTo(expected);
    }

    private static void assertPassesUnchanged(SerialNumber serial, Fingerprint machine) {
        SerialComparison comparison = SerialComparison.of(serial, machine, HardwarePolicy.DEFAULT);
        assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
        assertThat(comparison.drifted()).isFalse();
    }

    private static String letters(int bits) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((bits >> i & 1) == 1 ? "ABCDEF".substring(i, i + 1) : "");
        }
        return letters.toString();
    }

    private static boolean usesAll(PlatformClass platformClass, String letters) {
        return letters.chars()
                .allMatch(letter -> platformClass.uses(ComponentSlot.valueOf(String.valueOf((char) letter))));
    }

    /** Another digest in every slot. */
    private static String distinct(String letters) {
        StringBuilder notation = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            notation.append(i == 0 ? "" : " ").append(letters.charAt(i)).append(letters.charAt(i) - 'A' + 1);
        }
        return notation.toString();
    }

    private static boolean containsAny(String letters, String... sets) {
        for (String set : sets) {
            if (set.chars().allMatch(letter -> letters.indexOf(letter) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Of each slot of the class without a digest. */
    private static String reasons(PlatformClass platformClass, String letters) {
        List<String> reasons = new ArrayList<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            if (platformClass.uses(slot) && !letters.contains(slot.name())) {
                reasons.add(slot.component() + " absent (none)");
            }
        }
        return String.join(", ", reasons);
    }

    /** Two bits a slot: used, absent, vetoed or unreadable. Every used slot has the same digest. */
    private static String notation(PlatformClass platformClass, int readings) {
        StringBuilder notation = new StringBuilder();
        for (ComponentSlot slot : ComponentSlot.values()) {
            String reading = new String[] {"7", "", "!", "?"}[readings >> (2 * "ABCDEF".indexOf(slot.name())) & 3];
            if (!reading.isEmpty() && (platformClass.uses(slot) || !reading.equals("7"))) {
                notation.append(notation.isEmpty() ? "" : " ").append(slot).append(reading);
            }
        }
        return notation.toString();
    }

    /** The rules again, as the document counts them, on the letters of the used slots. */
    private static boolean mayEnrol(Fingerprint.Hardware machine) {
        String used = "";
        int weight = 0;
        for (ComponentSlot slot : ComponentSlot.values()) {
            if (machine.slots().get(slot).status() == SlotStatus.USED) {
                used += slot;
                weight += machine.platformClass().weight(slot);
            }
        }
        String domains =
                used.replace("C", "").replace("DE", "N").replace('D', 'N').replace('E', 'N');
        return weight >= 5
                && switch (machine.platformClass()) {
                    case PHYSICAL -> domains.length() >= 2 && !domains.equals("AB");
                    case VIRTUAL_MACHINE -> used.startsWith("A") && used.length() >= 2;
                    case KUBEVIRT -> domains.startsWith("AN");
                    case EC2 -> used.contains("B") && used.length() >= 2;
                    case KUBERNETES -> used.equals("AC");
                    case DECLARED -> false;
                };
    }
}
