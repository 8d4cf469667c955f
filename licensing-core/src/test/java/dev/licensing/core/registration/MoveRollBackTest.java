package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.admin;
import static dev.licensing.core.registration.Doing.assertRefusal;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.registration.Doing.state;
import static dev.licensing.core.registration.Moving.FROM;
import static dev.licensing.core.registration.Moving.TO;
import static dev.licensing.core.registration.Moving.declined;
import static dev.licensing.core.registration.Moving.moved;
import static dev.licensing.core.registration.Moving.rolledBack;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.LIFE_TIME;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.QUALITY_ASSURANCE;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.person;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.registration.MoveOutcome.Moved;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveRollBackTest {
    private static final Moved MOVED = moved(FROM, TO, ADMIN);
    private static final Instant RESERVED_UNTIL = NOW.plus(Duration.ofDays(30));
    private static final Occasion LAST = admin(RESERVED_UNTIL.minusSeconds(1));

    @Test
    void a_roll_back_reverses_the_move_and_the_old_licenses_are_in_force_again() {
        Moved back = rolledBack(MOVED.from(), MOVED.to(), LAST);
        assertThat(back.from().slots()).isEqualTo(FROM.slots());
        assertThat(back.from().releases()).isEmpty();
        assertThat(back.to().slots()).isEqualTo(TO.slots());
    }

    @Test
    void the_licenses_that_the_move_made_end() {
        assertThat(rolledBack(MOVED.from(), MOVED.to(), LAST).to().releases())
                .containsExactly(
                        new SlotRelease(DEVELOPMENT, license(11), ReleaseReason.ACTIVATION_CODE_CHANGE, LAST.at()),
                        new SlotRelease(PRODUCTION, license(12), ReleaseReason.ACTIVATION_CODE_CHANGE, LAST.at()),
                        new SlotRelease(LIFE_TIME, license(13), ReleaseReason.ACTIVATION_CODE_CHANGE, LAST.at()));
    }

    @Test
    void each_log_has_one_entry_and_the_contacts_of_both_are_told() {
        Moved back = rolledBack(MOVED.from(), MOVED.to(), ADMIN);
        String each = serial(1) + " from Development Environment #1 to Development Environment #1, " + serial(2)
                + " from Production Environment #1 to Production Environment #1, " + serial(3)
                + " from LifeTime Environment #1 to LifeTime Environment #1";
        assertThat(back.entryOfFrom())
                .isEqualTo(new ChangeLogEntry(
                        MOVED.from().entries() + 1,
                        FROM.activationCode(),
                        NOW,
                        ADMIN.actor(),
                        ActKind.ROLL_BACK,
                        Optional.empty(),
                        "Rolled back the move to Merged (" + TO.activationCode() + "): " + each,
                        Optional.of("Change of activation code")));
        assertThat(back.entryOfTo().number()).isEqualTo(MOVED.to().entries() + 1);
        assertThat(back.entryOfTo().activationCode()).isEqualTo(TO.activationCode());
        assertThat(back.entryOfTo().what())
                .isEqualTo("Rolled back the move of Main (" + FROM.activationCode() + "): " + each);
        assertThat(back.notices()).hasSize(2);
        assertThat(back.notices())
                .extracting(Notice::words)
                .allMatch(words -> words.contains(": Rolled back the move "));
    }

    @Test
    void it_is_possible_while_the_slots_are_reserved() {
        assertRefused(MOVED.from(), MOVED.to(), admin(RESERVED_UNTIL), "it was possible until 2026-07-01T00:00:00Z");
    }

    @Test
    void why_it_is_not_possible_is_said() {
        assertRefusal(
                refusal(FROM, TO, ADMIN),
                ActRefusalCode.NO_ROLL_BACK,
                "The move cannot be rolled back: nothing that was moved to Merged (" + TO.activationCode()
                        + ") can come back. Contact Support (support@vendor.example).");
    }

    @Test
    void it_leads_back_from_where_the_move_led_to_and_in_no_other_direction() {
        String nothing = "nothing that was moved to %s (%s) can come back";
        Infrastructure other = Doing.named("Other", empty(3));
        assertRefused(MOVED.from(), other, ADMIN, nothing.formatted("Other", other.activationCode()));
        assertRefused(MOVED.to(), MOVED.from(), ADMIN, nothing.formatted("Main", FROM.activationCode()));
        assertRefused(MOVED.from(), MOVED.from(), ADMIN, nothing.formatted("Main", FROM.activationCode()));
    }

    @Test
    void nothing_leaves_a_flagged_infrastructure_without_a_review() {
        String review = "what leaves Merged waits for the vendor's review";
        assertRefused(MOVED.from(), flagged(MOVED.to()), ADMIN, review);
        assertThat(rolledBack(flagged(MOVED.from()), MOVED.to(), ADMIN)).isInstanceOf(Moved.class);
    }

    @Test
    void it_is_done_once() {
        Moved back = rolledBack(MOVED.from(), MOVED.to(), ADMIN);
        assertThat(refusal(back.from(), back.to(), ADMIN).code()).isEqualTo(ActRefusalCode.NO_ROLL_BACK);
    }

    @Test
    void after_a_release_there_the_move_stays_as_a_whole() {
        assertChanged(new ReleaseSlot(PRODUCTION, serial(2), ReleaseReason.SUNSET));
    }

    @Test
    void a_release_that_waits_for_a_review_there_counts_too() {
        Infrastructure inReview = done(
                        new ReleaseSlot(PRODUCTION, serial(2), ReleaseReason.SUNSET), flagged(MOVED.to()))
                .infrastructure();
        assertRefused(MOVED.from(), inReview, ADMIN, noLonger(2));
    }

    @Test
    void other_standbys_there_count_too() {
        assertChanged(new SetStandbys(PRODUCTION, serial(2), List.of(), ActiveSerialNumbers.NONE));
    }

    @Test
    void the_same_serial_number_registered_there_again_is_not_what_was_moved() {
        Occasion later = admin(NOW.plusSeconds(1));
        Infrastructure free = done(new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), MOVED.to(), later)
                .infrastructure();
        RegisterSlot again = new RegisterSlot(
                DEVELOPMENT,
                EnvironmentType.DEVELOPMENT,
                controller(1),
                license(7),
                ActiveSerialNumbers.of(List.of(MOVED.from())));
        assertRefused(MOVED.from(), done(again, free, later).infrastructure(), LAST, noLonger(1));
    }

    @Test
    void a_slot_that_is_gone_holds_nothing() {
        List<EnvironmentSlot> others = MOVED.to().slots().stream()
                .filter(slot -> !slot.id().equals(LIFE_TIME))
                .toList();
        assertRefused(MOVED.from(), MOVED.to().change().slots(others).done(), ADMIN, noLonger(3));
    }

    @Test
    void what_was_registered_there_beside_it_stays() {
        RegisterSlot beside = new RegisterSlot(
                QUALITY_ASSURANCE,
                EnvironmentType.QUALITY_ASSURANCE,
                controller(7),
                license(7),
                ActiveSerialNumbers.NONE);
        Infrastructure more = done(beside, MOVED.to()).infrastructure();
        Moved back = rolledBack(MOVED.from(), more, ADMIN);
        assertThat(registration(back.to(), QUALITY_ASSURANCE)).isEqualTo(registration(more, QUALITY_ASSURANCE));
        assertThat(registration(back.from(), DEVELOPMENT)).isEqualTo(registration(FROM, DEVELOPMENT));
    }

    @Test
    void the_latest_move_is_reversed_and_what_an_older_one_left_stays() {
        Infrastructure release = done(new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), MOVED.to())
                .infrastructure();
        RegisterSlot next = new RegisterSlot(
                DEVELOPMENT, EnvironmentType.DEVELOPMENT, controller(7), license(7), ActiveSerialNumbers.NONE);
        Infrastructure refilled =
                done(next, MOVED.from(), admin(RESERVED_UNTIL)).infrastructure();
        Moved second =
                moved(new InfrastructureMove(List.of(license(21))).perform(refilled, release, admin(RESERVED_UNTIL)));
        Moved back = rolledBack(second.from(), second.to(), admin(RESERVED_UNTIL));
        assertThat(back.from().slots()).isEqualTo(refilled.slots());
        assertThat(state(back.from(), PRODUCTION)).isInstanceOf(SlotState.Superseded.class);
        assertThat(registration(back.to(), PRODUCTION)).isEqualTo(registration(MOVED.to(), PRODUCTION));
    }

    @Test
    void an_earlier_move_can_be_reversed_after_the_later_one() {
        Infrastructure to = Doing.withSecond(MOVED.to());
        Infrastructure from = Doing.withSecond(MOVED.from());
        RegisterSlot next = new RegisterSlot(
                Doing.SECOND, EnvironmentType.DEVELOPMENT, controller(7), license(7), ActiveSerialNumbers.NONE);
        Infrastructure refilled = done(next, from, admin(NOW.plusSeconds(5))).infrastructure();
        Moved second =
                moved(new InfrastructureMove(List.of(license(21))).perform(refilled, to, admin(NOW.plusSeconds(6))));
        Moved once = rolledBack(second.from(), second.to(), LAST);
        assertThat(once.from().slots()).isEqualTo(refilled.slots());
        Moved twice = rolledBack(once.from(), once.to(), LAST);
        assertThat(registration(twice.from(), PRODUCTION)).isEqualTo(registration(FROM, PRODUCTION));
        assertThat(registration(twice.from(), Doing.SECOND).primary()).isEqualTo(controller(7));
    }

    @Test
    void whoever_rolls_back_must_be_allowed_to_in_both() {
        Occasion member = new Occasion(person(MEMBER), NOW);
        Occasion stranger = new Occasion(person(STRANGER), NOW);
        assertThat(refusal(MOVED.from(), MOVED.to(), member).code()).isEqualTo(ActRefusalCode.NOT_PERMITTED);
        assertThat(refusal(MOVED.from(), MOVED.to(), stranger)).isEqualTo(ActRefusal.unknownInfrastructure());
        Infrastructure without = MOVED.to().change().members(List.of()).done();
        assertThat(refusal(MOVED.from(), without, ADMIN)).isEqualTo(ActRefusal.unknownInfrastructure());
    }

    private static void assertChanged(Act there) {
        assertRefused(MOVED.from(), done(there, MOVED.to()).infrastructure(), ADMIN, noLonger(2));
    }

    private static String noLonger(int number) {
        return "Merged no longer holds " + serial(number) + " as it was moved";
    }

    private static void assertRefused(Infrastructure from, Infrastructure to, Occasion occasion, String why) {
        assertThat(refusal(from, to, occasion).code()).isEqualTo(ActRefusalCode.NO_ROLL_BACK);
        assertThat(refusal(from, to, occasion).members()).containsEntry("why", why);
    }

    private static ActRefusal refusal(Infrastructure from, Infrastructure to, Occasion occasion) {
        return declined(new MoveRollBack().perform(from, to, occasion));
    }
}
