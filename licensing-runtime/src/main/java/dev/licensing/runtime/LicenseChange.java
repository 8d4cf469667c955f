package dev.licensing.runtime;

import dev.licensing.runtime.status.LicensingStatus;

/**
 * A change of the license or of its state. Immutable.
 *
 * @param before what was so
 * @param after what is so now
 */
public record LicenseChange(LicensingStatus before, LicensingStatus after) {}
