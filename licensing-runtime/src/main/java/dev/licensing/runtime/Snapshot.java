package dev.licensing.runtime;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.usage.Availability;
import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.clock.ClockReading;
import dev.licensing.runtime.farm.Membership;
import dev.licensing.runtime.installed.ShelfContents;
import dev.licensing.runtime.installed.StoredLicense;
import dev.licensing.runtime.metering.FarmUse;
import dev.licensing.runtime.metering.Grants;
import dev.licensing.runtime.status.LicensingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All that is known at one time, swapped in whole. Immutable.
 *
 * @param contents what the store has
 * @param status what it amounts to
 * @param time when
 * @param toRegister the serial number to register; empty when there is none, or a license is installed
 * @param membership this server in its farm; empty when it is the only server
 * @param farmUse what the servers of the farm use
 * @param takenAtNanos when by the server's elapsed time
 */
record Snapshot(
        ShelfContents contents,
        LicenseStatus status,
        ClockReading time,
        Optional<SerialNumber> toRegister,
        Optional<Membership> membership,
        FarmUse farmUse,
        long takenAtNanos)
        implements Grants {
    @Override
    public Availability availability(Feature<?> feature) {
        return status.state().availability(feature, granted(), at());
    }

    /** The time that no clock's mistake has brought about. */
    Instant at() {
        return time.facts().confirmed(time.effectiveNow());
    }

    /** The time to date with what happens now: a clock that nobody has seen jump is right, as far as one knows. */
    Instant date() {
        boolean jumped =
                time.facts().jump().isPresent() && time.facts().jump().get().seen();
        return jumped ? at() : time.effectiveNow();
    }

    LicensingStatus toStatus(Usage usage) {
        return new LicensingStatus(
                status,
                license(contents.installed()),
                serialNumber(),
                license(contents.pending()),
                usage,
                membership,
                at());
    }

    private Optional<SerialNumber> serialNumber() {
        if (contents.installed().isPresent()) {
            License license = contents.installed().get().license();
            return Optional.of(license.environment().serialNumbers().get(0));
        }
        return toRegister;
    }

    private static Optional<License> license(Optional<StoredLicense> stored) {
        return stored.isPresent() ? Optional.of(stored.get().license()) : Optional.empty();
    }

    @Override
    public <E extends Entitlement> Optional<E> granted(Feature<E> feature) {
        return granted().find(feature);
    }

    /** The license that is installed, usable or not. */
    Optional<License> installed() {
        return license(contents.installed());
    }

    Entitlements granted() {
        Optional<StoredLicense> installed = contents.installed();
        return installed.isPresent() ? installed.get().license().features() : Entitlements.NONE;
    }

    /** Whether anything is different that is worth a word: not the time alone, which stands in much of the evidence. */
    boolean differsFrom(Snapshot other) {
        return status.state().getClass() != other.status.state().getClass()
                || !codes(status).equals(codes(other.status))
                || !refusalCode(status).equals(refusalCode(other.status))
                || !sameFile(contents.installed(), other.contents.installed())
                || !sameFile(contents.pending(), other.contents.pending())
                || !graceReasons().equals(other.graceReasons());
    }

    private List<LicenseState.GraceCause> graceReasons() {
        List<LicenseState.GraceCause> causes = new ArrayList<>();
        if (status.state() instanceof LicenseState.Grace grace) {
            for (LicenseState.GraceReason reason : grace.reasons()) {
                causes.add(reason.cause());
            }
        }
        return causes;
    }

    private static List<FindingCode> codes(LicenseStatus status) {
        List<FindingCode> codes = new ArrayList<>();
        for (Finding finding : status.findings()) {
            codes.add(finding.code());
        }
        return codes;
    }

    private static Optional<RefusalCode> refusalCode(LicenseStatus status) {
        Optional<Refusal> refusal = status.state().refusal();
        return refusal.isPresent() ? Optional.of(refusal.get().code()) : Optional.empty();
    }

    private static boolean sameFile(Optional<StoredLicense> one, Optional<StoredLicense> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || Arrays.equals(one.get().file(), other.get().file()));
    }
}
