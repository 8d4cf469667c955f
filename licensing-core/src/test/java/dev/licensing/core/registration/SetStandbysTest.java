package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.assertRefused;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.declined;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.notice;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.Servers;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetStandbysTest {
    private static final Infrastructure BEFORE = registered(EMPTY, PRODUCTION, serial(1));
    private static final Infrastructure WITH_2_AND_3 =
            done(standbys(controller(2), controller(3)), BEFORE).infrastructure();

    @Test
    void standbys_are_registered_beside_the_primary_and_the_license_keeps_its_identifier() {
        assertThat(registration(WITH_2_AND_3, PRODUCTION))
                .isEqualTo(registration(BEFORE, PRODUCTION)
                        .withControllers(List.of(controller(1), controller(2), controller(3))));
    }

    @Test
    void they_are_logged_and_nobody_is_told() {
        Outcome.Done done = done(standbys(controller(2), controller(3)), BEFORE);
        assertThat(done.entry().what())
                .isEqualTo("Set the standbys of " + serial(1) + " in Production Environment #1: " + serial(2) + ", "
                        + serial(3));
        assertThat(done.entry().slot()).contains(PRODUCTION);
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void the_list_is_all_the_standbys_from_now_on() {
        Infrastructure after =
                done(standbys(controller(3), controller(4)), WITH_2_AND_3).infrastructure();
        assertThat(registration(after, PRODUCTION).standbys()).containsExactly(controller(3), controller(4));
        assertThat(ActiveSerialNumbers.of(List.of(after)).holds(serial(2))).isFalse();
    }

    @Test
    void all_standbys_can_be_removed() {
        Outcome.Done done = done(standbys(), WITH_2_AND_3);
        assertThat(registration(done.infrastructure(), PRODUCTION).controllers())
                .containsExactly(controller(1));
        assertThat(done.entry().what())
                .isEqualTo("Removed all standbys of " + serial(1) + " in Production Environment #1");
    }

    @Test
    void there_is_a_bounded_number_of_standbys() {
        SetStandbys three = standbys(controller(2), controller(3), controller(4));
        assertThat(registration(done(three, BEFORE).infrastructure(), PRODUCTION)
                        .standbys())
                .hasSize(3);
        assertRefused(
                standbys(controller(2), controller(3), controller(4), controller(5)),
                BEFORE,
                ActRefusalCode.TOO_MANY_STANDBYS,
                "An environment has at most 3 standbys; these are 4. Name the 3 that may take over.");
    }

    @Test
    void the_primary_is_no_standby_of_itself() {
        assertRefused(
                standbys(controller(2), controller(1)),
                BEFORE,
                ActRefusalCode.CONTROLLER_TWICE,
                "The serial number " + serial(1) + " would be a controller of Production Environment #1 twice."
                        + " Name each server once; the primary is no standby of itself.");
    }

    @Test
    void a_standby_is_named_once_even_with_another_key() {
        assertRefused(
                standbys(controller(2), keyed(2, 1)),
                BEFORE,
                ActRefusalCode.CONTROLLER_TWICE,
                "The serial number " + serial(2) + " would be a controller of Production Environment #1 twice."
                        + " Name each server once; the primary is no standby of itself.");
    }

    @Test
    void a_standby_counts_for_uniqueness_in_this_infrastructure() {
        assertRefused(
                standbys(controller(2), controller(4)),
                registered(BEFORE, DEVELOPMENT, serial(4)),
                ActRefusalCode.ALREADY_REGISTERED,
                "The serial number " + serial(4) + " is already registered in Development Environment #1."
                        + " Use it there, or release Development Environment #1 first.");
    }

    @Test
    void a_standby_counts_for_uniqueness_in_all_infrastructures() {
        ActiveSerialNumbers elsewhere = ActiveSerialNumbers.of(List.of(registered(empty(2), DEVELOPMENT, serial(9))));
        SetStandbys act = new SetStandbys(PRODUCTION, serial(1), List.of(controller(2), controller(9)), elsewhere);
        Outcome.Declined declined = declined(act, BEFORE, ADMIN);
        assertThat(declined.refusal().code()).isEqualTo(ActRefusalCode.SERIAL_IN_USE);
        assertThat(declined.refusal().members())
                .containsEntry("serial", serial(9).text());
        assertThat(notice(declined, NoticeKind.SERIAL_CONFLICT).words())
                .startsWith("The serial number " + serial(9) + " is active in another infrastructure."
                        + " It was asked for in Production Environment #1 of Main (");
    }

    @Test
    void a_standby_that_is_named_again_without_a_key_keeps_its_key() {
        Infrastructure keyed = done(standbys(keyed(2, 1)), BEFORE).infrastructure();
        Infrastructure after =
                done(standbys(controller(3), controller(2)), keyed).infrastructure();
        assertThat(registration(after, PRODUCTION).standbys()).containsExactly(controller(3), keyed(2, 1));
    }

    @Test
    void a_standby_that_is_named_again_with_another_key_has_that_key() {
        Infrastructure keyed = done(standbys(keyed(2, 1)), BEFORE).infrastructure();
        Infrastructure after = done(standbys(keyed(2, 2)), keyed).infrastructure();
        assertThat(registration(after, PRODUCTION).standbys()).containsExactly(keyed(2, 2));
    }

    @Test
    void the_same_standbys_change_nothing() {
        assertRefused(
                standbys(controller(2), controller(3)),
                WITH_2_AND_3,
                ActRefusalCode.NOTHING_CHANGES,
                "Nothing would change: these are the standbys of Production Environment #1 already."
                        + " There is nothing to do.");
    }

    @Test
    void the_page_that_shows_another_primary_is_stale() {
        SetStandbys act = new SetStandbys(PRODUCTION, serial(7), List.of(controller(2)), ActiveSerialNumbers.NONE);
        assertRefused(
                act,
                BEFORE,
                ActRefusalCode.STALE,
                "Production Environment #1 no longer holds the serial number " + serial(7)
                        + ". Reload the page and look again.");
    }

    @Test
    void only_a_registered_environment_has_standbys() {
        assertThat(declined(standbys(controller(2)), EMPTY, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.NOT_REGISTERED);
        SetStandbys cloud = new SetStandbys(CLOUD, serial(1), List.of(), ActiveSerialNumbers.NONE);
        assertThat(declined(cloud, BEFORE, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.VENDOR_MANAGED);
        SetStandbys nowhere = new SetStandbys(SlotId.parse("nowhere"), serial(1), List.of(), ActiveSerialNumbers.NONE);
        assertThat(declined(nowhere, BEFORE, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
    }

    @Test
    void during_a_review_the_standbys_stay() {
        Infrastructure inReview = done(new ReleaseSlot(PRODUCTION, serial(1), ReleaseReason.SUNSET), flagged(BEFORE))
                .infrastructure();
        assertThat(declined(standbys(controller(2)), inReview, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.UNDER_REVIEW);
    }

    @Test
    void the_list_is_copied() {
        List<Controller> standbys = new ArrayList<>(List.of(controller(2)));
        SetStandbys act = new SetStandbys(PRODUCTION, serial(1), standbys, ActiveSerialNumbers.NONE);
        standbys.clear();
        assertThat(act.standbys()).containsExactly(controller(2));
    }

    private static Controller keyed(int number, int key) {
        return new Controller(serial(number), Optional.of(Servers.key(key)));
    }

    private static SetStandbys standbys(Controller... standbys) {
        return new SetStandbys(PRODUCTION, serial(1), List.of(standbys), ActiveSerialNumbers.NONE);
    }
}
