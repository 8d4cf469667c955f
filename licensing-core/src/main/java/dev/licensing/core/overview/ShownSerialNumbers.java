package dev.licensing.core.overview;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.SerialNumber;
import java.util.Optional;

/**
 * The serial numbers that the Licensing page of a server shows. Every server's page shows the environment's; a front-end's
 * own is shown only as a standby candidate, so that nobody registers it in the place of the controller's. Immutable.
 *
 * @param environment the serial number to register, or the one that the license is for; empty when neither is known
 * @param standbyCandidate a front-end's own, which may be registered as a standby's; empty on a controller, and when it is in
 *     the license already
 */
public record ShownSerialNumbers(Optional<SerialNumber> environment, Optional<SerialNumber> standbyCandidate) {
    /**
     * What a controller's page shows.
     *
     * @param license the license that holds for this environment; empty where there is none, or it is refused
     * @param own the controller's own serial number; empty when its hardware says too little
     * @return the license's primary serial number, or else its own
     */
    public static ShownSerialNumbers onController(Optional<License> license, Optional<SerialNumber> own) {
        return new ShownSerialNumbers(
                license.isPresent() ? Optional.of(primary(license.get())) : own, Optional.empty());
    }

    /**
     * What a front-end's page shows.
     *
     * @param license the license that holds for this environment; empty where there is none, or it is refused
     * @param controllers the serial number of the environment's controller, as it has left it in the store; empty when it has
     *     not
     * @param own the front-end's own serial number; empty when its hardware says too little
     * @return the environment's serial number, and its own as that of a candidate
     */
    public static ShownSerialNumbers onFrontEnd(
            Optional<License> license, Optional<SerialNumber> controllers, Optional<SerialNumber> own) {
        Optional<SerialNumber> environment = license.isPresent() ? Optional.of(primary(license.get())) : controllers;
        boolean known = own.equals(environment)
                || (license.isPresent()
                        && own.isPresent()
                        && license.get().environment().serialNumbers().contains(own.get()));
        return new ShownSerialNumbers(environment, known ? Optional.empty() : own);
    }

    private static SerialNumber primary(License license) {
        return license.environment().serialNumbers().get(0);
    }
}
