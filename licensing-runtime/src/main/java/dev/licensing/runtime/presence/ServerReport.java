package dev.licensing.runtime.presence;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.farm.ServerRole;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server has to say of itself at one look.
 *
 * @param role its role
 * @param version the version that it runs
 * @param at its effective time
 * @param state the name of its license's state
 * @param serialNumber of its own hardware; empty when that says too little
 * @param leaseUntilExclusive the end of the lease that it has, or gives
 */
public record ServerReport(
        ServerRole role,
        Optional<ProductVersion> version,
        Instant at,
        String state,
        Optional<SerialNumber> serialNumber,
        Optional<Instant> leaseUntilExclusive) {}
