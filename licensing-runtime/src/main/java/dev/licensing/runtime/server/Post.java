package dev.licensing.runtime.server;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.Membership;
import dev.licensing.runtime.metering.FarmUse;
import java.time.Instant;
import java.util.Optional;

/**
 * A server's place in its environment: what speaks for it there, and what it owes to others. The defaults are those of a server without
 * others. For one thread at a time.
 */
public interface Post {
    /** What was read of others before is read anew. */
    default void beginLook() {}

    /** What a license amounts to here. */
    LicenseStatus assess(License license, Instant now, AssessmentFacts facts);

    /** What a server amounts to on which none is installed. */
    LicenseStatus withoutLicense(AssessmentFacts facts);

    /** The serial number to register for the environment. */
    Optional<SerialNumber> serialNumberToRegister();

    /** What is known of other servers. */
    default FarmFacts facts() {
        return FarmFacts.NONE;
    }

    /**
     * Why a license is for another environment, where this server's own hardware does not tell.
     *
     * @param installed what is installed now
     */
    default Optional<Refusal> foreign(License candidate, Optional<License> installed) {
        return Optional.empty();
    }

    /**
     * Does what is owed to others under the installed license.
     *
     * @return whether that has changed what the assessment has to say
     */
    default boolean serve(License license, LicenseStatus status, Instant now) {
        return false;
    }

    /** What others use. */
    default FarmUse farmUse() {
        return FarmUse.NONE;
    }

    /** This server among others; empty when there are none. */
    default Optional<Membership> membership(Optional<License> installed, Instant now) {
        return Optional.empty();
    }

    /** What keeps this server from hearing of others, or others from hearing of it. */
    default Optional<Finding> trouble() {
        return Optional.empty();
    }
}
