package dev.licensing.core.license.facts;

import dev.licensing.core.check.Check;
import dev.licensing.core.serial.SerialNumber;
import java.util.Optional;

/**
 * What a server sees of the environment's other servers. Immutable.
 *
 * @param pinnedKeyOf the serial number of the controller whose key was only pinned at its first start; empty when the vendor
 *     vouches for the key, or where there is no farm
 * @param otherController another server that acts as the controller; empty when none was seen
 */
public record FarmFacts(Optional<SerialNumber> pinnedKeyOf, Optional<OtherController> otherController) {
    /** A server that states nothing of others. */
    public static final FarmFacts NONE = new FarmFacts(Optional.empty(), Optional.empty());

    /**
     * The same facts with a controller whose key the vendor does not vouch for.
     *
     * @param controller the controller's serial number
     * @return new facts
     */
    public FarmFacts withPinnedKeyOf(SerialNumber controller) {
        return new FarmFacts(Optional.of(controller), otherController);
    }

    /**
     * The same facts with another controller.
     *
     * @param other the server that acts as the controller too
     * @return new facts
     */
    public FarmFacts withOtherController(OtherController other) {
        return new FarmFacts(pinnedKeyOf, Optional.of(other));
    }

    /**
     * A second server with the controller's role.
     *
     * @param name the name by which an administrator finds it: 1 to 200 characters
     * @param serialNumber its serial number; empty when it is not known
     */
    public record OtherController(String name, Optional<SerialNumber> serialNumber) {
        /**
         * Checks the name.
         *
         * @throws dev.licensing.core.InvalidValueException when the name is blank, too long, or has control characters
         */
        public OtherController {
            Check.displayName("otherController.name", name);
        }
    }
}
