package dev.licensing.core.environment;

import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.SlotState.Activated;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.NotRegistered;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.license.Licenses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentSlotTest {
    private static final SlotId ID = SlotId.parse("production-1");
    private static final EnvironmentSlot FREE = create(Hosting.SELF_MANAGED);

    @Test
    void a_self_managed_slot_is_born_free() {
        assertThat(FREE.state()).isEqualTo(new NotRegistered());
        assertThat(FREE.isFree(NOW)).isTrue();
    }

    @Test
    void a_slot_in_the_cloud_is_born_activated_and_never_free() {
        EnvironmentSlot cloud = create(Hosting.CLOUD);
        assertThat(cloud.state()).isEqualTo(new Activated());
        assertThat(cloud.isFree(NOW)).isFalse();
    }

    @Test
    void nothing_is_registered_in_the_cloud() {
        EnvironmentSlot cloud = create(Hosting.CLOUD);
        assertThatThrownBy(() -> cloud.withState(new Registered(SlotStateTest.HELD)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "slot.state: \"Registered\" is not allowed; allowed is Activated in the cloud, and only there");
    }

    @Test
    void a_self_managed_slot_is_never_born_activated() {
        assertThatThrownBy(() -> FREE.withState(new Activated()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "slot.state: \"Activated\" is not allowed; allowed is Activated in the cloud, and only there");
    }

    @Test
    void a_slot_that_holds_something_is_not_free() {
        assertThat(FREE.withState(new Registered(SlotStateTest.HELD)).isFree(NOW))
                .isFalse();
        assertThat(FREE.withState(new InReview(SlotStateTest.HELD, ReleaseReason.SUNSET, VENDOR, NOW, Optional.empty()))
                        .isFree(NOW))
                .isFalse();
    }

    @Test
    void a_slot_that_was_moved_is_free_from_the_end_of_its_reservation() {
        EnvironmentSlot moved = FREE.withState(new Superseded(SlotStateTest.HELD, Licenses.activationCode(2), ID, NOW));
        assertThat(moved.isFree(NOW.minusSeconds(1))).isFalse();
        assertThat(moved.isFree(NOW)).isTrue();
        assertThat(moved.isFree(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void a_slot_has_a_name_which_can_be_changed_and_nothing_else_with_it() {
        EnvironmentSlot registered = FREE.withState(new Registered(SlotStateTest.HELD));
        assertThat(registered.withName("Shop"))
                .isEqualTo(new EnvironmentSlot(
                        ID,
                        "Shop",
                        EnvironmentType.PRODUCTION,
                        Hosting.SELF_MANAGED,
                        new Registered(SlotStateTest.HELD)));
        assertThatThrownBy(() -> registered.withName(" "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("slot.name: ");
    }

    private static EnvironmentSlot create(Hosting hosting) {
        return EnvironmentSlot.create(ID, "Production Environment #1", EnvironmentType.PRODUCTION, hosting);
    }
}
