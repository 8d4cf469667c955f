package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveSerialNumbersTest {
    @Test
    void none_holds_nothing() {
        assertThat(ActiveSerialNumbers.NONE.holds(serial(1))).isFalse();
    }

    @Test
    void every_slot_of_every_other_infrastructure_counts() {
        Infrastructure two = registered(registered(EMPTY, DEVELOPMENT, serial(1)), PRODUCTION, serial(2));
        ActiveSerialNumbers active = ActiveSerialNumbers.of(List.of(two, registered(empty(2), PRODUCTION, serial(3))));
        assertThat(active.holds(serial(1))).isTrue();
        assertThat(active.holds(serial(2))).isTrue();
        assertThat(active.holds(serial(3))).isTrue();
        assertThat(active.holds(serial(4))).isFalse();
    }

    @Test
    void standbys_count() {
        Infrastructure primary = registered(EMPTY, DEVELOPMENT, serial(1));
        Infrastructure both = done(
                        new SetStandbys(DEVELOPMENT, serial(1), List.of(controller(2)), ActiveSerialNumbers.NONE),
                        primary)
                .infrastructure();
        assertThat(ActiveSerialNumbers.of(List.of(both)).holds(serial(2))).isTrue();
    }

    @Test
    void during_a_review_the_held_one_and_its_replacement_count() {
        Infrastructure held = flagged(registered(EMPTY, DEVELOPMENT, serial(1)));
        Infrastructure inReview = done(new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), held)
                .infrastructure();
        Infrastructure replaced = done(
                        new RegisterSlot(
                                DEVELOPMENT,
                                EnvironmentType.DEVELOPMENT,
                                controller(2),
                                license(2),
                                ActiveSerialNumbers.NONE),
                        inReview)
                .infrastructure();
        ActiveSerialNumbers active = ActiveSerialNumbers.of(List.of(replaced));
        assertThat(active.holds(serial(1))).isTrue();
        assertThat(active.holds(serial(2))).isTrue();
    }

    @Test
    void what_is_released_no_longer_counts() {
        Infrastructure held = registered(EMPTY, DEVELOPMENT, serial(1));
        Infrastructure free = done(new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), held)
                .infrastructure();
        assertThat(ActiveSerialNumbers.of(List.of(free)).holds(serial(1))).isFalse();
    }

    @Test
    void the_answer_does_not_change_with_the_list() {
        List<Infrastructure> others = new ArrayList<>(List.of(registered(EMPTY, DEVELOPMENT, serial(1))));
        ActiveSerialNumbers active = ActiveSerialNumbers.of(others);
        others.clear();
        assertThat(active.holds(serial(1))).isTrue();
    }

    @Test
    void its_text_does_not_tell_what_it_holds() {
        ActiveSerialNumbers active = ActiveSerialNumbers.of(List.of(registered(EMPTY, DEVELOPMENT, serial(1))));
        assertThat(active.toString()).doesNotContain(serial(1).toString());
    }
}
