package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import java.util.HashMap;
import java.util.Map;

/** Reads a machine once for each version and class that is asked for, however many license files there are. */
final class RememberedReadings implements FingerprintSource {
    private static final String NEWEST = "newest";

    private final FingerprintSource machine;
    private final Map<String, Fingerprint> readings = new HashMap<>();

    RememberedReadings(FingerprintSource machine) {
        this.machine = machine;
    }

    @Override
    public Fingerprint read() {
        return readings.computeIfAbsent(NEWEST, key -> machine.read());
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return readings.computeIfAbsent(
                version + "/" + platformClass.id(), key -> machine.read(version, platformClass));
    }
}
