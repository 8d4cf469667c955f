package dev.licensing.testkit.junit;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one test is licensed by. */
record LicensedTest(
        EnvironmentLicensing licensing,
        TestVendor vendor,
        TestMachine machine,
        TestClock clock,
        MemoryLicenseStore store) {
    static final List<Class<?>> TYPES = List.of(
            EnvironmentLicensing.class, TestVendor.class, TestMachine.class, TestClock.class, MemoryLicenseStore.class);

    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    static LicensedTest open(WithLicense wanted) throws IOException {
        TestClock clock = TestClock.at(START);
        TestVendor vendor = TestVendor.create().at(clock);
        TestMachine machine = TestMachine.virtualMachine("server");
        MemoryLicenseStore store = new MemoryLicenseStore();
        byte[] file = file(wanted, vendor.license().forMachine(machine));
        EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product(wanted.product(), wanted.version())
                .trust(vendor.trustedKeys())
                .fingerprint(machine)
                .store(store)
                .time(clock)
                .builtAt(START)
                .open();
        install(licensing, file);
        return new LicensedTest(licensing, vendor, machine, clock, store);
    }

    private static byte[] file(WithLicense wanted, TestLicense license) {
        TestLicense whole =
                license.product(wanted.product()).features(wanted.features()).graceDays(wanted.graceDays());
        return wanted.until().isEmpty()
                ? whole.toFile()
                : whole.until(Instant.parse(wanted.until())).toFile();
    }

    private static void install(EnvironmentLicensing licensing, byte[] file) throws IOException {
        InstallResult result = licensing.install(file, "@WithLicense");
        if (result instanceof InstallResult.Refused refused) {
            licensing.close();
            throw new IllegalArgumentException(
                    "@WithLicense: " + refused.explanation().words());
        }
    }

    Optional<Object> part(Class<?> type) {
        for (Object part : List.of(licensing, vendor, machine, clock, store)) {
            if (type.isInstance(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
