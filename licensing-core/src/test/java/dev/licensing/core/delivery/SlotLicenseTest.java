package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.END;
import static dev.licensing.core.delivery.Deliveries.NOW;
import static dev.licensing.core.delivery.Deliveries.OTHER;
import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.delivery.Deliveries.REPLACEMENT;
import static dev.licensing.core.delivery.Deliveries.SERIAL;
import static dev.licensing.core.subscription.Infrastructures.CLOUD;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.LIFE_TIME;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.QUALITY_ASSURANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.Subscription;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotLicenseTest {
    private static final Instant FROM = Instant.parse("2025-12-31T10:00:00Z");

    @Test
    void the_license_of_a_slot_says_what_the_subscription_and_the_slot_say() {
        Subscription subscription = REGISTERED.subscription();
        assertThat(SlotLicense.of(REGISTERED, PRODUCTION, SERIAL, NOW, 7))
                .contains(new License(
                        LicenseId.parse("license-of-production-1"),
                        1,
                        "acme-platform",
                        NOW,
                        7,
                        "Example Ltd",
                        "Main",
                        Optional.of("Enterprise"),
                        REGISTERED.activationCode(),
                        new LicensedEnvironment(
                                "production-1",
                                "Production Environment #1",
                                EnvironmentType.PRODUCTION,
                                List.of(Controller.typed(SERIAL)),
                                HardwarePolicy.DEFAULT),
                        new Validity(FROM, Optional.of(END), 60, 30),
                        "Standard",
                        subscription.features()));
    }

    @Test
    void a_license_is_issued_for_a_slot_that_holds_the_serial_number_as_its_primary() {
        assertThat(license(REGISTERED, PRODUCTION, OTHER)).isEmpty();
        assertThat(license(REGISTERED, DEVELOPMENT, SERIAL)).isEmpty();
        assertThat(license(REGISTERED, CLOUD, SERIAL)).isEmpty();
        assertThat(license(REGISTERED, SlotId.parse("nowhere"), SERIAL)).isEmpty();
        assertThat(license(Infrastructures.EMPTY, PRODUCTION, SERIAL)).isEmpty();
        assertThat(license(Deliveries.superseded(), PRODUCTION, SERIAL)).isEmpty();
    }

    @Test
    void the_revision_of_a_license_is_the_revision_of_its_infrastructure() {
        assertThat(license(atRevision(41), PRODUCTION, SERIAL).orElseThrow().revision())
                .isEqualTo(41);
    }

    @Test
    void bought_limits_apply_to_production_and_the_other_types_get_unlimited() {
        assertThat(users(PRODUCTION)).isEqualTo(Limit.of(500));
        assertThat(users(DEVELOPMENT)).isEqualTo(Limit.UNLIMITED);
        assertThat(users(QUALITY_ASSURANCE)).isEqualTo(Limit.UNLIMITED);
        assertThat(users(LIFE_TIME)).isEqualTo(Limit.UNLIMITED);
    }

    @Test
    void several_production_environments_each_show_the_whole_capacity() {
        Infrastructure one = Infrastructures.registered(Infrastructures.EMPTY, PRODUCTION, SERIAL);
        Infrastructure other = Infrastructures.registered(Infrastructures.empty(2), PRODUCTION, REPLACEMENT);
        assertThat(license(one, PRODUCTION, SERIAL).orElseThrow().features())
                .isEqualTo(license(other, PRODUCTION, REPLACEMENT).orElseThrow().features());
    }

    @Test
    void a_standby_s_serial_number_is_in_the_license_after_the_primary_s_and_names_no_license_of_its_own() {
        Infrastructure infrastructure = Deliveries.inState(
                PRODUCTION,
                new SlotState.Registered(Registration.of(LicenseId.parse("l"), Controller.typed(SERIAL), NOW)
                        .withControllers(List.of(Controller.typed(SERIAL), Controller.typed(OTHER)))));
        assertThat(license(infrastructure, PRODUCTION, SERIAL)
                        .orElseThrow()
                        .environment()
                        .serialNumbers())
                .containsExactly(SERIAL, OTHER);
        assertThat(license(infrastructure, PRODUCTION, OTHER)).isEmpty();
    }

    @Test
    void during_a_review_the_held_environment_and_its_replacement_each_have_a_license() {
        Instant end = NOW.plus(Duration.ofDays(14));
        Infrastructure infrastructure = Deliveries.inReview(end);
        License held = license(infrastructure, PRODUCTION, SERIAL).orElseThrow();
        License replacement = license(infrastructure, PRODUCTION, REPLACEMENT).orElseThrow();
        assertThat(held.licenseId()).isEqualTo(LicenseId.parse("license-held"));
        assertThat(held.validity().untilExclusive()).contains(END);
        assertThat(held.environment().serialNumbers()).containsExactly(SERIAL);
        assertThat(replacement.licenseId()).isEqualTo(LicenseId.parse("license-replacement"));
        assertThat(replacement.validity().untilExclusive()).contains(end);
        assertThat(replacement.validity().graceDays()).isZero();
        assertThat(replacement.environment().serialNumbers()).containsExactly(REPLACEMENT);
    }

    @Test
    void a_replacement_that_ends_before_the_subscription_starts_has_no_license() {
        Instant from = Instant.parse("2026-06-30T10:00:00Z");
        assertThat(license(startingInJuly(Deliveries.inReview(from)), PRODUCTION, REPLACEMENT))
                .isEmpty();
        assertThat(license(startingInJuly(Deliveries.inReview(from.plusSeconds(1))), PRODUCTION, REPLACEMENT))
                .isPresent();
        assertThat(license(startingInJuly(Deliveries.inReview(from)), PRODUCTION, SERIAL))
                .isPresent();
    }

    @Test
    void a_license_of_a_subscription_that_never_ends_never_ends() {
        Infrastructure never = withTerm(REGISTERED, SubscriptionTerm.never(LocalDate.parse("2026-01-01")));
        assertThat(license(never, PRODUCTION, SERIAL).orElseThrow().validity().untilExclusive())
                .isEmpty();
    }

    @Test
    void a_trust_version_out_of_its_bounds_is_refused() {
        assertThatThrownBy(() -> SlotLicense.of(REGISTERED, PRODUCTION, SERIAL, NOW, -1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("minimumTrustVersion: \"-1\" is not allowed");
    }

    private static Optional<License> license(Infrastructure infrastructure, SlotId slot, SerialNumber primary) {
        return SlotLicense.of(infrastructure, slot, primary, NOW, 0);
    }

    private static Limit users(SlotId slot) {
        Infrastructure infrastructure = Infrastructures.registered(Infrastructures.EMPTY, slot, SERIAL);
        License license = license(infrastructure, slot, SERIAL).orElseThrow();
        return ((Entitlement.Quantity) license.features().byName().get("ActiveInternalUsers")).limit();
    }

    private static Infrastructure startingInJuly(Infrastructure infrastructure) {
        return withTerm(
                infrastructure, SubscriptionTerm.of(LocalDate.parse("2026-07-01"), LocalDate.parse("2027-06-30")));
    }

    private static Infrastructure withTerm(Infrastructure infrastructure, SubscriptionTerm term) {
        return infrastructure
                .change()
                .subscription(infrastructure.subscription().withTerm(term))
                .done();
    }

    private static Infrastructure atRevision(long revision) {
        return new Infrastructure(
                REGISTERED.name(),
                REGISTERED.organization(),
                REGISTERED.subscription(),
                REGISTERED.slots(),
                REGISTERED.members(),
                REGISTERED.contacts(),
                REGISTERED.releases(),
                REGISTERED.marks(),
                revision,
                99);
    }
}
