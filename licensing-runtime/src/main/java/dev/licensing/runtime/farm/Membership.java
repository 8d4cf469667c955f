package dev.licensing.runtime.farm;

import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * This server among those of its farm. Immutable.
 *
 * @param server its name
 * @param role its role
 * @param standbyCandidate of a front-end, the serial number that may be registered as a standby's; empty on a controller, where the
 *     license has it already, and where its hardware says too little
 * @param leaseUntilExclusive the end of the lease that a front-end has, or a controller gives; empty when there is none
 */
public record Membership(
        String server,
        ServerRole role,
        Optional<SerialNumber> standbyCandidate,
        Optional<Instant> leaseUntilExclusive) {}
