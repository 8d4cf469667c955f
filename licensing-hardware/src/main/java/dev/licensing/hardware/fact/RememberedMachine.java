package dev.licensing.hardware.fact;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What root read of a machine: digests, never raw values.
 *
 * @param detectedClass the class that it has
 * @param fingerprints the machine as one of each class that components identify
 */
public record RememberedMachine(PlatformClass detectedClass, Map<PlatformClass, Fingerprint.Hardware> fingerprints) {
    /** The classes that components identify. */
    public static final List<PlatformClass> CLASSES =
            List.of(PlatformClass.PHYSICAL, PlatformClass.VIRTUAL_MACHINE, PlatformClass.EC2, PlatformClass.KUBEVIRT);

    /** Copies the map. */
    public RememberedMachine {
        fingerprints = Map.copyOf(fingerprints);
    }

    /** The machine as one of these classes. */
    public Fingerprint.Hardware as(PlatformClass platformClass) {
        return Objects.requireNonNull(fingerprints.get(platformClass));
    }
}
