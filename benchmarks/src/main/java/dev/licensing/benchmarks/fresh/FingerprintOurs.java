package dev.licensing.benchmarks.fresh;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.hardware.MachineFingerprint;

/** One reading of this machine's fingerprint by this library in a fresh JVM. Prints nanoseconds inside main. */
public final class FingerprintOurs {
    private FingerprintOurs() {}

    /**
     * Reads once.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Fingerprint fingerprint = MachineFingerprint.source().read();
        long nanoseconds = System.nanoTime() - start;
        if (fingerprint.slots().isEmpty()) {
            throw new IllegalStateException("the fingerprint has no slots");
        }
        System.out.println(nanoseconds);
    }
}
