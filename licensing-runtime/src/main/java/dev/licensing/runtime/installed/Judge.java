package dev.licensing.runtime.installed;

import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.verify.Verified;
import java.util.Optional;

/** Says what a license amounts to on this server now. */
public interface Judge {
    LicenseStatus assess(Verified license, HardwareSighting sighting);

    /** Why a license that may take the place of the installed one is for another environment. */
    default Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        return Optional.empty();
    }
}
