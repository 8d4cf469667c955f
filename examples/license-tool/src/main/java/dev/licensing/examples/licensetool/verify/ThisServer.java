package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that a license is compared with: the one that a serial number stands for, or this machine. */
final class ThisServer {
    private final Optional<SerialNumber> assumed;
    private final Optional<Path> identityFolder;
    private final Terminal terminal;
    private final FingerprintSource machine = new RememberedReadings(MachineFingerprint.source());
    private Optional<EnvironmentIdentity> identity = Optional.empty();

    ThisServer(Optional<SerialNumber> assumed, Optional<Path> identityFolder, Terminal terminal) {
        this.assumed = assumed;
        this.identityFolder = identityFolder;
        this.terminal = terminal;
    }

    /** The fingerprint to compare a license with; nothing is read that the license does not ask for. */
    Fingerprint fingerprintFor(License license) throws IOException {
        if (assumed.isPresent()) {
            return Fingerprint.asserted(assumed.get());
        }
        List<SerialNumber> licensed = license.environment().serialNumbers();
        if (identityFolder.isPresent() && isProofOfUse(licensed, identityFolder.get())) {
            return identity(identityFolder.get()).prove();
        }
        return license.environment().read(machine);
    }

    /** Where no key is licensed, none is read. */
    private boolean isProofOfUse(List<SerialNumber> licensed, Path folder) throws IOException {
        return licensed.stream().anyMatch(serial -> serial.platformClass() == PlatformClass.DECLARED)
                && identity(folder).standsForMachine(licensed);
    }

    private EnvironmentIdentity identity(Path folder) throws IOException {
        if (identity.isEmpty()) {
            identity = Optional.of(EnvironmentIdentity.open(folder, terminal.keyPassword()));
        }
        return identity.get();
    }
}
