package dev.licensing.core.license;

import java.util.List;

/**
 * A state, and what is worth knowing beside it. Immutable.
 *
 * @param state the state
 * @param findings findings in a fixed order; none of them changes the state
 */
public record LicenseStatus(LicenseState state, List<Finding> findings) {
    /** Copies the list. */
    public LicenseStatus {
        findings = List.copyOf(findings);
    }
}
