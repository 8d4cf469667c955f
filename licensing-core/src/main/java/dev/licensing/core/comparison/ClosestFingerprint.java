package dev.licensing.core.comparison;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads a machine for several licensed serial numbers and keeps the fingerprint that compares best with any of them. */
public final class ClosestFingerprint {
    private final FingerprintSource source;
    private final List<SerialNumber> licensed;
    private final HardwarePolicy policy;

    private ClosestFingerprint(FingerprintSource source, List<SerialNumber> licensed, HardwarePolicy policy) {
        this.source = source;
        this.licensed = licensed;
        this.policy = policy;
    }

    /**
     * Reads the machine once for each version and class among the licensed serial numbers. Declared ones ask for a proof
     * and not for a reading, so they are passed over. Where no licensed serial number is this machine's and the machine is
     * of another class, it is read as what it is, so that a refusal can name its own serial number.
     *
     * @param source the machine
     * @param licensed the serial numbers of a license
     * @param policy the numbers of the comparison
     * @return the fingerprint that compares best: by verdict, then by score, then the first
     */
    public static Fingerprint read(FingerprintSource source, Collection<SerialNumber> licensed, HardwarePolicy policy) {
        return new ClosestFingerprint(source, List.copyOf(licensed), policy).best();
    }

    private Fingerprint best() {
        List<Fingerprint> readings = readings();
        if (readings.isEmpty()) {
            return source.read();
        }
        Fingerprint best = readings.get(0);
        SerialComparison closest = closest(best);
        for (Fingerprint reading : readings.subList(1, readings.size())) {
            SerialComparison candidate = closest(reading);
            if (candidate.isCloserThan(closest)) {
                best = reading;
                closest = candidate;
            }
        }
        boolean foreign = closest.verdict() == Verdict.REJECT && best.detectedClass() != best.platformClass();
        return foreign ? source.read() : best;
    }

    private List<Fingerprint> readings() {
        List<Fingerprint> readings = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (SerialNumber serial : licensed) {
            String rules = serial.version() + "/" + serial.platformClass().id();
            if (serial.platformClass() != PlatformClass.DECLARED && !done.contains(rules)) {
                done.add(rules);
                readings.add(source.read(serial.version(), serial.platformClass()));
            }
        }
        return readings;
    }

    private SerialComparison closest(Fingerprint reading) {
        return SerialComparison.closest(licensed, reading, policy);
    }
}
