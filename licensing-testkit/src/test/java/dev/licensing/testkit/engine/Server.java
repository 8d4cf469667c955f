package dev.licensing.testkit.engine;

import dev.licensing.core.feature.Entitlement.Flag;
import dev.licensing.core.feature.Entitlement.Quantity;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.LicensingBuilder;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A platform server, of which a test moves every part. */
record Server(
        TestClock clock,
        TestVendor vendor,
        TestMachine machine,
        MemoryLicenseStore store,
        TestLicense installedLicense) {
    static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    static final Feature<Flag> ANALYTICS = Feature.flag("Analytics");
    static final Feature<Quantity> USERS = Feature.quantity("Users");
    static final String LICENSE = "license.lic";
    static final String LAST_GOOD = "license.last-good.lic";
    static final String PENDING = "license.pending.lic";
    static final List<String> DOCUMENTS_OF_LICENSE = List.of(LICENSE, LAST_GOOD, PENDING, "trust.bundles");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    static Server create() {
        TestClock clock = TestClock.at(START);
        TestVendor vendor = TestVendor.create().at(clock);
        TestMachine machine = TestMachine.physical("controller");
        TestLicense license = vendor.license()
                .features("Analytics", "Users=500")
                .forMachine(machine)
                .revision(5);
        return new Server(clock, vendor, machine, new MemoryLicenseStore(), license);
    }

    static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    /** It looks at the store when it is told to, practically. */
    LicensingBuilder builder() {
        return EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(vendor.trustedKeys())
                .fingerprint(machine)
                .store(store)
                .time(clock)
                .builtAt(START)
                .pollEvery(Duration.ofMinutes(1));
    }

    EnvironmentLicensing open() {
        return builder().open();
    }

    EnvironmentLicensing openPolling() {
        return builder().pollEvery(Duration.ofMillis(10)).open();
    }

    EnvironmentLicensing openWith(LicenseStore other) {
        return builder().store(other).open();
    }

    TestLicense license() {
        return vendor.license().features("Analytics", "Users=500").forMachine(machine);
    }

    static LicensingStatus installed(EnvironmentLicensing licensing, byte[] file) throws Exception {
        InstallResult result = licensing.install(file, "test");
        if (result instanceof InstallResult.Installed installed) {
            return installed.status();
        }
        throw new AssertionError("not installed: " + result);
    }

    static String stateOf(EnvironmentLicensing licensing) {
        return licensing.status().status().state().name();
    }

    static long revisionOf(EnvironmentLicensing licensing) {
        return licensing.status().license().orElseThrow().revision();
    }

    static List<String> findingsOf(LicensingStatus status) {
        return status.status().findings().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it has not happened within " + LONGEST_WAIT);
            }
            Thread.sleep(5);
        }
    }

    /** What the store has that decides what is licensed. */
    List<String> documents() throws Exception {
        return DOCUMENTS_OF_LICENSE.stream().map(this::digest).toList();
    }

    private String digest(String name) {
        try {
            return store.read(name).map(java.util.Arrays::toString).orElse("none");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
