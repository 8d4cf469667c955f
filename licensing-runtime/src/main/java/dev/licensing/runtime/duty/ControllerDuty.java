package dev.licensing.runtime.duty;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.lease.LeaseSigning;
import dev.licensing.runtime.lease.LeaseSigning.KeyStanding;
import dev.licensing.runtime.lease.SeenLeases;
import dev.licensing.runtime.lease.SignedLease;
import dev.licensing.runtime.server.LicensedMachine;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The controller of a farm: its hardware speaks for it, and it leases to the front-ends what it has found. */
final class ControllerDuty implements Duty {
    private final LicensedMachine machine;
    private final LeaseSigning leases;
    private final SeenLeases seen;
    private Optional<SerialNumber> notVouchedFor = Optional.empty();

    ControllerDuty(LicensedMachine machine, LeaseSigning leases, SeenLeases seen) {
        this.machine = machine;
        this.leases = leases;
        this.seen = seen;
    }

    @Override
    public ServerRole role() {
        return ServerRole.CONTROLLER;
    }

    @Override
    public void beginLook() {
        // It reads its own lease when it serves
    }

    @Override
    public LicenseStatus assess(License license, Instant now, AssessmentFacts facts) {
        AssessmentFacts all =
                notVouchedFor.isPresent() ? facts.withFarm(facts.farm().withPinnedKeyOf(notVouchedFor.get())) : facts;
        return LicenseAssessment.of(license, machine.shownTo(license), now, all);
    }

    @Override
    public LicenseStatus withoutLicense(AssessmentFacts facts) {
        return LicenseAssessment.notInstalled(machine.own(), facts);
    }

    @Override
    public Optional<SerialNumber> serialNumberToRegister() {
        return machine.serialNumber();
    }

    /** The hardware tells. */
    @Override
    public Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        return Optional.empty();
    }

    /** An ended license is leased, too: what it keeps running runs on all servers. */
    @Override
    public boolean serve(License license, LicenseStatus status, Instant now) throws IOException {
        if (status.state() instanceof LicenseState.Refused) {
            return false;
        }
        SerialNumber controller = machine.controllerOf(license);
        leases.renew(license, controller, now, graceOfHardware(status.state()));
        if (leases.latest().isPresent()) {
            seen.remember(leases.latest().get(), leases.key(), now);
        }
        Optional<SerialNumber> before = notVouchedFor;
        notVouchedFor = leases.standing() == KeyStanding.VOUCHED ? Optional.empty() : Optional.of(controller);
        return !before.equals(notVouchedFor);
    }

    @Override
    public Optional<Instant> leaseUntilExclusive(License license, Instant now) {
        Optional<SignedLease> latest = leases.latest();
        return latest.isPresent() ? Optional.of(latest.get().lease().expiresAt()) : Optional.empty();
    }

    @Override
    public Optional<IOException> trouble() {
        return Optional.empty();
    }

    private static Optional<Instant> graceOfHardware(LicenseState state) {
        if (state instanceof LicenseState.Grace grace) {
            for (GraceReason reason : grace.reasons()) {
                if (reason.cause() == GraceCause.HARDWARE) {
                    return Optional.of(reason.untilExclusive());
                }
            }
        }
        return Optional.empty();
    }
}
