package dev.licensing.runtime.duty;

import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.lease.SeenLeases;
import dev.licensing.runtime.presence.Neighbours;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A front-end of a farm: its own hardware says nothing, the lease of its controller speaks for it. */
final class FrontEndDuty implements Duty {
    private final SeenLeases leases;
    private final Neighbours neighbours;

    FrontEndDuty(SeenLeases leases, Neighbours neighbours) {
        this.leases = leases;
        this.neighbours = neighbours;
    }

    @Override
    public ServerRole role() {
        return ServerRole.FRONT_END;
    }

    @Override
    public void beginLook() {
        leases.beginLook();
    }

    @Override
    public LicenseStatus assess(License license, Instant now, AssessmentFacts facts) {
        LeaseFacts lease = leases.of(license, now);
        Optional<SerialNumber> notVouchedFor = leases.notVouchedFor(license);
        AssessmentFacts all =
                notVouchedFor.isPresent() ? facts.withFarm(facts.farm().withPinnedKeyOf(notVouchedFor.get())) : facts;
        return LicenseAssessment.ofFrontEnd(license, lease, now, all);
    }

    @Override
    public LicenseStatus withoutLicense(AssessmentFacts facts) {
        return LicenseAssessment.notInstalledOnFrontEnd(facts);
    }

    /** The controller's, as it has left it in the store. */
    @Override
    public Optional<SerialNumber> serialNumberToRegister() {
        return neighbours.controllerSerialNumber();
    }

    /**
     * A license that no controller has spoken for is taken when it may be for one that is known here: the one that is there, or one of
     * the installed license. The controller judges it next. A file of another environment is not to end this one's license.
     */
    @Override
    public Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        List<SerialNumber> known = new ArrayList<>();
        Optional<SerialNumber> controller = neighbours.controllerSerialNumber();
        if (controller.isPresent()) {
            known.add(controller.get());
        }
        if (installed.isPresent()) {
            known.addAll(installed.get().environment().serialNumbers());
        }
        if (known.isEmpty() || leases.knows(candidate)) {
            return Optional.empty();
        }
        return refusal(candidate.environment(), known);
    }

    private static Optional<Refusal> refusal(LicensedEnvironment licensed, List<SerialNumber> known) {
        for (SerialNumber serialNumber : known) {
            if (comparison(licensed, serialNumber).verdict() != Verdict.REJECT) {
                return Optional.empty();
            }
        }
        Evidence evidence = new Evidence.Hardware(
                comparison(licensed, known.get(0)), Optional.of(known.get(0)), "the environment's controller");
        return Optional.of(new Refusal(RefusalCode.WRONG_SERIAL, evidence));
    }

    private static SerialComparison comparison(LicensedEnvironment licensed, SerialNumber known) {
        return SerialComparison.closest(
                licensed.serialNumbers(), Fingerprint.asserted(known), licensed.hardwarePolicy());
    }

    /** Nobody waits for a front-end. */
    @Override
    public boolean serve(License license, LicenseStatus status, Instant now) {
        return false;
    }

    @Override
    public Optional<Instant> leaseUntilExclusive(License license, Instant now) {
        return leases.of(license, now).leaseUntilExclusive();
    }

    @Override
    public Optional<IOException> trouble() {
        return leases.trouble();
    }
}
