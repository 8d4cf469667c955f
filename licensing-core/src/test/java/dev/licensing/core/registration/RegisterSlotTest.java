package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.ADMIN;
import static dev.licensing.core.registration.Doing.SECOND;
import static dev.licensing.core.registration.Doing.assertRefused;
import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.declined;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.notice;
import static dev.licensing.core.registration.Doing.registration;
import static dev.licensing.core.registration.Doing.withSecond;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.QUALITY_ASSURANCE;
import static dev.licensing.core.subscription.Infrastructures.SUPPORT;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.Servers;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterSlotTest {
    private static final Infrastructure TAKEN = registered(EMPTY, DEVELOPMENT, serial(1));
    private static final ActiveSerialNumbers ELSEWHERE =
            ActiveSerialNumbers.of(List.of(registered(empty(2), PRODUCTION, serial(9))));

    @Test
    void a_serial_number_is_registered_in_a_free_slot_of_the_right_type() {
        Outcome.Done done = done(register(DEVELOPMENT, EnvironmentType.DEVELOPMENT, 1), EMPTY);
        assertThat(registration(done.infrastructure(), DEVELOPMENT))
                .isEqualTo(Registration.of(license(1), controller(1), NOW));
        assertThat(done.entry().what()).isEqualTo("Registered " + serial(1) + " in Development Environment #1");
        assertThat(done.entry().slot()).contains(DEVELOPMENT);
        assertThat(done.entry().reason()).isEmpty();
        assertThat(done.infrastructure().releases()).isEmpty();
        assertThat(done.infrastructure().revision()).isEqualTo(2);
    }

    @Test
    void a_key_from_a_request_file_is_kept_with_the_serial_number() {
        Controller keyed = new Controller(serial(1), Optional.of(Servers.key(1)));
        RegisterSlot act =
                new RegisterSlot(DEVELOPMENT, EnvironmentType.DEVELOPMENT, keyed, license(1), ActiveSerialNumbers.NONE);
        assertThat(registration(done(act, EMPTY).infrastructure(), DEVELOPMENT).primary())
                .isEqualTo(keyed);
    }

    @Test
    void the_contacts_are_told() {
        Outcome.Done done = done(register(DEVELOPMENT, EnvironmentType.DEVELOPMENT, 1), EMPTY);
        assertThat(done.notices())
                .containsExactly(new Notice(
                        NoticeKind.CHANGED,
                        List.of(TECHNICAL),
                        "Main: Registered " + serial(1)
                                + " in Development Environment #1 (ian@example.com, 2026-06-01T00:00:00Z)."));
    }

    @Test
    void a_slot_that_is_not_there_is_refused() {
        assertRefused(
                register(SlotId.parse("nowhere"), EnvironmentType.DEVELOPMENT, 1),
                EMPTY,
                ActRefusalCode.UNKNOWN_SLOT,
                "This infrastructure has no environment slot nowhere. Reload the list of environments and choose one of"
                        + " them.");
    }

    @Test
    void customers_do_not_register_in_the_cloud() {
        assertRefused(
                register(CLOUD, EnvironmentType.PRODUCTION, 1),
                EMPTY,
                ActRefusalCode.VENDOR_MANAGED,
                "Production Environment #2 runs in the vendor's cloud, which manages its license: it is activated already."
                        + " There is nothing to do; if it does not work, contact Support (support@vendor.example).");
    }

    @Test
    void a_slot_takes_environments_of_its_own_type_only() {
        assertRefused(
                register(PRODUCTION, EnvironmentType.QUALITY_ASSURANCE, 1),
                EMPTY,
                ActRefusalCode.WRONG_SLOT_TYPE,
                "Production Environment #1 is a slot for Production, not for Quality Assurance (non-production)."
                        + " Choose a slot for Quality Assurance (non-production), or check what the environment is for.");
    }

    @Test
    void a_serial_number_is_active_in_at_most_one_slot_of_an_infrastructure() {
        assertRefused(
                register(QUALITY_ASSURANCE, EnvironmentType.QUALITY_ASSURANCE, 1),
                TAKEN,
                ActRefusalCode.ALREADY_REGISTERED,
                "The serial number " + serial(1) + " is already registered in Development Environment #1."
                        + " Use it there, or release Development Environment #1 first.");
    }

    @Test
    void registering_the_same_again_names_the_slot_too() {
        assertRefused(
                register(DEVELOPMENT, EnvironmentType.DEVELOPMENT, 1),
                TAKEN,
                ActRefusalCode.ALREADY_REGISTERED,
                "The serial number " + serial(1) + " is already registered in Development Environment #1."
                        + " Use it there, or release Development Environment #1 first.");
    }

    @Test
    void a_standby_counts_for_uniqueness() {
        Infrastructure both = done(
                        new SetStandbys(DEVELOPMENT, serial(1), List.of(controller(2)), ActiveSerialNumbers.NONE),
                        TAKEN)
                .infrastructure();
        assertThat(declined(register(PRODUCTION, EnvironmentType.PRODUCTION, 2), both, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.ALREADY_REGISTERED);
    }

    @Test
    void no_free_slot_release_one_or_contact_the_account_manager() {
        assertRefused(
                register(DEVELOPMENT, EnvironmentType.DEVELOPMENT, 2),
                TAKEN,
                ActRefusalCode.NO_FREE_SLOT,
                "No slot for Development is free. Release one that is no longer needed, or contact your account manager"
                        + " Ann Account (ann@vendor.example).");
    }

    @Test
    void a_taken_slot_is_refused_where_another_one_is_free() {
        assertRefused(
                register(DEVELOPMENT, EnvironmentType.DEVELOPMENT, 2),
                withSecond(TAKEN),
                ActRefusalCode.SLOT_TAKEN,
                "Development Environment #1 already holds the serial number " + serial(1) + "."
                        + " Release Development Environment #1 first, or choose another slot.");
    }

    @Test
    void a_serial_number_is_active_in_at_most_one_slot_of_all_infrastructures() {
        Outcome.Declined declined = declined(conflicting(DEVELOPMENT), EMPTY, ADMIN);
        Doing.assertRefusal(
                declined.refusal(),
                ActRefusalCode.SERIAL_IN_USE,
                "The serial number " + serial(9) + " cannot be registered now; the vendor has been asked to review it."
                        + " Check the serial number; if it is right, wait for the review or contact Support"
                        + " (support@vendor.example).");
    }

    @Test
    void a_conflict_goes_to_the_vendors_review() {
        Notice notice = notice(declined(conflicting(DEVELOPMENT), EMPTY, ADMIN), NoticeKind.SERIAL_CONFLICT);
        assertThat(notice.recipients()).containsExactly(SUPPORT);
        assertThat(notice.words())
                .isEqualTo("The serial number " + serial(9)
                        + " is active in another infrastructure. It was asked for in Development Environment #1 of Main ("
                        + EMPTY.activationCode() + ", Example Ltd) by ian@example.com, 2026-06-01T00:00:00Z.");
    }

    @Test
    void a_conflict_names_no_holder() {
        Outcome.Declined declined = declined(conflicting(DEVELOPMENT), EMPTY, ADMIN);
        assertThat(declined.refusal().members().toString())
                .doesNotContain(empty(2).activationCode().text())
                .doesNotContain("Production");
    }

    @Test
    void nobody_learns_of_a_conflict_where_nothing_could_be_registered_anyway() {
        assertThat(declined(conflicting(DEVELOPMENT), TAKEN, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.NO_FREE_SLOT);
        assertThat(declined(conflicting(PRODUCTION), TAKEN, ADMIN).refusal().code())
                .isEqualTo(ActRefusalCode.WRONG_SLOT_TYPE);
        assertThat(declined(conflicting(DEVELOPMENT), TAKEN, ADMIN).notices()).isEmpty();
    }

    @Test
    void what_is_said_first_is_what_helps_most() {
        assertThat(declined(register(CLOUD, EnvironmentType.DEVELOPMENT, 1), TAKEN, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.VENDOR_MANAGED);
        assertThat(declined(register(PRODUCTION, EnvironmentType.DEVELOPMENT, 1), TAKEN, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.WRONG_SLOT_TYPE);
        Infrastructure full = registered(withSecond(TAKEN), SECOND, serial(2));
        assertThat(declined(register(SECOND, EnvironmentType.DEVELOPMENT, 1), full, ADMIN)
                        .refusal()
                        .code())
                .isEqualTo(ActRefusalCode.ALREADY_REGISTERED);
    }

    @Test
    void a_license_identifier_is_never_used_again() {
        LicenseId used = registration(TAKEN, DEVELOPMENT).licenseId();
        assertUsed(used, TAKEN);
        Infrastructure released = done(new ReleaseSlot(DEVELOPMENT, serial(1), ReleaseReason.SUNSET), TAKEN)
                .infrastructure();
        assertUsed(used, released);
    }

    private static void assertUsed(LicenseId used, Infrastructure before) {
        RegisterSlot act =
                new RegisterSlot(PRODUCTION, EnvironmentType.PRODUCTION, controller(2), used, ActiveSerialNumbers.NONE);
        assertThatThrownBy(() -> act.perform(before, ADMIN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("licenseId: \"license-of-development-1\" is not allowed;"
                        + " allowed is one that no registration has or had");
    }

    private static RegisterSlot conflicting(SlotId slot) {
        return new RegisterSlot(slot, EnvironmentType.DEVELOPMENT, controller(9), license(9), ELSEWHERE);
    }

    private static RegisterSlot register(SlotId slot, EnvironmentType type, int number) {
        return new RegisterSlot(slot, type, controller(number), license(number), ELSEWHERE);
    }
}
