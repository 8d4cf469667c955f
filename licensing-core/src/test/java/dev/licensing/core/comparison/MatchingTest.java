package dev.licensing.core.comparison;

import static dev.licensing.core.comparison.SlotOutcome.ABSENT;
import static dev.licensing.core.comparison.SlotOutcome.CHANGED;
import static dev.licensing.core.comparison.SlotOutcome.SAME;
import static dev.licensing.core.comparison.SlotOutcome.UNLICENSED;
import static dev.licensing.core.comparison.SlotOutcome.UNREADABLE;
import static dev.licensing.core.serial.ComponentSlot.D;
import static dev.licensing.core.serial.ComponentSlot.E;
import static dev.licensing.core.serial.ComponentSlot.F;
import static dev.licensing.core.serial.PlatformClass.PHYSICAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Machines;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void each_slot_is_the_same_changed_absent_unreadable_or_unlicensed() {
        SerialComparison comparison = Machines.compare(PHYSICAL, "A1 B2 C3 F6", "A1 B9 C? D4");
        assertThat(comparison.slots())
                .containsExactly(
                        new SlotComparison(ComponentSlot.A, SAME, 4),
                        new SlotComparison(ComponentSlot.B, CHANGED, 3),
                        new SlotComparison(ComponentSlot.C, UNREADABLE, 2),
                        new SlotComparison(D, UNLICENSED, 2),
                        new SlotComparison(E, UNLICENSED, 1),
                        new SlotComparison(F, ABSENT, 3));
    }

    @Test
    void a_vetoed_component_is_as_good_as_absent() {
        assertThat(Machines.outcome(Machines.compare(PHYSICAL, "A1", "A!"), ComponentSlot.A))
                .isEqualTo(ABSENT);
    }

    @Test
    void network_interfaces_may_change_places() {
        assertNetwork("D4 E5", "D5 E4", SAME, SAME);
    }

    @Test
    void a_licensed_interface_may_be_any_current_one() {
        assertNetwork("D4 E5", "D1 E2 N4 N5", SAME, SAME);
        assertNetwork("D4 E5", "D1 E2 N5", CHANGED, SAME);
    }

    @Test
    void one_current_interface_never_stands_for_two() {
        assertNetwork("D4 E4", "D4", SAME, ABSENT);
        assertNetwork("D4 E4", "D4 E7", SAME, CHANGED);
    }

    @Test
    void two_interfaces_with_the_same_digest_match_two() {
        assertNetwork("D4 E4", "D4 E4", SAME, SAME);
        assertNetwork("D4 E4", "D1 E4 N4", SAME, SAME);
    }

    @Test
    void one_new_interface_replaces_only_one() {
        assertNetwork("D4 E5", "D9", CHANGED, ABSENT);
        assertNetwork("D4 E5", "D8 E9", CHANGED, CHANGED);
        assertNetwork("D4 E5", "", ABSENT, ABSENT);
    }

    @Test
    void a_removed_interface_is_absent_though_its_slot_is_used_by_the_other() {
        assertNetwork("D4 E5", "D5", ABSENT, SAME);
    }

    @Test
    void an_unreadable_interface_stands_in_for_its_own_slot() {
        assertNetwork("D4 E5", "D? E9", UNREADABLE, CHANGED);
        assertNetwork("D4 E5", "D9 E?", CHANGED, UNREADABLE);
        assertNetwork("D4 E5", "D? E?", UNREADABLE, UNREADABLE);
    }

    @Test
    void an_unreadable_interface_stands_in_for_the_other_slot_when_its_own_is_settled() {
        assertNetwork("D4 E5", "D5 E?", UNREADABLE, SAME);
        assertNetwork("D4 E5", "D? E4", SAME, UNREADABLE);
        assertNetwork("D4", "D9 E?", UNREADABLE, UNLICENSED);
        assertNetwork("E5", "D? E9", UNLICENSED, UNREADABLE);
    }

    @Test
    void an_unreadable_interface_never_stands_in_for_two() {
        assertNetwork("D4 E5", "D?", UNREADABLE, ABSENT);
        assertNetwork("D4 E5", "E?", ABSENT, UNREADABLE);
    }

    @Test
    void an_interface_that_matches_is_the_same_though_a_slot_is_unreadable() {
        assertNetwork("D4 E5", "D? E? N4 N5", SAME, SAME);
    }

    @Test
    void a_licensed_disk_may_be_any_current_one() {
        assertDisk("F6", "F9 K6", SAME);
        assertDisk("F6", "F? K6", SAME);
        assertDisk("F6", "F9 K8", CHANGED);
        assertDisk("F6", "F?", UNREADABLE);
        assertDisk("F6", "F!", ABSENT);
    }

    @Test
    void the_closer_of_two_comparisons_has_the_better_verdict_and_then_the_higher_score() {
        SerialComparison pass = Machines.compare(PHYSICAL, "A1 D4", "A1 D4");
        SerialComparison betterPass = Machines.compare(PHYSICAL, "A1 D4 F6", "A1 D4 F6");
        SerialComparison heavyGrace = Machines.compare(PHYSICAL, "A1 B2 D4", "A1 B2");
        assertThat(heavyGrace.score()).isGreaterThan(pass.score());
        assertThat(pass.isCloserThan(heavyGrace)).isTrue();
        assertThat(heavyGrace.isCloserThan(pass)).isFalse();
        assertThat(betterPass.isCloserThan(pass)).isTrue();
        assertThat(pass.isCloserThan(betterPass)).isFalse();
        assertThat(pass.isCloserThan(pass)).isFalse();
    }

    private static void assertNetwork(String licensed, String current, SlotOutcome first, SlotOutcome second) {
        SerialComparison comparison = Machines.compare(PHYSICAL, licensed, current);
        assertThat(Machines.outcome(comparison, D)).isEqualTo(first);
        assertThat(Machines.outcome(comparison, E)).isEqualTo(second);
    }

    private static void assertDisk(String licensed, String current, SlotOutcome expected) {
        assertThat(Machines.outcome(Machines.compare(PHYSICAL, licensed, current), F))
                .isEqualTo(expected);
    }
}
