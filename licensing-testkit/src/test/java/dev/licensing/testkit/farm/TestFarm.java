package dev.licensing.testkit.farm;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.feature.Entitlement.Flag;
import dev.licensing.core.feature.Entitlement.Peak;
import dev.licensing.core.feature.Entitlement.Quantity;
import dev.licensing.core.feature.Entitlement.Rate;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.LicensingBuilder;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Servers that share a store, of which a test moves every part. They look at it when they are told to, practically. */
final class TestFarm {
    static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    static final Feature<Flag> ANALYTICS = Feature.flag("Analytics");
    static final Feature<Quantity> USERS = Feature.quantity("Users");
    static final Feature<Peak> SESSIONS = Feature.peak("Sessions");
    static final Feature<Rate> REQUESTS = Feature.rate("Requests");

    final TestClock clock = TestClock.at(START);
    final TestVendor vendor = TestVendor.create().at(clock);
    final TestMachine machine = TestMachine.physical("controller");
    final TestMachine standby = TestMachine.physical("standby");
    final MemoryLicenseStore store = new MemoryLicenseStore();
    final EnvironmentIdentity identity;
    final EnvironmentIdentity identityOfStandby;
    final Path folder;

    TestFarm(Path folder) throws IOException {
        this.folder = folder;
        this.identity = identity("controller");
        this.identityOfStandby = identity("standby");
    }

    EnvironmentIdentity identity(String name) throws IOException {
        return EnvironmentIdentity.openOrCreate(folder.resolve(name));
    }

    /** As it is registered by request files: the vendor vouches for both keys. */
    TestLicense license() {
        return vendor.license()
                .features("Analytics", "Users=500", "Sessions=peak 100 block", "Requests=600 per PT1M block")
                .forController(new Controller(machine.serialNumber(), java.util.Optional.of(identity.key())))
                .forController(new Controller(standby.serialNumber(), java.util.Optional.of(identityOfStandby.key())));
    }

    /** As it is registered by typing the controller's serial number. */
    TestLicense typedLicense() {
        return vendor.license()
                .features("Analytics", "Users=500", "Sessions=peak 100 block")
                .forMachine(machine);
    }

    LicensingBuilder builder(String name) {
        return EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(vendor.trustedKeys())
                .store(store)
                .time(clock)
                .builtAt(START)
                .serverName(name)
                .pollEvery(Duration.ofMinutes(1));
    }

    EnvironmentLicensing controller() {
        return controllerOn(store);
    }

    EnvironmentLicensing controllerOn(LicenseStore other) {
        return builder("controller")
                .fingerprint(machine)
                .identity(identity)
                .role(ServerRole.CONTROLLER)
                .store(other)
                .open();
    }

    EnvironmentLicensing standbyController() {
        return builder("standby")
                .fingerprint(standby)
                .identity(identityOfStandby)
                .role(ServerRole.CONTROLLER)
                .open();
    }

    EnvironmentLicensing frontEnd(String name) {
        return frontEndOn(store, name);
    }

    EnvironmentLicensing frontEndOn(LicenseStore other, String name) {
        return builder(name)
                .fingerprint(TestMachine.physical(name))
                .role(ServerRole.FRONT_END)
                .store(other)
                .open();
    }

    /** Time passes, in which each server looks as often as the shortest of its periods wants it to. */
    void pass(Duration duration, EnvironmentLicensing... servers) {
        Duration left = duration;
        Duration step = step(duration);
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration next = left.compareTo(step) < 0 ? left : step;
            clock.advance(next);
            left = left.minus(next);
            for (EnvironmentLicensing server : servers) {
                server.refresh();
            }
        }
    }

    private static Duration step(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(10)) <= 0) {
            return Duration.ofSeconds(15);
        }
        return duration.compareTo(Duration.ofHours(6)) <= 0 ? Duration.ofMinutes(5) : Duration.ofMinutes(30);
    }

    static String stateOf(EnvironmentLicensing licensing) {
        return licensing.refresh().status().state().name();
    }

    static String codeOf(EnvironmentLicensing licensing) {
        return licensing
                .refresh()
                .status()
                .state()
                .refusal()
                .map(refusal -> refusal.code().code())
                .orElse("none");
    }

    static List<String> findingsOf(EnvironmentLicensing licensing) {
        LicensingStatus status = licensing.refresh();
        return status.status().findings().stream()
                .map(finding -> finding.code().code())
                .toList();
    }

    static Instant leaseOf(EnvironmentLicensing licensing) {
        return licensing
                .refresh()
                .membership()
                .orElseThrow()
                .leaseUntilExclusive()
                .orElseThrow();
    }
}
