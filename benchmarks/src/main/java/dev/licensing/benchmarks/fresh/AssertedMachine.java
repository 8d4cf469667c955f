package dev.licensing.benchmarks.fresh;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;

/** A machine that is taken to be the licensed one without a look at it: reading a machine is measured by itself. */
public record AssertedMachine(SerialNumber serialNumber) implements FingerprintSource {
    @Override
    public Fingerprint read() {
        return Fingerprint.asserted(serialNumber);
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return read();
    }
}
