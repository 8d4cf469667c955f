package dev.licensing.core.environment;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import java.util.Optional;

/**
 * A server that a license allows to be the environment's controller: the first of a license is the primary, the others
 * are standbys. Immutable.
 *
 * @param serialNumber the serial number that was registered
 * @param publicKey the environment's key that the vendor vouches for; empty when the serial number was typed in
 */
public record Controller(SerialNumber serialNumber, Optional<EnvironmentKey> publicKey) {
    /**
     * A controller whose serial number was typed in, so that no key is known.
     *
     * @param serialNumber the serial number that was registered
     * @return the controller without a key
     */
    public static Controller typed(SerialNumber serialNumber) {
        return new Controller(serialNumber, Optional.empty());
    }
}
