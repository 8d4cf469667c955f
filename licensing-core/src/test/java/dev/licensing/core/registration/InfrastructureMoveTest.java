package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.SECOND;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.registration.Doing.state;
import static dev.licensing.core.registration.Doing.withSecond;
import static dev.licensing.core.registration.Moving.FROM;
import static dev.licensing.core.registration.Moving.TO;
import static dev.licensing.core.registration.Moving.moved;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.LIFE_TIME;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.QUALITY_ASSURANCE;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.ChangeSubscription;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.SubscriptionChange;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InfrastructureMoveTest {
    private static final Instant RESERVED_UNTIL = NOW.plus(Duration.ofDays(30));
    private static final String EACH = serial(1) + " from Development Environment #1 to Development Environment #1, "
            + serial(2) + " from Production Environment #1 to Production Environment #1, " + serial(3)
            + " from LifeTime Environment #1 to LifeTime Environment #1";

    @Test
    void a_move_takes_the_whole_infrastructure_life_time_included() {
        Infrastructure to = moved(FROM, TO, ADMIN).to();
        assertThat(registration(to, DEVELOPMENT)).isEqualTo(Registration.of(license(11), controller(1), NOW));
        assertThat(registration(to, PRODUCTION))
                .isEqualTo(new Registration(license(12), List.of(controller(2), controller(4)), NOW, Optional.empty()));
        assertThat(registration(to, LIFE_TIME)).isEqualTo(Registration.of(license(13), controller(3), NOW));
        assertThat(state(to, QUALITY_ASSURANCE)).isEqualTo(new SlotState.NotRegistered());
        assertThat(state(to, CLOUD)).isEqualTo(new SlotState.Activated());
        assertThat(to.releases()).isEmpty();
    }

    @Test
    void the_slots_that_a_move_leaves_are_superseded_and_reserved_for_30_days() {
        Infrastructure from = moved(FROM, TO, ADMIN).from();
        for (SlotId slot : List.of(DEVELOPMENT, PRODUCTION, LIFE_TIME)) {
            assertThat(state(from, slot))
                    .isEqualTo(new SlotState.Superseded(
                            registration(FROM, slot), TO.activationCode(), slot, RESERVED_UNTIL));
        }
        assertThat(state(from, QUALITY_ASSURANCE)).isEqualTo(new SlotState.NotRegistered());
        assertThat(from.releases()).isEmpty();
    }

    @Test
    void the_activation_codes_stay_and_the_moved_serial_numbers_are_active_in_one_of_them() {
        MoveOutcome.Moved moved = moved(FROM, TO, ADMIN);
        assertThat(moved.from().activationCode()).isEqualTo(FROM.activationCode());
        assertThat(moved.to().activationCode()).isEqualTo(TO.activationCode());
        assertThat(ActiveSerialNumbers.of(List.of(moved.from())).holds(serial(2)))
                .isFalse();
        assertThat(ActiveSerialNumbers.of(List.of(moved.to())).holds(serial(4))).isTrue();
    }

    @Test
    void each_log_has_one_entry() {
        MoveOutcome.Moved moved = moved(FROM, TO, ADMIN);
        assertThat(moved.entryOfFrom())
                .isEqualTo(new ChangeLogEntry(
                        FROM.entries() + 1,
                        FROM.activationCode(),
                        NOW,
                        ADMIN.actor(),
                        ActKind.MOVE,
                        Optional.empty(),
                        "Moved all environments to Merged (" + TO.activationCode() + "): " + EACH,
                        Optional.of("Change of activation code")));
        assertThat(moved.entryOfTo())
                .isEqualTo(new ChangeLogEntry(
                        TO.entries() + 1,
                        TO.activationCode(),
                        NOW,
                        ADMIN.actor(),
                        ActKind.MOVE,
                        Optional.empty(),
                        "Took all environments of Main (" + FROM.activationCode() + "): " + EACH,
                        Optional.of("Change of activation code")));
        assertThat(moved.from().entries()).isEqualTo(FROM.entries() + 1);
        assertThat(moved.to().entries()).isEqualTo(TO.entries() + 1);
        assertThat(moved.from().revision()).isEqualTo(FROM.revision() + 1);
        assertThat(moved.to().revision()).isEqualTo(TO.revision() + 1);
    }

    @Test
    void the_contacts_of_both_are_told() {
        assertThat(moved(FROM, TO, ADMIN).notices())
                .containsExactly(
                        new Notice(
                                NoticeKind.CHANGED,
                                List.of(TECHNICAL),
                                "Main: Moved all environments to Merged (" + TO.activationCode() + "): " + EACH
                                        + " (ian@example.com, 2026-06-01T00:00:00Z). Reason: Change of activation code."),
                        new Notice(
                                NoticeKind.CHANGED,
                                List.of(TECHNICAL),
                                "Merged: Took all environments of Main (" + FROM.activationCode() + "): " + EACH
                                        + " (ian@example.com, 2026-06-01T00:00:00Z). Reason: Change of activation code."));
    }

    @Test
    void a_slot_that_is_taken_is_passed_over_for_the_next_of_its_type() {
        Infrastructure to = registered(withSecond(TO), DEVELOPMENT, serial(5));
        MoveOutcome.Moved moved = moved(FROM, to, ADMIN);
        assertThat(registration(moved.to(), DEVELOPMENT).primary()).isEqualTo(controller(5));
        assertThat(registration(moved.to(), SECOND).primary()).isEqualTo(controller(1));
        assertThat(((SlotState.Superseded) state(moved.from(), DEVELOPMENT)).movedToSlot())
                .isEqualTo(SECOND);
        assertThat(moved.entryOfTo().what())
                .contains(serial(1) + " from Development Environment #1 to Development Environment #2, ");
    }

    @Test
    void several_of_one_type_go_in_the_order_of_the_slots() {
        Infrastructure from = registered(withSecond(FROM), SECOND, serial(5));
        MoveOutcome.Moved moved = moved(from, withSecond(TO), ADMIN);
        assertThat(registration(moved.to(), DEVELOPMENT).primary()).isEqualTo(controller(1));
        assertThat(registration(moved.to(), SECOND)).isEqualTo(Registration.of(license(14), controller(5), NOW));
    }

    @Test
    void a_reserved_slot_takes_nobody() {
        Infrastructure from = moved(FROM, TO, ADMIN).from();
        Doing.assertRefused(
                register(7),
                from,
                Doing.admin(RESERVED_UNTIL.minusSeconds(1)),
                ActRefusalCode.SLOT_RESERVED,
                "Development Environment #1 is reserved until 2026-07-01T00:00:00Z, so that its move to another"
                        + " activation code can be rolled back. Choose another slot, or wait until then.");
    }

    @Test
    void after_the_reservation_a_slot_is_free_and_its_former_license_ends() {
        Infrastructure from = moved(FROM, TO, ADMIN).from();
        Infrastructure after =
                done(register(7), from, Doing.admin(RESERVED_UNTIL)).infrastructure();
        assertThat(registration(after, DEVELOPMENT))
                .isEqualTo(Registration.of(license(7), controller(7), RESERVED_UNTIL));
        assertThat(after.releases())
                .containsExactly(new SlotRelease(
                        DEVELOPMENT,
                        LicenseId.parse("license-of-development-1"),
                        ReleaseReason.ACTIVATION_CODE_CHANGE,
                        RESERVED_UNTIL));
    }

    @Test
    void what_moved_for_good_is_revoked_like_what_was_released_whether_its_slot_is_taken_or_gone() {
        Infrastructure from = moved(FROM, TO, ADMIN).from();
        Instant revoked = RESERVED_UNTIL.plus(Duration.ofDays(14));
        LicenseId former = LicenseId.parse("license-of-development-1");
        assertThat(from.revokedLicenses(revoked.minusSeconds(1))).isEmpty();
        assertThat(from.revokedLicenses(revoked)).hasSize(3).contains(former);
        Infrastructure taken =
                done(register(7), from, Doing.admin(RESERVED_UNTIL)).infrastructure();
        assertThat(taken.revokedLicenses(revoked)).hasSize(3).contains(former);
        ChangeSubscription remove =
                new ChangeSubscription(new SubscriptionChange.RemoveSlots(EnvironmentType.DEVELOPMENT, 0));
        Infrastructure gone =
                done(remove, from, new Occasion(VENDOR, RESERVED_UNTIL)).infrastructure();
        assertThat(gone.slot(DEVELOPMENT)).isEmpty();
        assertThat(gone.revokedLicenses(revoked)).hasSize(3).contains(former);
    }

    @Test
    void a_move_takes_slots_whose_reservation_is_over() {
        MoveOutcome.Moved away = moved(FROM, TO, ADMIN);
        Infrastructure other = registered(Doing.named("Other", empty(3)), DEVELOPMENT, serial(7));
        MoveOutcome.Moved moved = moved(other, away.from(), Doing.admin(RESERVED_UNTIL));
        assertThat(registration(moved.to(), DEVELOPMENT).primary()).isEqualTo(controller(7));
        assertThat(moved.to().releases()).extracting(SlotRelease::releasedAt).containsExactly(RESERVED_UNTIL);
    }

    @Test
    void a_moved_serial_number_cannot_be_registered_where_it_was() {
        MoveOutcome.Moved moved = moved(FROM, TO, ADMIN);
        RegisterSlot act = new RegisterSlot(
                QUALITY_ASSURANCE,
                EnvironmentType.QUALITY_ASSURANCE,
                controller(4),
                license(9),
                ActiveSerialNumbers.of(List.of(moved.to())));
        assertThat(Doing.declined(act, moved.from(), ADMIN).refusal().code()).isEqualTo(ActRefusalCode.SERIAL_IN_USE);
    }

    @Test
    void a_move_takes_one_new_license_for_each_registered_slot() {
        assertThat(InfrastructureMove.licenseIdsNeeded(FROM)).isEqualTo(3);
        assertThat(InfrastructureMove.licenseIdsNeeded(TO)).isZero();
        assertThat(InfrastructureMove.licenseIdsNeeded(moved(FROM, TO, ADMIN).from()))
                .isZero();
        for (int count : List.of(2, 4)) {
            List<LicenseId> licenses = List.of(license(1), license(2), license(3), license(4));
            InfrastructureMove miscounted = new InfrastructureMove(licenses.subList(0, count));
            assertThatThrownBy(() -> miscounted.perform(FROM, TO, ADMIN))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("move.licenseIds: \"" + count
                            + "\" is not allowed; allowed is 3, one for each registered slot");
        }
    }

    @Test
    void the_new_licenses_are_new_to_both_infrastructures() {
        LicenseId used = LicenseId.parse("license-of-development-1");
        InfrastructureMove again = new InfrastructureMove(List.of(license(1), used, license(2)));
        String message = "licenseId: \"license-of-development-1\" is not allowed;"
                + " allowed is one that no registration has or had";
        assertThatThrownBy(() -> again.perform(FROM, TO, ADMIN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
        Infrastructure onlyProduction = registered(EMPTY, PRODUCTION, serial(2));
        Infrastructure toUsed = registered(TO, DEVELOPMENT, serial(5));
        assertThatThrownBy(() -> new InfrastructureMove(List.of(used)).perform(onlyProduction, toUsed, ADMIN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    @Test
    void the_license_that_is_kept_for_a_roll_back_is_not_new() {
        Infrastructure left = moved(FROM, TO, ADMIN).from();
        LicenseId kept = LicenseId.parse("license-of-production-1");
        RegisterSlot act = new RegisterSlot(
                QUALITY_ASSURANCE, EnvironmentType.QUALITY_ASSURANCE, controller(7), kept, ActiveSerialNumbers.NONE);
        assertThatThrownBy(() -> act.perform(left, ADMIN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_license_identifier_is_given_once() {
        assertThatThrownBy(() -> new InfrastructureMove(List.of(license(1), license(2), license(1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("move.licenseIds: \"license-1\" is not allowed; allowed is each identifier once");
    }

    @Test
    void the_list_is_copied() {
        List<LicenseId> licenses = new ArrayList<>(List.of(license(1)));
        InfrastructureMove move = new InfrastructureMove(licenses);
        licenses.clear();
        assertThat(move.licenseIds()).containsExactly(license(1));
    }

    private static RegisterSlot register(int number) {
        return new RegisterSlot(
                DEVELOPMENT,
                EnvironmentType.DEVELOPMENT,
                controller(number),
                license(number),
                ActiveSerialNumbers.NONE);
    }
}
