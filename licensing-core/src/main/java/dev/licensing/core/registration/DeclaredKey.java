package dev.licensing.core.registration;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;

/** A declared serial number is made from its key: with another one its license would be refused on every server. */
final class DeclaredKey {
    private DeclaredKey() {}

    static void require(Controller controller) {
        SerialNumber serial = controller.serialNumber();
        if (serial.platformClass() != PlatformClass.DECLARED
                || controller.publicKey().isEmpty()) {
            return;
        }
        SerialNumber ofKey = SerialNumber.declared(controller.publicKey().get());
        if (!ofKey.equals(serial)) {
            throw new InvalidValueException(
                    "controller.publicKey", "the key of " + ofKey, "the key of the declared serial number " + serial);
        }
    }
}
