package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.BY_VENDOR;
import static dev.licensing.core.registration.Doing.assertRefusal;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.withSecond;
import static dev.licensing.core.registration.Moving.FROM;
import static dev.licensing.core.registration.Moving.TO;
import static dev.licensing.core.registration.Moving.declined;
import static dev.licensing.core.registration.Moving.move;
import static dev.licensing.core.registration.Moving.moved;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.LIFE_TIME;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.person;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.registration.MoveOutcome.Moved;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Member;
import dev.licensing.core.subscription.PortalRole;
import dev.licensing.core.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveRefusalsTest {
    @Test
    void whoever_moves_must_be_allowed_to_in_both() {
        assertThat(move(FROM, TO, by(COMPANY_ADMIN))).isInstanceOf(Moved.class);
        assertThat(move(FROM, TO, BY_VENDOR)).isInstanceOf(Moved.class);
        assertRefusal(
                declined(move(FROM, TO, by(MEMBER))),
                ActRefusalCode.NOT_PERMITTED,
                "Your role does not allow you to move environments."
                        + " Ask an admin of this infrastructure or of your company.");
        assertThat(declined(move(FROM, with(TO, MEMBER, PortalRole.INFRASTRUCTURE_ADMIN), by(MEMBER)))
                        .code())
                .isEqualTo(ActRefusalCode.NOT_PERMITTED);
        assertThat(declined(move(with(FROM, MEMBER, PortalRole.INFRASTRUCTURE_ADMIN), TO, by(MEMBER)))
                        .code())
                .isEqualTo(ActRefusalCode.NOT_PERMITTED);
    }

    @Test
    void a_move_stays_within_one_product() {
        Subscription other = new Subscription(
                TO.activationCode(),
                "another-product",
                Optional.empty(),
                TO.subscription().support(),
                TO.subscription().term(),
                TO.subscription().features(),
                TO.subscription().hardwarePolicy());
        assertRefusal(
                declined(move(FROM, TO.change().subscription(other).done(), ADMIN)),
                ActRefusalCode.MOVE_DOES_NOT_FIT,
                "The environments cannot all move: Merged is of another product. Have the slots added or released first,"
                        + " or contact your account manager Ann Account (ann@vendor.example).");
    }

    @Test
    void nothing_leaves_a_flagged_infrastructure_without_a_review() {
        assertThat(declined(move(flagged(FROM), TO, BY_VENDOR)).members())
                .containsEntry("why", "what leaves Main waits for the vendor's review");
        assertThat(move(FROM, flagged(TO), ADMIN)).isInstanceOf(Moved.class);
    }

    @Test
    void to_who_is_not_associated_neither_infrastructure_is_there() {
        ActRefusal unknown = ActRefusal.unknownInfrastructure();
        assertThat(declined(move(FROM, TO, by(STRANGER)))).isEqualTo(unknown);
        Infrastructure from = with(FROM, STRANGER, PortalRole.INFRASTRUCTURE_ADMIN);
        Infrastructure to = with(TO, STRANGER, PortalRole.INFRASTRUCTURE_ADMIN);
        assertThat(declined(move(from, TO, by(STRANGER)))).isEqualTo(unknown);
        assertThat(declined(move(FROM, to, by(STRANGER)))).isEqualTo(unknown);
        assertThat(move(from, to, by(STRANGER))).isInstanceOf(Moved.class);
    }

    @Test
    void a_move_leads_to_another_activation_code() {
        assertRefusal(
                declined(move(FROM, FROM, ADMIN)),
                ActRefusalCode.NOTHING_CHANGES,
                "Nothing would change: it is the same activation code. There is nothing to do.");
    }

    @Test
    void where_nothing_is_registered_nothing_moves() {
        assertRefusal(
                declined(move(TO, FROM, ADMIN)),
                ActRefusalCode.NOTHING_CHANGES,
                "Nothing would change: nothing is registered in Merged. There is nothing to do.");
    }

    @Test
    void all_of_it_moves_or_nothing() {
        Infrastructure from = registered(withSecond(FROM), Doing.SECOND, serial(5));
        Infrastructure to = registered(TO, LIFE_TIME, serial(6));
        assertRefusal(
                declined(move(from, to, ADMIN)),
                ActRefusalCode.MOVE_DOES_NOT_FIT,
                "The environments cannot all move: Merged has too few free slots (Development: 2 needed, 1 free;"
                        + " LifeTime: 1 needed, 0 free). Have the slots added or released first, or contact your account"
                        + " manager Ann Account (ann@vendor.example).");
    }

    @Test
    void a_slot_in_the_cloud_takes_no_environment_that_moves() {
        Infrastructure to = registered(TO, PRODUCTION, serial(6));
        assertThat(declined(move(FROM, to, ADMIN)).members())
                .containsEntry("why", "Merged has too few free slots (Production: 1 needed, 0 free)");
    }

    @Test
    void a_reserved_slot_takes_no_environment_that_moves() {
        Infrastructure left = moved(FROM, TO, ADMIN).from();
        Infrastructure other = registered(Doing.named("Other", empty(3)), DEVELOPMENT, serial(7));
        assertThat(declined(move(other, left, ADMIN)).code()).isEqualTo(ActRefusalCode.MOVE_DOES_NOT_FIT);
    }

    @Test
    void during_a_review_nothing_moves() {
        ReleaseSlot release = new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET);
        Infrastructure inReview = done(release, flagged(FROM)).infrastructure();
        assertRefusal(
                declined(move(inReview, TO, ADMIN)),
                ActRefusalCode.MOVE_DOES_NOT_FIT,
                "The environments cannot all move: the release of Development Environment #1 waits for the vendor's"
                        + " review. Have the slots added or released first, or contact your account manager"
                        + " Ann Account (ann@vendor.example).");
    }

    @Test
    void where_only_a_review_is_left_the_review_is_what_is_said() {
        ReleaseSlot release = new ReleaseSlot(DEVELOPMENT, serial(5), ReleaseReason.SUNSET);
        Infrastructure inReview =
                done(release, flagged(registered(TO, DEVELOPMENT, serial(5)))).infrastructure();
        assertThat(declined(move(inReview, FROM, ADMIN)).code()).isEqualTo(ActRefusalCode.MOVE_DOES_NOT_FIT);
    }

    private static Occasion by(EmailAddress address) {
        return new Occasion(person(address), NOW);
    }

    private static Infrastructure with(Infrastructure infrastructure, EmailAddress address, PortalRole role) {
        return infrastructure
                .change()
                .members(List.of(new Member(address, role)))
                .done();
    }
}
