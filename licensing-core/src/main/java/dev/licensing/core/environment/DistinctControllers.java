package dev.licensing.core.environment;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.SerialNumber;
import java.util.List;

/** Nobody is the standby of itself. */
final class DistinctControllers {
    private DistinctControllers() {}

    static void require(String field, List<Controller> controllers) {
        for (int i = 0; i < controllers.size(); i++) {
            for (int j = 0; j < i; j++) {
                SerialNumber serialNumber = controllers.get(i).serialNumber();
                if (serialNumber.equals(controllers.get(j).serialNumber())) {
                    throw new InvalidValueException(field, serialNumber.toString(), "each serial number once");
                }
            }
        }
    }
}
