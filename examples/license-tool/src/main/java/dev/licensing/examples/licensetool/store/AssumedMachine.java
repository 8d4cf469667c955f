package dev.licensing.examples.licensetool.store;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;

/** A machine that a person asserts to be exactly a serial number. */
record AssumedMachine(SerialNumber serialNumber) implements FingerprintSource {
    @Override
    public Fingerprint read() {
        return Fingerprint.asserted(serialNumber);
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return Fingerprint.asserted(serialNumber);
    }
}
