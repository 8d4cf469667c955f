package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.assertRefused;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.declined;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.notice;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.registration.Doing.state;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.SUPPORT;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleaseSlotTest {
    private static final Infrastructure TAKEN = registered(EMPTY, DEVELOPMENT, serial(1));
    private static final LicenseId HELD = LicenseId.parse("license-of-development-1");

    @Test
    void a_released_slot_is_free_and_its_license_ends() {
        Outcome.Done done = done(release(ReleaseReason.SUNSET), TAKEN);
        assertThat(state(done.infrastructure(), DEVELOPMENT)).isEqualTo(new SlotState.NotRegistered());
        assertThat(done.infrastructure().releases())
                .containsExactly(new SlotRelease(DEVELOPMENT, HELD, ReleaseReason.SUNSET, NOW));
        assertThat(done.entry().slot()).contains(DEVELOPMENT);
        assertThat(done.infrastructure().revision()).isEqualTo(TAKEN.revision() + 1);
    }

    @Test
    void a_release_is_logged_and_told_with_its_reason() {
        Outcome.Done done = done(release(ReleaseReason.HARDWARE_CHANGE), TAKEN);
        assertThat(done.entry().what()).isEqualTo("Released " + serial(1) + " from Development Environment #1");
        assertThat(done.entry().reason()).contains("Hardware change");
        assertThat(done.notices())
                .containsExactly(new Notice(
                        NoticeKind.CHANGED,
                        List.of(TECHNICAL),
                        "Main: Released " + serial(1)
                                + " from Development Environment #1 (ian@example.com, 2026-06-01T00:00:00Z)."
                                + " Reason: Hardware change."));
    }

    @Test
    void a_release_revokes_the_license_14_days_later_and_never_the_serial_number() {
        Infrastructure free = done(release(ReleaseReason.SUNSET), TAKEN).infrastructure();
        assertThat(free.releases().get(0).revokedFrom()).isEqualTo("2026-06-15T00:00:00Z");
        RegisterSlot correct = new RegisterSlot(
                PRODUCTION, EnvironmentType.PRODUCTION, controller(1), license(1), ActiveSerialNumbers.NONE);
        Infrastructure corrected = done(correct, free).infrastructure();
        assertThat(registration(corrected, PRODUCTION).licenseId()).isEqualTo(license(1));
        assertThat(corrected.releases()).isEqualTo(free.releases());
    }

    @Test
    void another_serial_number_may_be_registered_after_a_release() {
        Infrastructure free = done(release(ReleaseReason.SUNSET), TAKEN).infrastructure();
        RegisterSlot next = new RegisterSlot(
                DEVELOPMENT, EnvironmentType.DEVELOPMENT, controller(2), license(2), ActiveSerialNumbers.NONE);
        assertThat(registration(done(next, free).infrastructure(), DEVELOPMENT).primary())
                .isEqualTo(controller(2));
    }

    @Test
    void the_dialog_repeats_the_serial_number_and_another_one_is_not_released() {
        assertRefused(
                new ReleaseSlot(DEVELOPMENT, serial(2), ReleaseReason.SUNSET),
                TAKEN,
                ActRefusalCode.STALE,
                "Development Environment #1 no longer holds the serial number " + serial(2)
                        + ". Reload the page and look again.");
    }

    @Test
    void a_standby_is_not_what_the_dialog_repeats() {
        Infrastructure both = done(
                        new SetStandbys(DEVELOPMENT, serial(1), List.of(controller(2)), ActiveSerialNumbers.NONE),
                        TAKEN)
                .infrastructure();
        ReleaseSlot ofStandby = new ReleaseSlot(DEVELOPMENT, serial(2), ReleaseReason.SUNSET);
        assertThat(declined(ofStandby, both, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.STALE);
    }

    @Test
    void a_free_slot_cannot_be_released() {
        assertRefused(
                release(ReleaseReason.SUNSET),
                EMPTY,
                ActRefusalCode.NOT_REGISTERED,
                "Development Environment #1 holds no serial number. Register the environment's serial number in it first.");
    }

    @Test
    void customers_do_not_release_in_the_cloud() {
        assertThat(declined(new ReleaseSlot(CLOUD, serial(1), ReleaseReason.SUNSET), TAKEN, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.VENDOR_MANAGED);
    }

    @Test
    void a_slot_that_is_not_there_is_refused() {
        ReleaseSlot act = new ReleaseSlot(SlotId.parse("nowhere"), serial(1), ReleaseReason.SUNSET);
        assertThat(declined(act, TAKEN, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.UNKNOWN_SLOT);
        assertThat(declined(act, TAKEN, ADMIN).refusal().members()).containsEntry("slot", "nowhere");
    }

    @Test
    void a_change_of_activation_code_is_no_reason_that_a_person_gives() {
        assertThatThrownBy(() -> release(ReleaseReason.ACTIVATION_CODE_CHANGE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("release.reason: \"Change of activation code\" is not allowed; allowed is a reason that a"
                        + " person gives; a change of activation code is a move of all environments");
    }

    @Test
    void a_release_of_a_flagged_infrastructure_waits_for_the_vendors_review() {
        Outcome.Done done = done(release(ReleaseReason.MOVING_SERVERS), flagged(TAKEN));
        assertThat(state(done.infrastructure(), DEVELOPMENT))
                .isEqualTo(new SlotState.InReview(
                        registration(TAKEN, DEVELOPMENT),
                        ReleaseReason.MOVING_SERVERS,
                        ADMIN.actor(),
                        NOW,
                        Optional.empty()));
        assertThat(done.infrastructure().releases()).isEmpty();
        assertThat(done.entry().what())
                .isEqualTo("Asked to release " + serial(1)
                        + " from Development Environment #1, which waits for the vendor's review");
        assertThat(done.entry().reason()).contains("Moving servers");
    }

    @Test
    void the_vendor_is_asked_for_the_review_and_the_contacts_are_told() {
        Outcome.Done done = done(release(ReleaseReason.MOVING_SERVERS), flagged(TAKEN));
        Notice asked = notice(done, NoticeKind.REVIEW_REQUESTED);
        assertThat(asked.recipients()).containsExactly(SUPPORT);
        assertThat(asked.words())
                .isEqualTo("Main (" + EMPTY.activationCode() + ", Example Ltd), flagged for abuse: Asked to release "
                        + serial(1)
                        + " from Development Environment #1 (ian@example.com, 2026-06-01T00:00:00Z)."
                        + " Reason: Moving servers. Approve the release or deny it.");
        assertThat(notice(done, NoticeKind.CHANGED).recipients()).containsExactly(TECHNICAL);
    }

    @Test
    void during_the_review_the_serial_number_stays_held() {
        Infrastructure inReview =
                done(release(ReleaseReason.SUNSET), flagged(TAKEN)).infrastructure();
        assertThat(ActiveSerialNumbers.of(List.of(inReview)).holds(serial(1))).isTrue();
        RegisterSlot again = new RegisterSlot(
                PRODUCTION, EnvironmentType.PRODUCTION, controller(1), license(1), ActiveSerialNumbers.NONE);
        assertThat(declined(again, inReview, ADMIN).refusal().code()).isEqualTo(ActRefusalCode.ALREADY_REGISTERED);
    }

    @Test
    void a_second_release_waits_too() {
        Infrastructure inReview =
                done(release(ReleaseReason.SUNSET), flagged(TAKEN)).infrastructure();
        assertRefused(
                release(ReleaseReason.SUNSET),
                inReview,
                ActRefusalCode.UNDER_REVIEW,
                "The release of Development Environment #1 waits for the vendor's review."
                        + " Wait for the outcome, or contact Support (support@vendor.example).");
    }

    @Test
    void another_mark_asks_for_no_review() {
        Infrastructure marked =
                TAKEN.change().marks(Set.of(InfrastructureMark.SENDS_TELEMETRY)).done();
        assertThat(state(done(release(ReleaseReason.SUNSET), marked).infrastructure(), DEVELOPMENT))
                .isEqualTo(new SlotState.NotRegistered());
    }

    private static ReleaseSlot release(ReleaseReason reason) {
        return new ReleaseSlot(DEVELOPMENT, serial(1), reason);
    }
}
