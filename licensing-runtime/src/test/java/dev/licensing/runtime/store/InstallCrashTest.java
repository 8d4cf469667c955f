package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.records.SignedLicense;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustBundle;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The power may fail at any moment while a server installs a license: at the next start the old license or the new one is there, usable
 * and with its own trust, and the new one where its installation had returned.
 */
class InstallCrashTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final SigningVendor vendor = new SigningVendor();
    private final byte[] old = vendor.license("license-1", 5, 1);
    private int disks;

    @FunctionalInterface
    private interface Change {
        InstallResult make(EnvironmentLicensing licensing) throws IOException;
    }

    @Test
    void the_first_license_is_there_or_not() throws IOException {
        byte[] first = vendor.license("license-1", 1, 1);
        assertSafe(List.of(), first, licensing -> licensing.install(first, "alice"));
    }

    @Test
    void a_renewal_that_brings_newer_trust_is_there_or_what_it_renews() throws IOException {
        byte[] renewal = vendor.license("license-1", 6, 2);
        assertSafe(List.of(old), renewal, licensing -> licensing.install(renewal, "alice"));
    }

    @Test
    void another_license_is_there_or_the_one_that_it_replaces() throws IOException {
        byte[] other = vendor.license("license-2", 1, 1);
        assertSafe(List.of(old), other, licensing -> licensing.install(other, "alice"));
    }

    @Test
    void an_older_revision_that_is_asked_for_is_there_or_the_newer_one() throws IOException {
        byte[] older = vendor.license("license-1", 4, 1);
        assertSafe(List.of(old), older, licensing -> licensing.installAllowingOlder(older, "alice"));
    }

    @Test
    void a_restored_license_is_there_or_the_one_that_had_replaced_it() throws IOException {
        byte[] before = vendor.license("license-1", 4, 1);
        assertSafe(
                List.of(before, old),
                before,
                licensing -> licensing.restore(licensing.backups().get(0), "alice"));
    }

    @Test
    void a_store_that_forgets_to_force_its_files_is_found_out() throws IOException {
        byte[] renewal = vendor.license("license-1", 6, 2);
        List<String> faults = faults(
                List.of(old),
                renewal,
                licensing -> licensing.install(renewal, "alice"),
                step -> step instanceof MemoryDisk.Step.Forced);
        assertThat(faults).first().asString().contains("malformed");
    }

    private void assertSafe(List<byte[]> before, byte[] next, Change change) throws IOException {
        assertThat(faults(before, next, change, step -> false)).isEmpty();
        assertThat(disks).as("disks that crashes left").isGreaterThan(50);
    }

    /** Looks at every disk that a crash may leave at every moment of a change, up to the first fault. */
    private List<String> faults(List<byte[]> before, byte[] next, Change change, Predicate<MemoryDisk.Step> forgotten)
            throws IOException {
        Map<String, byte[]> installed = diskWith(before).all();
        MemoryDisk disk = new MemoryDisk(installed);
        int acknowledged;
        try (EnvironmentLicensing licensing = open(disk)) {
            assertThat(change.make(licensing)).isInstanceOf(InstallResult.Installed.class);
            acknowledged = disk.steps().size();
        }
        Optional<byte[]> previous = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        List<String> faults = new ArrayList<>();
        Crashes crashes = new Crashes(installed);
        for (int moment = 0; moment <= disk.steps().size() && faults.isEmpty(); moment++) {
            String when = " after step " + moment + " of " + acknowledged;
            boolean done = moment >= acknowledged;
            crashes.each(left -> {
                if (faults.isEmpty()) {
                    judge(left, previous, next, done).ifPresent(fault -> faults.add(fault + when));
                }
            });
            if (moment < disk.steps().size() && !forgotten.test(disk.steps().get(moment))) {
                crashes.happens(disk.steps().get(moment));
            }
        }
        return faults;
    }

    private MemoryDisk diskWith(List<byte[]> licenses) throws IOException {
        MemoryDisk disk = new MemoryDisk();
        try (EnvironmentLicensing licensing = open(disk)) {
            for (byte[] license : licenses) {
                licensing.install(license, "alice");
            }
        }
        return disk;
    }

    /** Starts twice: what the first start mends, the second one finds whole. */
    private Optional<String> judge(Map<String, byte[]> left, Optional<byte[]> old, byte[] next, boolean done) {
        disks++;
        MemoryDisk disk = new MemoryDisk(left);
        Optional<byte[]> found;
        try (EnvironmentLicensing licensing = open(disk)) {
            found = licensing.installedFile();
            Optional<String> fault = faultOf(licensing.refresh(), found, old, next, done);
            if (fault.isPresent()) {
                return fault;
            }
            if (found.isPresent() && !hasItsTrust(licensing.installed().orElseThrow())) {
                return Optional.of("the trust is of another license");
            }
        }
        try (EnvironmentLicensing licensing = open(disk)) {
            return same(licensing.installedFile(), found) ? Optional.empty() : Optional.of("it does not last");
        }
    }

    private static Optional<String> faultOf(
            LicensingStatus status, Optional<byte[]> found, Optional<byte[]> old, byte[] next, boolean done) {
        boolean isNext = same(found, Optional.of(next));
        String state = status.status().state().name();
        if (!state.equals("Active") && !(state.equals("NotInstalled") && old.isEmpty())) {
            return Optional.of("the state is " + state);
        }
        if (!isNext && (done || !same(found, old))) {
            return Optional.of("the license is neither the old one nor the new one, or it is lost");
        }
        return status.status().findings().isEmpty()
                ? Optional.empty()
                : Optional.of("there are findings: " + status.status().findings());
    }

    /** Each license needs the very version that it has brought along. */
    private static boolean hasItsTrust(Verified installed) {
        List<TrustBundle> bundles = installed.trust().bundles();
        return bundles.get(bundles.size() - 1).mark().version()
                == installed.license().minimumTrustVersion();
    }

    private EnvironmentLicensing open(MemoryDisk disk) {
        return EnvironmentLicensing.builder()
                .product("acme", "1.0.0")
                .trust(vendor.shipped())
                .fingerprint(new Licensed())
                .store(new DirectoryLicenseStore(disk, Duration.ZERO))
                .time(new Standing())
                .open();
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
    }

    private record Standing() implements TimeSource {
        @Override
        public Instant wallClock() {
            return NOW;
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }
    }

    private record Licensed() implements FingerprintSource {
        @Override
        public Fingerprint read() {
            return Fingerprint.asserted(SignedLicense.SERIAL);
        }

        @Override
        public Fingerprint read(int version, PlatformClass platformClass) {
            return Fingerprint.asserted(SignedLicense.SERIAL);
        }
    }
}
