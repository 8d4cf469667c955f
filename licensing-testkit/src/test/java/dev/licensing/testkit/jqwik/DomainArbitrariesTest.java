package dev.licensing.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.LimitText;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Verified;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Values come by their types alone, and are of every shape that those allow. */
class DomainArbitrariesTest {
    private static final TestVendor VENDOR = TestVendor.create();
    private static final LicenseVerifier PLATFORM = LicenseVerifier.trusting(VENDOR.trustedKeys());

    @Property(tries = 300)
    void codes_and_identifiers_are_read_as_they_are_written(
            @ForAll ActivationCode code,
            @ForAll SerialNumber serialNumber,
            @ForAll EnvironmentKey key,
            @ForAll LicenseId licenseId,
            @ForAll SlotId slotId) {
        assertThat(ActivationCode.parse(code.toString())).isEqualTo(code);
        assertThat(SerialNumber.parse(serialNumber.toString())).isEqualTo(serialNumber);
        assertThat(EnvironmentKey.of(key.bytes())).isEqualTo(key);
        assertThat(LicenseId.parse(licenseId.toString())).isEqualTo(licenseId);
        assertThat(SlotId.parse(slotId.toString())).isEqualTo(slotId);
    }

    @Property(tries = 300)
    void versions_and_bounds_are_read_as_they_are_written(@ForAll ProductVersion version, @ForAll VersionBound bound) {
        assertThat(ProductVersion.parse(version.toString())).isEqualTo(version);
        assertThat(VersionBound.parse(bound.toString())).isEqualTo(bound);
    }

    @Property(tries = 300)
    void what_is_granted_has_words(
            @ForAll Entitlement entitlement, @ForAll Limit limit, @ForAll Term term, @ForAll Entitlements all) {
        assertThat(LimitText.of(entitlement)).isNotNull();
        assertThat(limit.allows(0)).isTrue();
        assertThat(term.covers(Instant.MIN)).isTrue();
        assertThat(all.unlimited().byName()).hasSameSizeAs(all.byName());
    }

    @Property(tries = 200)
    void every_license_can_be_signed_and_verified(@ForAll License license) {
        assertThat(((Verified) PLATFORM.verify(VENDOR.sign(license))).license()).isEqualTo(license);
    }

    @Property(tries = 200)
    void what_licenses_consist_of_keeps_its_bounds(
            @ForAll Validity validity,
            @ForAll HardwarePolicy policy,
            @ForAll Controller controller,
            @ForAll LicensedEnvironment environment) {
        assertThat(validity.untilExclusive().orElse(Instant.MAX)).isAfter(validity.from());
        assertThat(policy.thresholdPercent()).isBetween(50, 100);
        assertThat(environment.serialNumbers()).doesNotHaveDuplicates();
        assertThat(controller.serialNumber()).isNotNull();
    }

    @Property(tries = 200)
    void every_machine_has_a_serial_number_of_its_own(@ForAll TestMachine machine) {
        assertThat(Enrolment.of(machine.read())).isInstanceOf(Enrolment.Enrolled.class);
        SerialNumber before = machine.serialNumber();
        machine.becomeAnotherMachine();
        assertThat(machine.serialNumber()).isNotEqualTo(before);
    }

    @Example
    void serial_numbers_are_of_every_class() {
        Set<PlatformClass> classes = sample(MachineArbitraries.serialNumbers()).stream()
                .map(SerialNumber::platformClass)
                .collect(Collectors.toSet());

        assertThat(classes).isEqualTo(EnumSet.allOf(PlatformClass.class));
    }

    @Example
    void fingerprints_are_of_every_class_with_slots_of_every_status() {
        Set<PlatformClass> classes = new HashSet<>();
        Set<SlotStatus> statuses = new HashSet<>();
        for (Fingerprint fingerprint : sample(MachineArbitraries.fingerprints())) {
            classes.add(fingerprint.platformClass());
            fingerprint.slots().values().stream().map(SlotReading::status).forEach(statuses::add);
        }

        assertThat(classes).isEqualTo(EnumSet.allOf(PlatformClass.class));
        assertThat(statuses).isEqualTo(EnumSet.allOf(SlotStatus.class));
    }

    @Example
    void entitlements_are_of_every_kind_that_can_be_signed() {
        Set<Class<?>> kinds = sample(FeatureArbitraries.entitlement()).stream()
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Entitlement.Flag.class,
                        Entitlement.Quantity.class,
                        Entitlement.Choice.class,
                        Entitlement.VersionCeiling.class,
                        Entitlement.Rate.class,
                        Entitlement.Peak.class);
    }

    private static <T> List<T> sample(Arbitrary<T> arbitrary) {
        return arbitrary.sampleStream().limit(500).toList();
    }
}
