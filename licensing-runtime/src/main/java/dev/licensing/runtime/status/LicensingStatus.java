package dev.licensing.runtime.status;

import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.usage.Usage;
import dev.licensing.runtime.farm.Membership;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a Licensing page shows, of one moment. Immutable.
 *
 * @param status the state and the findings beside it
 * @param license the installed license, also where it is not usable; empty when none is installed or its signatures do not hold
 * @param serialNumber the serial number of the environment: that of the license, or where there is none the one to register;
 *     empty when this machine cannot be identified
 * @param pending a license that takes the place of the installed one when its time comes
 * @param usage what is in use of the features
 * @param membership this server among those of its farm; empty when it is the only server of its environment
 * @param at the effective time of this status: what a wrong clock has brought about is not in it
 */
public record LicensingStatus(
        LicenseStatus status,
        Optional<License> license,
        Optional<SerialNumber> serialNumber,
        Optional<License> pending,
        Usage usage,
        Optional<Membership> membership,
        Instant at) {
    /**
     * The status as JSON, for a page or a monitor of one's own.
     *
     * @return one JSON object on one line; {@code docs/status.md} describes its members
     */
    public String toJson() {
        return StatusJson.of(this).toString();
    }
}
