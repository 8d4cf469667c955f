package dev.licensing.examples.quickstart;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The controller of an environment: known by its hardware, or by the environment's key where the hardware says too
 * little.
 *
 * @param hardware what the hardware says, whether it suffices or not
 * @param fingerprint what licenses are compared with
 * @param controller the serial number, and the key that stands behind it if there is one
 */
record Machine(Fingerprint hardware, Fingerprint fingerprint, Controller controller) implements FingerprintSource {
    @Override
    public Fingerprint read() {
        return fingerprint;
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return fingerprint;
    }

    static Machine identify(Path identityFolder) throws IOException {
        Fingerprint hardware = MachineFingerprint.source().read();
        return Enrolment.of(hardware) instanceof Enrolment.Enrolled enrolled
                ? new Machine(hardware, hardware, Controller.typed(enrolled.serialNumber()))
                : declared(identityFolder);
    }

    static Machine declared(Path identityFolder) throws IOException {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(identityFolder);
        Controller controller = new Controller(identity.serialNumber(), Optional.of(identity.key()));
        return new Machine(MachineFingerprint.source().read(), identity.prove(), controller);
    }

    void describeTo(Narrator narrator) {
        narrator.fact("serial number", controller.serialNumber().toString());
        narrator.fact("platform class", fingerprint.platformClass().id());
        for (Map.Entry<ComponentSlot, SlotReading> slot : hardware.slots().entrySet()) {
            SlotReading reading = slot.getValue();
            narrator.fact(
                    slot.getKey() + " " + slot.getKey().component(),
                    reading.status().id() + " (" + reading.reason() + ")");
        }
        if (fingerprint instanceof Fingerprint.Declared) {
            narrator.fact(
                    "declared", "the hardware says too little, so the environment's key in identity/ stands for it");
        }
    }
}
