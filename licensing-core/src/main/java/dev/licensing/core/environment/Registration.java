package dev.licensing.core.environment;

import dev.licensing.core.check.Check;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a slot holds once a serial number is registered in it. Immutable.
 *
 * @param licenseId the license that this registration has, whatever is renewed or rebound later
 * @param controllers the primary first, then at most {@value #MOST_STANDBYS} standbys; each serial number once
 * @param registeredAt when it was registered
 * @param untilExclusive the end of a replacement that waits for a review; empty of every other registration
 */
public record Registration(
        LicenseId licenseId, List<Controller> controllers, Instant registeredAt, Optional<Instant> untilExclusive) {
    /** How many standby controllers one environment may have beside the primary. */
    public static final int MOST_STANDBYS = 3;

    /**
     * Checks the controllers and the instants.
     *
     * @throws dev.licensing.core.InvalidValueException when there is no controller, one too many, or one twice, or an instant is not
     *     in whole seconds of the years 0000 to 9999
     */
    public Registration {
        Check.instant("registeredAt", registeredAt);
        if (untilExclusive.isPresent()) {
            Check.instant("untilExclusive", untilExclusive.get());
        }
        controllers = List.copyOf(controllers);
        Check.range("controllers", controllers.size(), 1, 1 + MOST_STANDBYS);
        DistinctControllers.require("controllers", controllers);
    }

    /**
     * A registration of one controller that lasts until it is released.
     *
     * @param licenseId the new license's identifier
     * @param primary the controller
     * @param registeredAt when
     * @return the registration
     */
    public static Registration of(LicenseId licenseId, Controller primary, Instant registeredAt) {
        return new Registration(licenseId, List.of(primary), registeredAt, Optional.empty());
    }

    /**
     * The controller whose serial number names the license file.
     *
     * @return the first controller
     */
    public Controller primary() {
        return controllers.get(0);
    }

    /**
     * The controllers that take over without a new file.
     *
     * @return none to three
     */
    public List<Controller> standbys() {
        return controllers.subList(1, controllers.size());
    }

    /**
     * The serial numbers of all controllers, the primary's first.
     *
     * @return at least one
     */
    public List<SerialNumber> serialNumbers() {
        List<SerialNumber> serialNumbers = new ArrayList<>();
        for (Controller controller : controllers) {
            serialNumbers.add(controller.serialNumber());
        }
        return List.copyOf(serialNumbers);
    }

    /**
     * The same registration with other controllers: standbys, or a machine that has drifted.
     *
     * @param others the primary first
     * @return a new registration
     */
    public Registration withControllers(List<Controller> others) {
        return new Registration(licenseId, others, registeredAt, untilExclusive);
    }

    /**
     * The same registration without an end.
     *
     * @return a new registration
     */
    public Registration forGood() {
        return new Registration(licenseId, controllers, registeredAt, Optional.empty());
    }
}
