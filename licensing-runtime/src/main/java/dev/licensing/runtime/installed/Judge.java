package dev.licensing.runtime.installed;

import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.verify.Verified;

/** Says what a license amounts to on this server now. */
public interface Judge {
    LicenseStatus assess(Verified license, HardwareSighting sighting);
}
