package dev.licensing.core.act;

import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoveSlotsTest {
    /** Development 1 to 4, of which 2 is free; the other slots as they were. */
    private static final Infrastructure FOUR =
            developments(registered(1), new SlotState.NotRegistered(), registered(3), new SlotState.NotRegistered());

    @Test
    void free_slots_are_removed_from_the_last() {
        Outcome.Done done = done(FOUR, 3);
        assertThat(ids(done)).containsExactly("development-1", "development-2", "development-3");
        assertThat(done.entry().what()).isEqualTo("Slots for Development: 4 to 3; removed: Development Environment #4");
        assertThat(done.entry().slot()).isEmpty();
    }

    @Test
    void a_slot_in_use_stays_where_one_before_it_is_free() {
        Outcome.Done done = done(FOUR, 2);
        assertThat(ids(done)).containsExactly("development-1", "development-3");
        assertThat(done.entry().what())
                .isEqualTo("Slots for Development: 4 to 2; removed: Development Environment #2, Development"
                        + " Environment #4");
    }

    @Test
    void slots_of_other_types_stay() {
        assertThat(done(FOUR, 2).infrastructure().slots())
                .hasSize(6)
                .containsAll(EMPTY.slotsOf(EnvironmentType.PRODUCTION))
                .containsAll(EMPTY.slotsOf(EnvironmentType.LIFE_TIME))
                .containsAll(EMPTY.slotsOf(EnvironmentType.QUALITY_ASSURANCE));
    }

    @Test
    void fewer_slots_than_are_in_use_are_refused_with_which_to_release() {
        ActRefusal refusal = declined(FOUR, EnvironmentType.DEVELOPMENT, 1);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.SLOTS_IN_USE);
        assertThat(refusal.explanation().words())
                .isEqualTo("The number of slots for Development cannot become 1, less than the 2 in use: Development"
                        + " Environment #1 (" + Infrastructures.serial(1) + "), Development Environment #3 ("
                        + Infrastructures.serial(3) + ").");
        assertThat(refusal.explanation().remedy())
                .isEqualTo("Release 1 of them first; those in the cloud are removed one by one.");
        assertThat(refusal.members())
                .containsEntry("registered", "2")
                .containsEntry("slots", "1")
                .containsEntry("excess", "1")
                .containsEntry("type", "Development");
        assertThat(declined(FOUR, EnvironmentType.DEVELOPMENT, 0).members()).containsEntry("excess", "2");
    }

    @Test
    void a_slot_in_review_is_in_use_with_all_that_is_active_in_it() {
        Infrastructure inReview = developments(
                new SlotState.InReview(
                        registration(1),
                        ReleaseReason.SUNSET,
                        Infrastructures.VENDOR,
                        NOW,
                        Optional.of(registration(2))),
                new SlotState.NotRegistered());
        assertThat(declined(inReview, EnvironmentType.DEVELOPMENT, 0).members())
                .containsEntry(
                        "names",
                        "Development Environment #1 (" + Infrastructures.serial(1) + ", " + Infrastructures.serial(2)
                                + ")");
    }

    @Test
    void a_slot_that_is_reserved_after_a_move_is_in_use_until_the_reservation_ends() {
        Instant later = NOW.plusSeconds(1);
        assertThat(declined(developments(superseded(later)), EnvironmentType.DEVELOPMENT, 0)
                        .members())
                .containsEntry("names", "Development Environment #1 (reserved until 2026-06-01T00:00:01Z)");
        assertThat(ids(done(developments(superseded(NOW)), 0))).isEmpty();
    }

    @Test
    void a_slot_in_the_cloud_is_in_use() {
        assertThat(declined(EMPTY, EnvironmentType.PRODUCTION, 0).members())
                .containsEntry("names", "Production Environment #2 (Cloud)");
    }

    @Test
    void no_fewer_slots_than_there_are_change_nothing() {
        assertNothing(4);
        assertNothing(5);
        assertNothing(Integer.MAX_VALUE);
    }

    @Test
    void a_negative_number_of_slots_is_refused() {
        assertThatThrownBy(() -> new SubscriptionChange.RemoveSlots(EnvironmentType.DEVELOPMENT, -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slots.atMost: \"-1\" is not allowed; allowed is 0 to 2147483647");
    }

    @Test
    void an_environment_in_the_cloud_that_has_ended_takes_its_slot_along() {
        Outcome.Done done = Acts.done(removeCloud(Infrastructures.CLOUD), EMPTY, Infrastructures.VENDOR);
        assertThat(done.infrastructure().slots())
                .hasSize(4)
                .isEqualTo(EMPTY.slots().subList(0, 4));
        assertThat(done.entry().slot()).contains(Infrastructures.CLOUD);
        assertThat(done.entry().what()).isEqualTo("Slot in the cloud removed: Production Environment #2");
    }

    @Test
    void a_self_managed_slot_is_not_removed_as_one_in_the_cloud() {
        ActRefusal refusal = Acts.declined(removeCloud(Infrastructures.PRODUCTION), EMPTY, Infrastructures.VENDOR);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_IN_THE_CLOUD);
        assertThat(refusal.explanation().words())
                .isEqualTo("Production Environment #1 does not run in the vendor's cloud.");
        assertThat(refusal.explanation().remedy())
                .isEqualTo("Release it if it is in use, then lower the number of slots for Production.");
    }

    @Test
    void a_slot_that_is_not_there_is_not_removed() {
        ActRefusal refusal = Acts.declined(removeCloud(SlotId.parse("no-slot")), EMPTY, Infrastructures.VENDOR);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
        assertThat(refusal.explanation().words()).isEqualTo("This infrastructure has no environment slot no-slot.");
    }

    private static void assertNothing(int atMost) {
        ActRefusal refusal = declined(FOUR, EnvironmentType.DEVELOPMENT, atMost);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words())
                .isEqualTo("Nothing would change: the number of slots for Development is 4.");
    }

    private static Outcome.Done done(Infrastructure before, int atMost) {
        return Acts.done(
                new ChangeSubscription(new SubscriptionChange.RemoveSlots(EnvironmentType.DEVELOPMENT, atMost)),
                before,
                Infrastructures.VENDOR);
    }

    private static ActRefusal declined(Infrastructure before, EnvironmentType type, int atMost) {
        return Acts.declined(
                new ChangeSubscription(new SubscriptionChange.RemoveSlots(type, atMost)),
                before,
                Infrastructures.VENDOR);
    }

    private static Act removeCloud(SlotId slot) {
        return new ChangeSubscription(new SubscriptionChange.RemoveCloudSlot(slot));
    }

    private static List<String> ids(Outcome.Done done) {
        return done.infrastructure().slotsOf(EnvironmentType.DEVELOPMENT).stream()
                .map(slot -> slot.id().text())
                .toList();
    }

    private static Infrastructure developments(SlotState... states) {
        List<EnvironmentSlot> slots = new ArrayList<>();
        for (SlotState state : states) {
            int number = slots.size() + 1;
            slots.add(new EnvironmentSlot(
                    SlotId.parse("development-" + number),
                    "Development Environment #" + number,
                    EnvironmentType.DEVELOPMENT,
                    Hosting.SELF_MANAGED,
                    state));
        }
        slots.addAll(EMPTY.slots().subList(1, EMPTY.slots().size()));
        return EMPTY.change().slots(slots).done();
    }

    private static SlotState registered(int number) {
        return new SlotState.Registered(registration(number));
    }

    private static SlotState superseded(Instant reservedUntilExclusive) {
        return new SlotState.Superseded(
                registration(1), Licenses.activationCode(2), SlotId.parse("there-1"), reservedUntilExclusive);
    }

    private static Registration registration(int number) {
        return Registration.of(
                LicenseId.parse("license-" + number), Controller.typed(Infrastructures.serial(number)), NOW);
    }
}
