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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.Servers;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebindControllerTest {
    private static final Infrastructure BEFORE = registered(EMPTY, PRODUCTION, serial(1));
    /** With other disks and network interfaces, but the firmware and the operating system of the registered one. */
    private static final SerialNumber DRIFTED = machine("A10 C11 D92 E93 F94");

    private static final SerialNumber JUST_THE_SAME = machine("A10 C91 D12 E93 F94");
    private static final SerialNumber PROBABLY_THE_SAME = machine("A10 C91 D92 E13 F94");
    private static final SerialNumber NEW_FIRMWARE = machine("A90 C11 D12 E13 F14");

    @Test
    void a_controller_whose_new_serial_number_passes_comparison_is_rebound_without_a_release() {
        Outcome.Done done = done(rebind(serial(1), DRIFTED), BEFORE);
        assertThat(registration(done.infrastructure(), PRODUCTION))
                .isEqualTo(registration(BEFORE, PRODUCTION).withControllers(List.of(Controller.typed(DRIFTED))));
        assertThat(done.infrastructure().releases()).isEmpty();
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void a_rebinding_is_logged_with_both_serial_numbers() {
        Outcome.Done done = done(rebind(serial(1), DRIFTED), BEFORE);
        assertThat(done.entry().what())
                .isEqualTo("Rebound Production Environment #1 from " + serial(1) + " to " + DRIFTED
                        + ", the same machine (score 9, 8 needed)");
        assertThat(done.entry().slot()).contains(PRODUCTION);
    }

    @Test
    void the_former_serial_number_is_free_again() {
        Infrastructure after = done(rebind(serial(1), DRIFTED), BEFORE).infrastructure();
        assertThat(ActiveSerialNumbers.of(List.of(after)).holds(serial(1))).isFalse();
        assertThat(ActiveSerialNumbers.of(List.of(after)).holds(DRIFTED)).isTrue();
    }

    @Test
    void a_standby_is_rebound_in_its_place() {
        Infrastructure three = withStandbys(serial(2), serial(3));
        SerialNumber drifted = machine("A20 C21 D92 E93 F94");
        Infrastructure after = done(rebind(serial(2), drifted), three).infrastructure();
        assertThat(registration(after, PRODUCTION).serialNumbers()).containsExactly(serial(1), drifted, serial(3));
    }

    @Test
    void a_machine_that_just_passes_is_the_same_and_one_in_grace_is_not() {
        assertThat(registration(done(rebind(serial(1), JUST_THE_SAME), BEFORE).infrastructure(), PRODUCTION)
                        .primary())
                .isEqualTo(Controller.typed(JUST_THE_SAME));
        assertRefused(
                rebind(serial(1), PROBABLY_THE_SAME),
                BEFORE,
                ActRefusalCode.NOT_THE_SAME_MACHINE,
                "The serial number " + PROBABLY_THE_SAME + " differs too much from " + serial(1)
                        + ", which is registered in Production Environment #1."
                        + " If the machine was replaced, release Production Environment #1 and register the new one.");
    }

    @Test
    void another_machine_is_refused_with_its_score() {
        Outcome.Declined declined = declined(rebind(serial(1), NEW_FIRMWARE), BEFORE, ADMIN);
        assertThat(declined.refusal().code()).isEqualTo(ActRefusalCode.NOT_THE_SAME_MACHINE);
        assertThat(declined.refusal().members())
                .containsEntry("score", "8")
                .containsEntry("threshold", "8")
                .containsEntry("registered", serial(1).text());
    }

    @Test
    void the_subscriptions_policy_decides_how_much_may_drift() {
        Infrastructure strict = BEFORE.change()
                .subscription(withThreshold(BEFORE.subscription(), 65))
                .done();
        assertThat(declined(rebind(serial(1), DRIFTED), strict, ADMIN).refusal().members())
                .containsEntry("score", "9")
                .containsEntry("threshold", "10");
    }

    @Test
    void it_is_compared_with_the_registered_one_and_with_no_other_controller() {
        Infrastructure two = withStandbys(serial(2));
        assertThat(declined(rebind(serial(2), DRIFTED), two, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.NOT_THE_SAME_MACHINE);
    }

    @Test
    void the_new_serial_number_counts_for_uniqueness_in_this_infrastructure() {
        Infrastructure other = registered(BEFORE, DEVELOPMENT, DRIFTED);
        assertRefused(
                rebind(serial(1), DRIFTED),
                other,
                ActRefusalCode.ALREADY_REGISTERED,
                "The serial number " + DRIFTED + " is already registered in Development Environment #1."
                        + " Use it there, or release Development Environment #1 first.");
    }

    @Test
    void a_controller_does_not_drift_into_its_own_standby() {
        assertThat(declined(rebind(serial(1), DRIFTED), withStandbys(DRIFTED), ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.ALREADY_REGISTERED);
    }

    @Test
    void the_new_serial_number_counts_for_uniqueness_in_all_infrastructures() {
        ActiveSerialNumbers elsewhere = ActiveSerialNumbers.of(List.of(registered(empty(2), DEVELOPMENT, DRIFTED)));
        RebindController act = new RebindController(PRODUCTION, serial(1), Controller.typed(DRIFTED), elsewhere);
        Outcome.Declined declined = declined(act, BEFORE, ADMIN);
        assertThat(declined.refusal().code()).isEqualTo(ActRefusalCode.SERIAL_IN_USE);
        assertThat(notice(declined, NoticeKind.SERIAL_CONFLICT).words()).contains(DRIFTED.text());
    }

    @Test
    void a_conflict_is_nothing_to_another_machine() {
        ActiveSerialNumbers elsewhere = ActiveSerialNumbers.of(List.of(registered(empty(2), DEVELOPMENT, serial(9))));
        RebindController act = new RebindController(PRODUCTION, serial(1), controller(9), elsewhere);
        Outcome.Declined declined = declined(act, BEFORE, ADMIN);
        assertThat(declined.refusal().code()).isEqualTo(ActRefusalCode.NOT_THE_SAME_MACHINE);
        assertThat(declined.notices()).isEmpty();
    }

    @Test
    void the_same_serial_number_and_no_new_key_change_nothing() {
        String already = "Nothing would change: " + serial(1)
                + " is registered in Production Environment #1 already. There is nothing to do.";
        assertRefused(rebind(serial(1), serial(1)), BEFORE, ActRefusalCode.NOTHING_CHANGES, already);
        Infrastructure keyed =
                done(rebind(serial(1), keyed(serial(1), 1)), BEFORE).infrastructure();
        assertRefused(rebind(serial(1), keyed(serial(1), 1)), keyed, ActRefusalCode.NOTHING_CHANGES, already);
        assertRefused(rebind(serial(1), serial(1)), keyed, ActRefusalCode.NOTHING_CHANGES, already);
    }

    @Test
    void a_lost_key_is_pinned_anew_and_logged_as_such() {
        Infrastructure keyed =
                done(rebind(serial(1), keyed(serial(1), 1)), BEFORE).infrastructure();
        Outcome.Done done = done(rebind(serial(1), keyed(serial(1), 2)), keyed);
        assertThat(registration(done.infrastructure(), PRODUCTION).controllers())
                .containsExactly(keyed(serial(1), 2));
        assertThat(done.entry().what())
                .isEqualTo("Pinned a key for " + serial(1) + " in Production Environment #1, with the new public key 02"
                        + "00".repeat(31));
    }

    @Test
    void a_drifted_machine_keeps_its_key_unless_it_brings_another() {
        Infrastructure keyed =
                done(rebind(serial(1), keyed(serial(1), 1)), BEFORE).infrastructure();
        Outcome.Done typed = done(rebind(serial(1), DRIFTED), keyed);
        assertThat(registration(typed.infrastructure(), PRODUCTION).primary()).isEqualTo(keyed(DRIFTED, 1));
        assertThat(typed.entry().what()).endsWith("needed)");
        Outcome.Done same = done(rebind(serial(1), keyed(DRIFTED, 1)), keyed);
        assertThat(same.entry().what()).endsWith("needed)");
        Outcome.Done other = done(rebind(serial(1), keyed(DRIFTED, 2)), keyed);
        assertThat(registration(other.infrastructure(), PRODUCTION).primary()).isEqualTo(keyed(DRIFTED, 2));
        assertThat(other.entry().what()).endsWith("needed), with the new public key 02" + "00".repeat(31));
    }

    @Test
    void a_declared_serial_number_has_the_key_that_it_is_made_of_and_no_other() {
        SerialNumber declared = SerialNumber.declared(Servers.key(1));
        Controller keyed = keyed(declared, 1);
        Controller wrong = keyed(declared, 2);
        String message = "controller.publicKey: \"the key of " + SerialNumber.declared(Servers.key(2))
                + "\" is not allowed; allowed is the key of the declared serial number " + declared;
        assertThatThrownBy(() -> rebind(declared, wrong))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> new RegisterSlot(
                        PRODUCTION, EnvironmentType.PRODUCTION, wrong, Doing.license(1), ActiveSerialNumbers.NONE))
                .hasMessage(message);
        assertThatThrownBy(
                        () -> new SetStandbys(PRODUCTION, serial(1), List.of(keyed, wrong), ActiveSerialNumbers.NONE))
                .hasMessage(message);
        assertThat(rebind(declared, keyed).drifted()).isEqualTo(keyed);
    }

    @Test
    void what_is_not_registered_cannot_drift() {
        assertRefused(
                rebind(serial(5), DRIFTED),
                BEFORE,
                ActRefusalCode.STALE,
                "Production Environment #1 no longer holds the serial number " + serial(5)
                        + ". Reload the page and look again.");
        assertThat(declined(rebind(serial(1), DRIFTED), EMPTY, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.NOT_REGISTERED);
    }

    @Test
    void there_is_nothing_to_rebind_in_the_cloud_nor_during_a_review_nor_nowhere() {
        assertThat(declined(rebind(CLOUD), BEFORE, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.VENDOR_MANAGED);
        assertThat(declined(rebind(SlotId.parse("nowhere")), BEFORE, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
        Infrastructure inReview = done(new ReleaseSlot(PRODUCTION, serial(1), ReleaseReason.SUNSET), flagged(BEFORE))
                .infrastructure();
        assertThat(declined(rebind(PRODUCTION), inReview, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.UNDER_REVIEW);
    }

    private static RebindController rebind(SlotId slot) {
        return new RebindController(slot, serial(1), Controller.typed(DRIFTED), ActiveSerialNumbers.NONE);
    }

    private static RebindController rebind(SerialNumber registered, SerialNumber drifted) {
        return rebind(registered, Controller.typed(drifted));
    }

    private static RebindController rebind(SerialNumber registered, Controller drifted) {
        return new RebindController(PRODUCTION, registered, drifted, ActiveSerialNumbers.NONE);
    }

    private static Infrastructure withStandbys(SerialNumber... standbys) {
        List<Controller> controllers =
                List.of(standbys).stream().map(Controller::typed).toList();
        return done(new SetStandbys(PRODUCTION, serial(1), controllers, ActiveSerialNumbers.NONE), BEFORE)
                .infrastructure();
    }

    private static Controller keyed(SerialNumber serial, int key) {
        return new Controller(serial, Optional.of(Servers.key(key)));
    }

    private static SerialNumber machine(String notation) {
        return Servers.serial(PlatformClass.VIRTUAL_MACHINE, notation);
    }

    private static Subscription withThreshold(Subscription subscription, int percent) {
        return new Subscription(
                subscription.activationCode(),
                subscription.product(),
                subscription.edition(),
                subscription.support(),
                subscription.term(),
                subscription.features(),
                new HardwarePolicy(Map.of(), percent, 30, 14, false));
    }
}
