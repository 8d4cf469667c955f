package dev.licensing.benchmarks;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.security.SecureRandom;
import java.util.Map;

/** Codes for the licenses that are measured. */
final class Samples {
    private Samples() {}

    static ActivationCode activationCode() {
        return ActivationCode.random(new SecureRandom());
    }

    static SerialNumber serialNumber() {
        return SerialNumber.of(
                PlatformClass.PHYSICAL,
                Map.of(ComponentSlot.A, 11, ComponentSlot.B, 22, ComponentSlot.C, 33, ComponentSlot.D, 44));
    }
}
