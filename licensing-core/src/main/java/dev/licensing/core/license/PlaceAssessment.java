package dev.licensing.core.license;

import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Is this a server that the license is for? A pass, a grace, or a refusal, with the findings that go with it. The
 * controller shows its hardware for it, a front-end its lease.
 */
record PlaceAssessment(
        Optional<Refusal> refusal, Optional<GraceReason> grace, List<Finding> findings, HardwareSighting sighting) {
    /** What a server shows: compared once, judged at as many moments as the clock gives cause for. */
    interface Proof {
        PlaceAssessment at(Instant now);
    }

    static PlaceAssessment passed(List<Finding> findings, HardwareSighting sighting) {
        return new PlaceAssessment(Optional.empty(), Optional.empty(), findings, sighting);
    }

    static PlaceAssessment inGrace(
            GraceCause cause, Instant untilExclusive, List<Finding> findings, HardwareSighting sighting) {
        GraceReason reason = new GraceReason(cause, untilExclusive);
        return new PlaceAssessment(Optional.empty(), Optional.of(reason), findings, sighting);
    }

    static PlaceAssessment refused(Refusal refusal, HardwareSighting sighting) {
        return new PlaceAssessment(Optional.of(refusal), Optional.empty(), List.of(), sighting);
    }

    PlaceAssessment withSighting(HardwareSighting other) {
        return new PlaceAssessment(refusal, grace, findings, other);
    }
}
