package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.assertRefused;
import static dev.licensing.core.registration.Doing.declined;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.subscription.Infrastructure;
import org.junit.jupiter.api.Test;

class RenameSlotTest {
    @Test
    void a_slot_is_given_another_name_and_keeps_all_else() {
        Infrastructure before = registered(EMPTY, DEVELOPMENT, serial(1));
        Outcome.Done done = done(new RenameSlot(DEVELOPMENT, "Shop"), before);
        assertThat(done.infrastructure().slot(DEVELOPMENT))
                .contains(before.slot(DEVELOPMENT).orElseThrow().withName("Shop"));
        assertThat(done.entry().what()).isEqualTo("Renamed Development Environment #1 to Shop");
        assertThat(done.entry().slot()).contains(DEVELOPMENT);
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void slots_in_the_cloud_have_names_too() {
        Infrastructure after = done(new RenameSlot(CLOUD, "Shop"), EMPTY).infrastructure();
        assertThat(after.slot(CLOUD).orElseThrow().name()).isEqualTo("Shop");
    }

    @Test
    void no_two_slots_have_one_name() {
        assertRefused(
                new RenameSlot(DEVELOPMENT, "Production Environment #1"),
                EMPTY,
                ActRefusalCode.NAME_TAKEN,
                "Another slot is named Production Environment #1 already. Choose another name.");
    }

    @Test
    void the_same_name_changes_nothing() {
        assertRefused(
                new RenameSlot(DEVELOPMENT, "Development Environment #1"),
                EMPTY,
                ActRefusalCode.NOTHING_CHANGES,
                "Nothing would change: the slot is named Development Environment #1 already. There is nothing to do.");
    }

    @Test
    void a_slot_that_is_not_there_has_no_name() {
        assertThat(declined(new RenameSlot(SlotId.parse("nowhere"), "Shop"), EMPTY, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
    }

    @Test
    void a_name_has_1_to_200_characters() {
        assertThatThrownBy(() -> new RenameSlot(DEVELOPMENT, "x".repeat(201)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("slot.name: ")
                .hasMessageEndingWith("allowed is 1 to 200 characters, not only spaces, no control characters");
        assertThatThrownBy(() -> new RenameSlot(DEVELOPMENT, " ")).isInstanceOf(InvalidValueException.class);
        assertThat(new RenameSlot(DEVELOPMENT, "x".repeat(200)).name()).hasSize(200);
    }
}
