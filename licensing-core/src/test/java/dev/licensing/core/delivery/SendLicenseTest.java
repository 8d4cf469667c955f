package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.END;
import static dev.licensing.core.delivery.Deliveries.NOW;
import static dev.licensing.core.delivery.Deliveries.OTHER;
import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.delivery.Deliveries.SERIAL;
import static dev.licensing.core.delivery.Deliveries.by;
import static dev.licensing.core.delivery.Deliveries.done;
import static dev.licensing.core.delivery.Deliveries.refusal;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendLicenseTest {
    private static final Optional<ActivationCode> UNTYPED = Optional.empty();
    private static final Optional<ActivationCode> RIGHT = Optional.of(REGISTERED.activationCode());
    private static final Optional<ActivationCode> WRONG =
            Optional.of(Infrastructures.empty(2).activationCode());

    @Test
    void members_and_admins_may_have_a_license_sent() {
        for (EmailAddress person : List.of(MEMBER, INFRASTRUCTURE_ADMIN, COMPANY_ADMIN)) {
            assertThat(perform(person, UNTYPED)).isInstanceOf(Outcome.Done.class);
            assertThat(perform(person, WRONG)).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void any_signed_in_person_who_types_the_full_activation_code_may_have_a_license_sent() {
        assertThat(perform(STRANGER, RIGHT)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void without_the_right_activation_code_a_stranger_learns_nothing() {
        assertThat(refusal(perform(STRANGER, WRONG))).isEqualTo(ActRefusal.unknownInfrastructure());
        assertThat(refusal(perform(STRANGER, UNTYPED))).isEqualTo(ActRefusal.unknownInfrastructure());
    }

    @Test
    void a_license_goes_to_the_technical_contacts_once_with_requester_environment_and_reason() {
        assertThat(done(perform(MEMBER, UNTYPED)).notices())
                .containsExactly(new Notice(
                        NoticeKind.LICENSE_SENT,
                        List.of(TECHNICAL),
                        "mia@example.com asks for the license of Production Environment #1 (Production, serial number "
                                + SERIAL + ") of Main. Reason: \"new disk\". Review the request; if it is right,"
                                + " forward the attached file to whoever installs it."));
    }

    @Test
    void the_contacts_read_the_name_of_the_type_that_people_read() {
        Infrastructure infrastructure =
                Infrastructures.registered(Infrastructures.EMPTY, Infrastructures.QUALITY_ASSURANCE, SERIAL);
        Outcome outcome = send(infrastructure, Infrastructures.QUALITY_ASSURANCE, SERIAL, NOW);
        assertThat(outcome.notices().get(0).words())
                .contains("Quality Assurance Environment #1 (Quality Assurance (non-production), serial number ");
    }

    @Test
    void the_contacts_are_told_when_the_requester_is_a_stranger() {
        assertThat(done(perform(STRANGER, RIGHT)).notices().get(0).words())
                .startsWith("sam@elsewhere.example, who is not associated with this infrastructure but knows its"
                        + " activation code, asks for the license of Production Environment #1");
    }

    @Test
    void without_technical_contacts_a_license_goes_to_the_infrastructure_admins_and_then_to_the_company_admins() {
        Infrastructure withoutContacts = Deliveries.withTechnical();
        Infrastructure withoutAdmins =
                withoutContacts.change().members(List.of()).done();
        assertThat(recipients(withoutContacts)).containsExactly(INFRASTRUCTURE_ADMIN);
        assertThat(recipients(withoutAdmins)).containsExactly(COMPANY_ADMIN);
    }

    @Test
    void a_send_is_logged_and_changes_nothing() {
        Outcome.Done done = done(perform(MEMBER, UNTYPED));
        assertThat(done.infrastructure().revision()).isEqualTo(REGISTERED.revision());
        assertThat(done.infrastructure().slots()).isEqualTo(REGISTERED.slots());
        assertThat(done.entry())
                .isEqualTo(new ChangeLogEntry(
                        2,
                        REGISTERED.activationCode(),
                        NOW,
                        Infrastructures.person(MEMBER),
                        ActKind.SEND,
                        Optional.of(PRODUCTION),
                        "Sent the license of Production Environment #1, serial number " + SERIAL + ", to the contacts",
                        Optional.of("new disk")));
    }

    @Test
    void what_cannot_be_downloaded_cannot_be_sent() {
        assertRefused(send(REGISTERED, SlotId.parse("nowhere"), SERIAL, NOW), ActRefusalCode.UNKNOWN_SLOT);
        assertRefused(send(REGISTERED, CLOUD, SERIAL, NOW), ActRefusalCode.VENDOR_MANAGED);
        assertRefused(send(REGISTERED, DEVELOPMENT, SERIAL, NOW), ActRefusalCode.NOT_REGISTERED);
        assertRefused(send(REGISTERED, PRODUCTION, OTHER, NOW), ActRefusalCode.STALE);
        assertRefused(send(REGISTERED, PRODUCTION, SERIAL, END), ActRefusalCode.SUBSCRIPTION_ENDED);
        assertRefused(
                send(Deliveries.inReview(NOW), PRODUCTION, Deliveries.REPLACEMENT, NOW), ActRefusalCode.UNDER_REVIEW);
    }

    @Test
    void a_reason_is_plain_text_of_1_to_200_characters() {
        assertThat(withReason("r".repeat(200)).reason()).hasSize(200);
        for (String reason : List.of("", " ", "r".repeat(201), "new\ndisk")) {
            assertThatThrownBy(() -> withReason(reason))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("reason: ")
                    .hasMessageEndingWith("allowed is 1 to 200 characters, not only spaces, no control characters");
        }
    }

    @Test
    void a_request_keeps_the_entries_that_it_was_made_with() {
        List<ChangeLogEntry> recent = new ArrayList<>();
        SendLicense send = new SendLicense(PRODUCTION, SERIAL, "new disk", UNTYPED, recent);
        recent.add(done(perform(MEMBER, UNTYPED)).entry());
        assertThat(send.recent()).isEmpty();
    }

    private static Outcome perform(EmailAddress person, Optional<ActivationCode> typed) {
        return new SendLicense(PRODUCTION, SERIAL, "new disk", typed, List.of()).perform(REGISTERED, by(person, NOW));
    }

    private static Outcome send(Infrastructure infrastructure, SlotId slot, SerialNumber serial, Instant at) {
        return new SendLicense(slot, serial, "new disk", UNTYPED, List.of())
                .perform(infrastructure, by(COMPANY_ADMIN, at));
    }

    private static SendLicense withReason(String reason) {
        return new SendLicense(PRODUCTION, SERIAL, reason, UNTYPED, List.of());
    }

    private static List<EmailAddress> recipients(Infrastructure infrastructure) {
        return send(infrastructure, PRODUCTION, SERIAL, NOW).notices().get(0).recipients();
    }

    private static void assertRefused(Outcome outcome, ActRefusalCode code) {
        assertThat(refusal(outcome).code()).isEqualTo(code);
        assertThat(outcome.notices()).isEmpty();
    }
}
