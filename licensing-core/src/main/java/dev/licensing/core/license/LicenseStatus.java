package dev.licensing.core.license;

import dev.licensing.core.refusal.Finding;
import java.util.List;

/**
 * A state, and what is worth knowing beside it. Immutable.
 *
 * @param state the state
 * @param findings what was found, in the order of {@link dev.licensing.core.refusal.FindingCode} and, of several features, of
 *     the license; none of them changes the state. Beside Refused and NotInstalled stand only those of the server itself: its
 *     clock, its trust, its farm
 * @param sighting what to keep for this license id and to hand to the next assessment: without it a grace for changed
 *     hardware would start anew each time
 */
public record LicenseStatus(LicenseState state, List<Finding> findings, HardwareSighting sighting) {
    /** Copies the list. */
    public LicenseStatus {
        findings = List.copyOf(findings);
    }
}
