package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.END;
import static dev.licensing.core.delivery.Deliveries.NOW;
import static dev.licensing.core.delivery.Deliveries.OTHER;
import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.delivery.Deliveries.REPLACEMENT;
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
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.Permission;
import dev.licensing.core.subscription.PortalRole;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownloadLicenseTest {
    private static final DownloadLicense DOWNLOAD = new DownloadLicense(PRODUCTION, SERIAL);

    @Test
    void a_permitted_person_downloads_the_license_of_a_registered_slot() {
        assertThat(perform(REGISTERED, NOW)).isInstanceOf(Outcome.Done.class);
        assertThat(DOWNLOAD.perform(REGISTERED, by(COMPANY_ADMIN, NOW))).isInstanceOf(Outcome.Done.class);
        assertThat(DOWNLOAD.perform(REGISTERED, new Occasion(Infrastructures.VENDOR, NOW)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_download_is_logged_and_changes_and_tells_nothing() {
        Outcome.Done done = done(perform(REGISTERED, NOW));
        assertThat(done.infrastructure().revision()).isEqualTo(REGISTERED.revision());
        assertThat(done.infrastructure().slots()).isEqualTo(REGISTERED.slots());
        assertThat(done.notices()).isEmpty();
        assertThat(done.entry())
                .isEqualTo(new ChangeLogEntry(
                        2,
                        REGISTERED.activationCode(),
                        NOW,
                        Infrastructures.person(INFRASTRUCTURE_ADMIN),
                        ActKind.DOWNLOAD,
                        Optional.of(PRODUCTION),
                        "Downloaded the license of Production Environment #1, serial number " + SERIAL,
                        Optional.empty()));
    }

    @Test
    void a_member_may_not_download_and_is_told_to_have_the_license_sent() {
        ActRefusal refusal = refusal(DOWNLOAD.perform(REGISTERED, by(MEMBER, NOW)));
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_PERMITTED);
        assertThat(refusal.explanation())
                .isEqualTo(
                        new Explanation(
                                "Your role does not allow you to download license files.",
                                "Ask an admin of this infrastructure or of your company, or have the license sent to its contacts."));
    }

    @Test
    void an_admin_is_told_of_no_other_way_than_the_download() {
        assertThat(refusal(perform(REGISTERED, END)).members()).doesNotContainKey("whom");
    }

    @Test
    void everybody_who_sees_an_infrastructure_may_have_its_licenses_sent() {
        for (PortalRole role : PortalRole.values()) {
            assertThat(role.may(Permission.VIEW)).isTrue();
            assertThat(role.may(Permission.SEND)).isTrue();
        }
    }

    @Test
    void to_who_is_not_associated_a_download_says_nothing_of_the_infrastructure() {
        assertThat(refusal(DOWNLOAD.perform(REGISTERED, by(STRANGER, NOW))))
                .isEqualTo(ActRefusal.unknownInfrastructure());
    }

    @Test
    void a_slot_that_is_not_there_is_named() {
        assertRefused(
                perform(REGISTERED, SlotId.parse("nowhere"), SERIAL, NOW),
                ActRefusalCode.UNKNOWN_SLOT,
                "This infrastructure has no environment slot nowhere.",
                "Reload the list of environments and choose one of them.");
    }

    @Test
    void customers_do_not_download_licenses_of_environments_in_the_cloud() {
        assertRefused(
                perform(REGISTERED, CLOUD, SERIAL, NOW),
                ActRefusalCode.VENDOR_MANAGED,
                "Production Environment #2 runs in the vendor's cloud, which manages its license: it is activated already.",
                "There is nothing to do; if it does not work, contact Support (support@vendor.example).");
    }

    @Test
    void a_slot_that_holds_no_serial_number_has_no_license() {
        assertRefused(
                perform(REGISTERED, DEVELOPMENT, SERIAL, NOW),
                ActRefusalCode.NOT_REGISTERED,
                "Development Environment #1 holds no serial number.",
                "Register the environment's serial number in it first.");
        assertThat(refusal(perform(Deliveries.superseded(), NOW)).code()).isEqualTo(ActRefusalCode.NOT_REGISTERED);
    }

    @Test
    void a_slot_that_holds_another_serial_number_than_was_shown_is_to_be_looked_at_again() {
        assertRefused(
                perform(REGISTERED, PRODUCTION, OTHER, NOW),
                ActRefusalCode.STALE,
                "Production Environment #1 no longer holds the serial number " + OTHER + ".",
                "Reload the page and look again.");
    }

    @Test
    void no_license_leaves_the_portal_at_or_after_its_end() {
        assertThat(perform(REGISTERED, END.minusSeconds(1))).isInstanceOf(Outcome.Done.class);
        assertRefused(
                perform(REGISTERED, END),
                ActRefusalCode.SUBSCRIPTION_ENDED,
                "The subscription ended on 2026-12-31.",
                "Renew it with your account manager Ann Account (ann@vendor.example), then download the license again.");
        assertThat(refusal(perform(REGISTERED, END.plusSeconds(1))).code())
                .isEqualTo(ActRefusalCode.SUBSCRIPTION_ENDED);
    }

    @Test
    void a_license_of_a_subscription_that_never_ends_can_always_be_downloaded() {
        Infrastructure never = withTerm(REGISTERED, SubscriptionTerm.never(LocalDate.parse("2026-01-01")));
        assertThat(perform(never, Instant.parse("9999-12-31T23:59:59Z"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_license_can_be_downloaded_before_its_first_day() {
        assertThat(perform(REGISTERED, Instant.parse("2025-12-01T00:00:00Z"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void after_the_end_of_a_replacement_the_review_is_what_to_wait_for() {
        Instant end = NOW.plus(Duration.ofDays(14));
        Infrastructure inReview = Deliveries.inReview(end);
        assertThat(perform(inReview, PRODUCTION, REPLACEMENT, end.minusSeconds(1)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(perform(inReview, PRODUCTION, SERIAL, end)).isInstanceOf(Outcome.Done.class);
        assertRefused(
                perform(inReview, PRODUCTION, REPLACEMENT, end),
                ActRefusalCode.UNDER_REVIEW,
                "The release of Production Environment #1 waits for the vendor's review.",
                "Wait for the outcome, or contact Support (support@vendor.example).");
    }

    @Test
    void after_the_end_of_the_subscription_a_replacement_waits_for_the_renewal() {
        Infrastructure inReview = Deliveries.inReview(END.plusSeconds(1));
        assertThat(refusal(perform(inReview, PRODUCTION, REPLACEMENT, END)).code())
                .isEqualTo(ActRefusalCode.SUBSCRIPTION_ENDED);
    }

    @Test
    void a_replacement_that_ends_before_the_subscription_starts_is_not_handed_out() {
        Infrastructure inReview = withTerm(
                Deliveries.inReview(NOW.plusSeconds(10)), SubscriptionTerm.never(LocalDate.parse("2027-01-01")));
        assertThat(refusal(perform(inReview, PRODUCTION, REPLACEMENT, NOW)).code())
                .isEqualTo(ActRefusalCode.UNDER_REVIEW);
    }

    @Test
    void what_can_be_downloaded_can_be_made() {
        for (SerialNumber serial : new SerialNumber[] {SERIAL, REPLACEMENT, OTHER}) {
            Infrastructure inReview = Deliveries.inReview(NOW.plusSeconds(10));
            assertThat(perform(inReview, PRODUCTION, serial, NOW) instanceof Outcome.Done)
                    .isEqualTo(
                            SlotLicense.of(inReview, PRODUCTION, serial, NOW, 0).isPresent());
        }
    }

    private static Outcome perform(Infrastructure infrastructure, Instant at) {
        return perform(infrastructure, PRODUCTION, SERIAL, at);
    }

    private static Outcome perform(Infrastructure infrastructure, SlotId slot, SerialNumber serial, Instant at) {
        return new DownloadLicense(slot, serial).perform(infrastructure, by(INFRASTRUCTURE_ADMIN, at));
    }

    private static Infrastructure withTerm(Infrastructure infrastructure, SubscriptionTerm term) {
        return infrastructure
                .change()
                .subscription(infrastructure.subscription().withTerm(term))
                .done();
    }

    private static void assertRefused(Outcome outcome, ActRefusalCode code, String words, String remedy) {
        assertThat(refusal(outcome).code()).isEqualTo(code);
        assertThat(refusal(outcome).explanation()).isEqualTo(new Explanation(words, remedy));
        assertThat(outcome.notices()).isEmpty();
    }
}
