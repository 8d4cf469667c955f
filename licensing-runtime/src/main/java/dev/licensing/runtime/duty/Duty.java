package dev.licensing.runtime.duty;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The part of one role in a farm. For one thread at a time. */
interface Duty {
    ServerRole role();

    /** What was read before is read anew. */
    void beginLook();

    /** What a license amounts to here. */
    LicenseStatus assess(License license, Instant now, AssessmentFacts facts);

    /** What a server amounts to on which none is installed. */
    LicenseStatus withoutLicense(AssessmentFacts facts);

    /** The serial number to register for the environment. */
    Optional<SerialNumber> serialNumberToRegister();

    /** Why a license is for another environment, as far as this server's own hardware does not tell. */
    Optional<Refusal> foreign(License candidate, Optional<License> installed);

    /**
     * Does what is owed to the other servers under the installed license.
     *
     * @return whether that has changed what the assessment has to say
     */
    boolean serve(License license, LicenseStatus status, Instant now) throws IOException;

    /** The end of the lease that this server has, or gives. */
    Optional<Instant> leaseUntilExclusive(License license, Instant now);

    /** What kept this server from reading what others have left for it, in this look. */
    Optional<IOException> trouble();
}
