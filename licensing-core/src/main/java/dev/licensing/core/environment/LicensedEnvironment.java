package dev.licensing.core.environment;

import dev.licensing.core.check.Check;
import dev.licensing.core.comparison.ClosestFingerprint;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one environment that a license is for. Immutable.
 *
 * @param slotId the identifier of the slot on the vendor's side: 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 * @param name the slot's display name, such as "Development Environment #1"
 * @param type what the environment is for
 * @param controllers the primary controller first, then the standbys: 1 to 16, each serial number once
 * @param hardwarePolicy the numbers of the comparison; {@link HardwarePolicy#DEFAULT} when the license states none
 */
public record LicensedEnvironment(
        String slotId, String name, EnvironmentType type, List<Controller> controllers, HardwarePolicy hardwarePolicy) {
    /** How many controllers a license is for at most, standbys among them. */
    public static final int MOST_CONTROLLERS = 16;

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when a part is out of its bounds
     */
    public LicensedEnvironment {
        Check.identifier("environment.slotId", slotId);
        controllers = List.copyOf(controllers);
        Check.range("environment.controllers", controllers.size(), 1, MOST_CONTROLLERS);
        DistinctControllers.require("environment.controllers", controllers);
    }

    /**
     * The serial numbers of all controllers, the primary's first.
     *
     * @return at least one, in the license's order
     */
    public List<SerialNumber> serialNumbers() {
        List<SerialNumber> serialNumbers = new ArrayList<>();
        for (Controller controller : controllers) {
            serialNumbers.add(controller.serialNumber());
        }
        return List.copyOf(serialNumbers);
    }

    /**
     * The key that the vendor vouches for.
     *
     * @param serialNumber the serial number of a controller
     * @return its key; empty when it was typed in without one, or is not in the license
     */
    public Optional<EnvironmentKey> keyOf(SerialNumber serialNumber) {
        for (Controller controller : controllers) {
            if (controller.serialNumber().equals(serialNumber)) {
                return controller.publicKey();
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a machine by the rules of the licensed serial numbers, as an assessment needs it.
     *
     * @param source the machine
     * @return the fingerprint that compares best with any controller of this environment; where none is this machine and
     *     it is of another class, the machine as what it is
     */
    public Fingerprint read(FingerprintSource source) {
        return ClosestFingerprint.read(source, serialNumbers(), hardwarePolicy);
    }
}
