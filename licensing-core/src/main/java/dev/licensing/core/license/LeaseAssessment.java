package dev.licensing.core.license;

import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;

/**
 * Is this a front-end of the environment? Its controller has checked the hardware and says so by a lease; without one a
 * front-end works on for some days.
 */
record LeaseAssessment(LeaseFacts lease, HardwareSighting sighting) implements PlaceAssessment.Proof {

    @Override
    public PlaceAssessment at(Instant now) {
        if (lease.runs(now)) {
            return PlaceAssessment.passed(silence(now), sighting);
        }
        return now.isBefore(lease.graceUntilExclusive())
                ? PlaceAssessment.inGrace(GraceCause.LEASE, lease.graceUntilExclusive(), List.of(), sighting)
                : PlaceAssessment.refused(refusal(now), sighting);
    }

    private Refusal refusal(Instant now) {
        RefusalCode code =
                lease.leaseUntilExclusive().isPresent() ? RefusalCode.LEASE_EXPIRED : RefusalCode.LEASE_MISSING;
        return new Refusal(code, new Evidence.Time(lease.graceUntilExclusive(), now));
    }

    private List<Finding> silence(Instant now) {
        if (!lease.isSilent(now)) {
            return List.of();
        }
        Evidence evidence = new Evidence.Silence(
                lease.heardAt().get(), lease.leaseUntilExclusive().get());
        return List.of(new Finding(FindingCode.CONTROLLER_SILENT, evidence));
    }
}
