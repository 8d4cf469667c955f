package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.BY_VENDOR;
import static dev.licensing.core.registration.Doing.admin;
import static dev.licensing.core.registration.Doing.assertRefused;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.declined;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.notice;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.registration.Doing.state;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewReleaseTest {
    private static final Infrastructure HELD = flagged(registered(EMPTY, DEVELOPMENT, serial(1)));
    private static final Infrastructure IN_REVIEW = done(
                    new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), HELD)
            .infrastructure();
    private static final LicenseId HELD_LICENSE = LicenseId.parse("license-of-development-1");
    private static final Instant LAST = NOW.plus(Duration.ofDays(14)).minusSeconds(1);
    private static final Infrastructure REPLACED =
            done(replace(2), IN_REVIEW, admin(LAST)).infrastructure();

    @Test
    void a_replacement_may_be_registered_for_14_days() {
        assertThat(registeredReplacement(REPLACED))
                .isEqualTo(new Registration(
                        license(2), List.of(controller(2)), LAST, Optional.of(LAST.plus(Duration.ofDays(14)))));
        assertThat(declined(replace(2), IN_REVIEW, admin(LAST.plusSeconds(1)))
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.NO_REPLACEMENT);
    }

    @Test
    void after_14_days_no_replacement_can_be_registered() {
        assertRefused(
                replace(2),
                IN_REVIEW,
                admin(NOW.plus(Duration.ofDays(14))),
                ActRefusalCode.NO_REPLACEMENT,
                "Development Environment #1 can take no replacement: one could be registered until 2026-06-15T00:00:00Z."
                        + " Wait for the outcome of the review, or contact Support (support@vendor.example).");
    }

    @Test
    void there_is_one_replacement_only() {
        assertRefused(
                replace(3),
                REPLACED,
                admin(LAST),
                ActRefusalCode.NO_REPLACEMENT,
                "Development Environment #1 can take no replacement: it has one already."
                        + " Wait for the outcome of the review, or contact Support (support@vendor.example).");
    }

    @Test
    void a_replacement_leaves_the_review_as_it_is_and_is_logged_as_one() {
        Outcome.Done done = done(replace(2), IN_REVIEW);
        assertThat(state(done.infrastructure(), DEVELOPMENT))
                .isEqualTo(new SlotState.InReview(
                        registration(HELD, DEVELOPMENT),
                        ReleaseReason.SUNSET,
                        ADMIN.actor(),
                        NOW,
                        Optional.of(registeredReplacement(done.infrastructure()))));
        assertThat(done.entry().what())
                .isEqualTo("Registered " + serial(2)
                        + " in Development Environment #1 until 2026-06-15T00:00:00Z, while the release of " + serial(1)
                        + " waits for the vendor's review");
    }

    @Test
    void what_is_held_cannot_replace_itself() {
        assertThat(declined(replace(1), IN_REVIEW, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.ALREADY_REGISTERED);
    }

    @Test
    void a_replacement_counts_for_uniqueness() {
        ActiveSerialNumbers elsewhere = ActiveSerialNumbers.of(List.of(registered(EMPTY, PRODUCTION, serial(2))));
        RegisterSlot act =
                new RegisterSlot(DEVELOPMENT, EnvironmentType.DEVELOPMENT, controller(2), license(2), elsewhere);
        Outcome.Declined declined = declined(act, IN_REVIEW, ADMIN);
        assertThat(declined.refusal().code()).isEqualTo(ActRefusalCode.SERIAL_IN_USE);
        assertThat(notice(declined, NoticeKind.SERIAL_CONFLICT).words())
                .contains(serial(2).toString());
    }

    @Test
    void an_approved_release_ends_the_held_registration() {
        Occasion later = new Occasion(VENDOR, NOW.plus(Duration.ofDays(3)));
        Outcome.Done done = done(review(ReviewDecision.APPROVED), IN_REVIEW, later);
        assertThat(state(done.infrastructure(), DEVELOPMENT)).isEqualTo(new SlotState.NotRegistered());
        assertThat(done.infrastructure().releases())
                .containsExactly(new SlotRelease(DEVELOPMENT, HELD_LICENSE, ReleaseReason.SUNSET, later.at()));
        assertThat(done.entry().what())
                .isEqualTo("Approved the release of " + serial(1) + " from Development Environment #1");
        assertThat(done.entry().reason()).contains("We looked into it.");
        assertThat(done.entry().slot()).contains(DEVELOPMENT);
    }

    @Test
    void after_an_approved_release_the_replacement_stays_for_good() {
        Outcome.Done done = done(review(ReviewDecision.APPROVED), REPLACED, BY_VENDOR);
        assertThat(registration(done.infrastructure(), DEVELOPMENT))
                .isEqualTo(Registration.of(license(2), controller(2), LAST));
        assertThat(done.infrastructure().releases())
                .containsExactly(new SlotRelease(DEVELOPMENT, HELD_LICENSE, ReleaseReason.SUNSET, NOW));
        assertThat(done.entry().what())
                .isEqualTo("Approved the release of " + serial(1) + " from Development Environment #1; its replacement "
                        + serial(2) + " stays for good");
    }

    @Test
    void a_replacement_whose_14_days_are_over_stays_too() {
        Occasion late = new Occasion(VENDOR, LAST.plus(Duration.ofDays(100)));
        Outcome.Done done = done(review(ReviewDecision.APPROVED), REPLACED, late);
        assertThat(registration(done.infrastructure(), DEVELOPMENT).untilExclusive())
                .isEmpty();
    }

    @Test
    void after_a_denied_release_the_slot_holds_what_it_held() {
        Outcome.Done done = done(review(ReviewDecision.DENIED), IN_REVIEW, BY_VENDOR);
        assertThat(registration(done.infrastructure(), DEVELOPMENT)).isEqualTo(registration(HELD, DEVELOPMENT));
        assertThat(done.infrastructure().releases()).isEmpty();
        assertThat(done.entry().what())
                .isEqualTo("Denied the release of " + serial(1) + " from Development Environment #1");
    }

    @Test
    void after_a_denied_release_the_replacement_is_dropped() {
        Outcome.Done done = done(review(ReviewDecision.DENIED), REPLACED, BY_VENDOR);
        assertThat(registration(done.infrastructure(), DEVELOPMENT)).isEqualTo(registration(HELD, DEVELOPMENT));
        assertThat(ActiveSerialNumbers.of(List.of(done.infrastructure())).holds(serial(2)))
                .isFalse();
        assertThat(done.entry().what())
                .isEqualTo("Denied the release of " + serial(1) + " from Development Environment #1; its replacement "
                        + serial(2) + " ends");
    }

    @Test
    void the_license_of_a_dropped_replacement_has_ended_and_no_other_registration_gets_its_identifier() {
        Infrastructure denied =
                done(review(ReviewDecision.DENIED), REPLACED, BY_VENDOR).infrastructure();
        assertThat(denied.releases())
                .containsExactly(new SlotRelease(DEVELOPMENT, license(2), ReleaseReason.SUNSET, BY_VENDOR.at()));
        RegisterSlot again = new RegisterSlot(
                PRODUCTION, EnvironmentType.PRODUCTION, controller(3), license(2), ActiveSerialNumbers.NONE);
        assertThatThrownBy(() -> done(again, denied, ADMIN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_requester_hears_the_outcome() {
        Outcome.Done done = done(review(ReviewDecision.DENIED), IN_REVIEW, BY_VENDOR);
        assertThat(done.notices())
                .containsExactly(new Notice(
                        NoticeKind.REVIEW_DECIDED,
                        List.of(INFRASTRUCTURE_ADMIN),
                        "Main: Denied the release of " + serial(1)
                                + " from Development Environment #1. The vendor says: We looked into it."));
    }

    @Test
    void the_vendor_is_told_nothing_where_it_asked_itself() {
        ReleaseSlot act = new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET);
        Infrastructure asked = done(act, HELD, BY_VENDOR).infrastructure();
        assertThat(done(review(ReviewDecision.APPROVED), asked, BY_VENDOR).notices())
                .isEmpty();
    }

    @Test
    void only_the_vendor_reviews() {
        assertThat(declined(review(ReviewDecision.APPROVED), IN_REVIEW, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.NOT_PERMITTED);
    }

    @Test
    void there_must_be_something_to_review() {
        assertRefused(
                review(ReviewDecision.APPROVED),
                HELD,
                BY_VENDOR,
                ActRefusalCode.NOT_UNDER_REVIEW,
                "No release of Development Environment #1 waits for a review. Reload the page and look again.");
        ReviewRelease nowhere = new ReviewRelease(SlotId.parse("nowhere"), ReviewDecision.DENIED, "Why not");
        assertThat(declined(nowhere, HELD, BY_VENDOR).refusal().code()).isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
    }

    @Test
    void the_vendor_says_why() {
        assertThatThrownBy(() -> new ReviewRelease(DEVELOPMENT, ReviewDecision.DENIED, " "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("review.words: \" \" is not allowed");
    }

    @Test
    void a_release_is_approved_or_denied() {
        assertThat(ReviewDecision.values())
                .extracting(ReviewDecision::displayName)
                .containsExactly("Approved", "Denied");
    }

    private static ReviewRelease review(ReviewDecision decision) {
        return new ReviewRelease(DEVELOPMENT, decision, "We looked into it.");
    }

    private static RegisterSlot replace(int number) {
        return new RegisterSlot(
                DEVELOPMENT,
                EnvironmentType.DEVELOPMENT,
                controller(number),
                license(number),
                ActiveSerialNumbers.NONE);
    }

    private static Registration registeredReplacement(Infrastructure infrastructure) {
        return ((SlotState.InReview) state(infrastructure, DEVELOPMENT))
                .replacement()
                .orElseThrow();
    }
}
