package dev.licensing.testkit.engine;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;

/** A machine that is exactly the licensed one, for servers in processes of their own. */
record AssertedMachine(SerialNumber serialNumber) implements FingerprintSource {
    @Override
    public Fingerprint read() {
        return Fingerprint.asserted(serialNumber);
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return Fingerprint.asserted(serialNumber);
    }
}
