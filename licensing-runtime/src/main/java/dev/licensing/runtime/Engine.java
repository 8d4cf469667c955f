package dev.licensing.runtime;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.clock.ClockReading;
import dev.licensing.runtime.clock.SignedTimes;
import dev.licensing.runtime.installed.Delivery;
import dev.licensing.runtime.installed.LicenseKeeper;
import dev.licensing.runtime.installed.ShelfContents;
import dev.licensing.runtime.installed.StoredLicense;
import dev.licensing.runtime.server.Assessor;
import dev.licensing.runtime.server.HostFacts;
import dev.licensing.runtime.server.KeptDocuments;
import dev.licensing.runtime.server.LicensedMachine;
import dev.licensing.runtime.server.Post;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustBundle;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the store, the machine and the clock, and says what they amount to. For one thread at a time, under the caller's lock.
 */
final class Engine {
    private static final long READING_HOLDS_NANOS = TimeUnit.HOURS.toNanos(1);

    private final LicenseKeeper keeper;
    private final LicensedMachine machine;
    private final Post post;
    private final HostFacts host;
    private final TimeSource time;
    private final ClockGuard clock;
    private final KeptDocuments kept;
    private long readAtNanos;

    Engine(
            LicenseKeeper keeper,
            LicensedMachine machine,
            Post post,
            HostFacts host,
            TimeSource time,
            ClockGuard clock,
            KeptDocuments kept) {
        this.keeper = keeper;
        this.machine = machine;
        this.post = post;
        this.host = host;
        this.time = time;
        this.clock = clock;
        this.kept = kept;
        this.readAtNanos = time.elapsedNanos();
    }

    /** What is so when the server starts. What is installed says how far its clock can be believed, so that is looked at first. */
    Snapshot first() {
        ClockReading unread = clock.assuming(Instant.EPOCH);
        keeper.look(assessor(unread, Usage.NONE), confirmed(unread));
        return look(Usage.NONE);
    }

    /** What is so now, with what anybody has put into the store meanwhile. */
    Snapshot look(Usage usage) {
        if (time.elapsedNanos() - readAtNanos >= READING_HOLDS_NANOS) {
            readMachineAnew();
        }
        kept.recall(clock);
        ClockReading now = clock.read(signedTimes());
        post.beginLook();
        keeper.look(assessor(now, usage), confirmed(now));
        Snapshot snapshot = snapshot(now, usage);
        if (clock.isWorthKeeping()) {
            kept.keep(clock);
        }
        return snapshot;
    }

    /** Installs a file, or says why not; the machine is read anew for it. */
    Delivery deliver(byte[] file, Usage usage, boolean allowOlder) throws IOException {
        readMachineAnew();
        ClockReading now = clock.read(signedTimes());
        post.beginLook();
        return keeper.deliver(file, assessor(now, usage), allowOlder, confirmed(now));
    }

    /** The last words of a server that stops. */
    void close() {
        kept.recall(clock);
        clock.read(signedTimes());
        if (clock.keepsMark()) {
            kept.keep(clock);
        }
    }

    private void readMachineAnew() {
        machine.forget();
        readAtNanos = time.elapsedNanos();
    }

    private Assessor assessor(ClockReading now, Usage usage) {
        return new Assessor(post, host, post.facts(), clock, now, usage);
    }

    private Snapshot snapshot(ClockReading now, Usage usage) {
        LicenseStatus status = status(assessor(now, usage));
        Optional<StoredLicense> installed = keeper.contents().installed();
        if (installed.isPresent()) {
            License license = installed.get().license();
            if (post.serve(license, status, now.effectiveNow())) {
                status = status(assessor(now, usage));
            }
            keepSighting(license.licenseId(), status.sighting());
        }
        Optional<SerialNumber> toRegister = installed.isPresent() ? Optional.empty() : post.serialNumberToRegister();
        return new Snapshot(
                keeper.contents(),
                withFindingsOfStore(status),
                now,
                toRegister,
                post.membership(license(installed), now.effectiveNow()),
                post.farmUse(),
                time.elapsedNanos());
    }

    private static Optional<License> license(Optional<StoredLicense> installed) {
        return installed.isPresent() ? Optional.of(installed.get().license()) : Optional.empty();
    }

    private LicenseStatus status(Assessor assessor) {
        ShelfContents contents = keeper.contents();
        if (contents.installed().isPresent()) {
            return assess(assessor, contents.installed().get());
        }
        Optional<Refusal> rejected = contents.rejected();
        if (rejected.isPresent()) {
            return assessor.refusing(rejected.get(), contents.trust());
        }
        return contents.pending().isPresent()
                ? assess(assessor, contents.pending().get())
                : assessor.withoutLicense(contents.trust());
    }

    private LicenseStatus assess(Assessor assessor, StoredLicense license) {
        HardwareSighting sighting =
                keeper.contents().sightings().of(license.license().licenseId());
        return assessor.assess(license.verified(), sighting);
    }

    private void keepSighting(LicenseId license, HardwareSighting sighting) {
        if (!keeper.contents().sightings().of(license).equals(sighting)) {
            keeper.keep(license, sighting);
        }
    }

    private LicenseStatus withFindingsOfStore(LicenseStatus status) {
        Optional<Finding> damage = damage();
        if (damage.isEmpty()) {
            return status;
        }
        List<Finding> findings = new ArrayList<>(status.findings());
        int place = 0;
        while (place < findings.size()
                && findings.get(place).code().compareTo(damage.get().code()) < 0) {
            place++;
        }
        findings.add(place, damage.get());
        return new LicenseStatus(status.state(), findings, status.sighting());
    }

    private Optional<Finding> damage() {
        if (keeper.trouble().isPresent()) {
            return keeper.trouble();
        }
        return post.trouble().isPresent() ? post.trouble() : keeper.contents().damage();
    }

    private SignedTimes signedTimes() {
        ShelfContents contents = keeper.contents();
        Optional<Instant> license = contents.installed().isPresent()
                ? Optional.of(contents.installed().get().license().issuedAt())
                : Optional.empty();
        List<TrustBundle> bundles = contents.trust().bundles();
        Optional<Instant> trust = bundles.isEmpty()
                ? Optional.empty()
                : Optional.of(bundles.get(bundles.size() - 1).issuedAt());
        return new SignedTimes(license, trust);
    }

    private static Instant confirmed(ClockReading now) {
        return now.facts().confirmed(now.effectiveNow());
    }
}
