package dev.licensing.core.audit;

import static dev.licensing.core.audit.Audits.SERIAL;
import static dev.licensing.core.audit.Audits.day;
import static dev.licensing.core.delivery.Deliveries.done;
import static dev.licensing.core.delivery.Deliveries.refusal;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.delivery.Deliveries;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadAuditTest {
    private static final SerialNumber OTHER = Infrastructures.serial(3);
    private static final Infrastructure REGISTERED =
            Infrastructures.registered(Infrastructures.EMPTY, PRODUCTION, SERIAL);

    @Test
    void an_audit_file_of_the_environment_is_logged_with_its_period_and_changes_nothing() {
        Outcome.Done done = done(perform(REGISTERED, PRODUCTION, SERIAL));
        assertThat(done.infrastructure().revision()).isEqualTo(REGISTERED.revision());
        assertThat(done.infrastructure().slots()).isEqualTo(REGISTERED.slots());
        assertThat(done.notices()).isEmpty();
        assertThat(done.entry())
                .isEqualTo(new ChangeLogEntry(
                        2,
                        REGISTERED.activationCode(),
                        NOW,
                        Infrastructures.person(INFRASTRUCTURE_ADMIN),
                        ActKind.AUDIT,
                        Optional.of(PRODUCTION),
                        "Uploaded the audit file of Production Environment #1, serial number " + SERIAL
                                + ", from 2026-04-01T00:00:00Z until 2026-06-01T00:00:00Z",
                        Optional.empty()));
    }

    @Test
    void an_audit_file_belongs_to_the_activation_code_of_the_infrastructure() {
        ActivationCode foreign = Infrastructures.empty(2).activationCode();
        assertRefused(
                performBy(INFRASTRUCTURE_ADMIN, REGISTERED, PRODUCTION, foreign, SERIAL),
                ActRefusalCode.FOREIGN_AUDIT,
                "The audit file belongs to activation code " + foreign + ", not to " + REGISTERED.activationCode()
                        + ".",
                "Upload the file to the environment that it was made in.");
    }

    @Test
    void an_audit_file_belongs_to_a_serial_number_of_the_environment() {
        assertRefused(
                perform(REGISTERED, PRODUCTION, OTHER),
                ActRefusalCode.FOREIGN_AUDIT,
                "The audit file belongs to serial number " + OTHER + ", not to " + SERIAL
                        + " in Production Environment #1.",
                "Upload the file to the environment that it was made in.");
    }

    @Test
    void after_a_failover_the_audit_file_is_of_a_standby() {
        Infrastructure infrastructure = Deliveries.inState(
                PRODUCTION,
                new SlotState.Registered(Registration.of(LicenseId.parse("l"), Controller.typed(SERIAL), NOW)
                        .withControllers(List.of(Controller.typed(SERIAL), Controller.typed(OTHER)))));
        assertThat(perform(infrastructure, PRODUCTION, OTHER)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void during_a_review_the_audit_file_is_of_the_held_environment_or_its_replacement() {
        Infrastructure inReview = Deliveries.inReview(day("2026-06-15"));
        assertThat(perform(inReview, PRODUCTION, SERIAL)).isInstanceOf(Outcome.Done.class);
        assertThat(perform(inReview, PRODUCTION, Deliveries.REPLACEMENT)).isInstanceOf(Outcome.Done.class);
        assertThat(perform(inReview, PRODUCTION, OTHER)).isInstanceOf(Outcome.Declined.class);
    }

    @Test
    void an_audit_file_needs_an_environment_that_the_customer_runs() {
        assertRefused(
                perform(REGISTERED, SlotId.parse("nowhere"), SERIAL),
                ActRefusalCode.UNKNOWN_SLOT,
                "This infrastructure has no environment slot nowhere.",
                "Reload the list of environments and choose one of them.");
        assertRefused(
                perform(REGISTERED, CLOUD, SERIAL),
                ActRefusalCode.VENDOR_MANAGED,
                "Production Environment #2 runs in the vendor's cloud, which manages its license: it is activated already.",
                "There is nothing to do; if it does not work, contact Support (support@vendor.example).");
        assertRefused(
                perform(REGISTERED, DEVELOPMENT, SERIAL),
                ActRefusalCode.NOT_REGISTERED,
                "Development Environment #1 holds no serial number.",
                "Register the environment's serial number in it first.");
    }

    @Test
    void admins_upload_audit_files_and_members_do_not() {
        assertThat(performBy(COMPANY_ADMIN, REGISTERED, PRODUCTION, REGISTERED.activationCode(), SERIAL))
                .isInstanceOf(Outcome.Done.class);
        assertRefused(
                performBy(MEMBER, REGISTERED, PRODUCTION, REGISTERED.activationCode(), SERIAL),
                ActRefusalCode.NOT_PERMITTED,
                "Your role does not allow you to upload audit files.",
                "Ask an admin of this infrastructure or of your company.");
        assertThat(refusal(performBy(STRANGER, REGISTERED, PRODUCTION, REGISTERED.activationCode(), SERIAL)))
                .isEqualTo(ActRefusal.unknownInfrastructure());
    }

    private static Outcome perform(Infrastructure infrastructure, SlotId slot, SerialNumber serial) {
        return performBy(INFRASTRUCTURE_ADMIN, infrastructure, slot, infrastructure.activationCode(), serial);
    }

    private static Outcome performBy(
            EmailAddress person,
            Infrastructure infrastructure,
            SlotId slot,
            ActivationCode activationCode,
            SerialNumber serial) {
        AuditUpload upload = new AuditUpload(activationCode, serial, day("2026-04-01"), day("2026-06-01"), NOW);
        return new UploadAudit(slot, upload).perform(infrastructure, Deliveries.by(person, NOW));
    }

    private static void assertRefused(Outcome outcome, ActRefusalCode code, String words, String remedy) {
        assertThat(refusal(outcome).code()).isEqualTo(code);
        assertThat(refusal(outcome).explanation()).isEqualTo(new Explanation(words, remedy));
        assertThat(outcome.notices()).isEmpty();
    }
}
