package dev.licensing.core.act;

import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddSlotsTest {
    @Test
    void a_slot_is_named_by_its_type_with_the_first_free_number() {
        assertThat(namesAdded(EMPTY, EnvironmentType.DEVELOPMENT)).containsExactly("Development Environment #2");
        assertThat(namesAdded(EMPTY, EnvironmentType.PRODUCTION)).containsExactly("Production Environment #3");
        assertThat(namesAdded(EMPTY, EnvironmentType.LIFE_TIME)).containsExactly("LifeTime Environment #2");
        assertThat(namesAdded(renamed("Bench"), EnvironmentType.DEVELOPMENT))
                .containsExactly("Development Environment #1");
    }

    @Test
    void a_number_that_another_slot_was_named_with_is_not_free() {
        assertThat(namesAdded(
                        renamed("Production Environment #3"), EnvironmentType.PRODUCTION, EnvironmentType.DEVELOPMENT))
                .containsExactly("Production Environment #4", "Development Environment #1");
    }

    @Test
    void two_new_slots_get_two_names() {
        assertThat(namesAdded(EMPTY, EnvironmentType.QUALITY_ASSURANCE, EnvironmentType.QUALITY_ASSURANCE))
                .containsExactly(
                        "Quality Assurance (non-production) Environment #1",
                        "Quality Assurance (non-production) Environment #2");
    }

    @Test
    void new_slots_come_last_and_are_free_or_in_the_cloud_activated() {
        NewSlot selfManaged = slot("new-1", EnvironmentType.PRODUCTION, Hosting.SELF_MANAGED);
        NewSlot cloud = slot("new-2", EnvironmentType.DEVELOPMENT, Hosting.CLOUD);
        Outcome.Done done = done(EMPTY, List.of(selfManaged, cloud));
        List<EnvironmentSlot> expected = new ArrayList<>(EMPTY.slots());
        expected.add(new EnvironmentSlot(
                SlotId.parse("new-1"),
                "Production Environment #3",
                EnvironmentType.PRODUCTION,
                Hosting.SELF_MANAGED,
                new SlotState.NotRegistered()));
        expected.add(new EnvironmentSlot(
                SlotId.parse("new-2"),
                "Development Environment #2",
                EnvironmentType.DEVELOPMENT,
                Hosting.CLOUD,
                new SlotState.Activated()));
        assertThat(done.infrastructure())
                .isEqualTo(EMPTY.change().slots(expected).done().withCounts(2, 2));
        assertThat(done.entry().kind()).isEqualTo(ActKind.CHANGE_SUBSCRIPTION);
        assertThat(done.entry().what()).isEqualTo("Slots added: Production Environment #3, Development Environment #2");
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void the_identifier_of_a_slot_is_never_used_again() {
        assertUsed(EMPTY, "production-1");
        Infrastructure released = EMPTY.change()
                .released(new SlotRelease(
                        SlotId.parse("gone-1"),
                        LicenseId.parse("license-9"),
                        ReleaseReason.SUNSET,
                        Infrastructures.NOW))
                .done();
        assertUsed(released, "gone-1");
        assertThat(done(EMPTY, List.of(development("gone-1"))).infrastructure().slots())
                .hasSize(6);
    }

    @Test
    void new_slots_have_different_identifiers() {
        List<NewSlot> twice = List.of(development("new-1"), development("new-2"), development("new-1"));
        assertThatThrownBy(() -> new SubscriptionChange.AddSlots(twice))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slots.id: \"new-1\" is not allowed; allowed is each one once");
    }

    @Test
    void there_are_1_to_1000_new_slots_at_a_time() {
        assertThat(new SubscriptionChange.AddSlots(developments(1_000)).slots()).hasSize(1_000);
        assertThatThrownBy(() -> new SubscriptionChange.AddSlots(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slots: \"0\" is not allowed; allowed is 1 to 1000");
        assertThatThrownBy(() -> new SubscriptionChange.AddSlots(developments(1_001)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slots: \"1001\" is not allowed; allowed is 1 to 1000");
    }

    @Test
    void the_new_slots_are_copied() {
        List<NewSlot> slots = new ArrayList<>(developments(1));
        SubscriptionChange.AddSlots change = new SubscriptionChange.AddSlots(slots);
        slots.clear();
        assertThat(change.slots()).hasSize(1);
    }

    private static void assertUsed(Infrastructure before, String id) {
        ActRefusal refusal = Acts.declined(
                new ChangeSubscription(new SubscriptionChange.AddSlots(List.of(development("new-1"), development(id)))),
                before,
                Infrastructures.VENDOR);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.SLOT_ID_USED);
        assertThat(refusal.explanation().words()).isEqualTo("The slot identifier " + id + " is or was another slot's.");
        assertThat(refusal.explanation().remedy()).isEqualTo("Make a new identifier; a slot's is never used again.");
    }

    private static List<String> namesAdded(Infrastructure before, EnvironmentType... types) {
        List<NewSlot> slots = new ArrayList<>();
        for (EnvironmentType type : types) {
            slots.add(slot("new-" + (slots.size() + 1), type, Hosting.SELF_MANAGED));
        }
        List<EnvironmentSlot> after = done(before, slots).infrastructure().slots();
        assertThat(after).startsWith(before.slots().toArray(new EnvironmentSlot[0]));
        return after.subList(before.slots().size(), after.size()).stream()
                .map(EnvironmentSlot::name)
                .toList();
    }

    private static Outcome.Done done(Infrastructure before, List<NewSlot> slots) {
        return Acts.done(
                new ChangeSubscription(new SubscriptionChange.AddSlots(slots)), before, Infrastructures.VENDOR);
    }

    private static Infrastructure renamed(String name) {
        return EMPTY.change()
                .slot(EMPTY.slot(Infrastructures.DEVELOPMENT).orElseThrow().withName(name))
                .done();
    }

    private static List<NewSlot> developments(int count) {
        NewSlot[] slots = new NewSlot[count];
        Arrays.setAll(slots, number -> development("new-" + number));
        return List.of(slots);
    }

    private static NewSlot development(String id) {
        return slot(id, EnvironmentType.DEVELOPMENT, Hosting.SELF_MANAGED);
    }

    private static NewSlot slot(String id, EnvironmentType type, Hosting hosting) {
        return new NewSlot(SlotId.parse(id), type, hosting);
    }
}
