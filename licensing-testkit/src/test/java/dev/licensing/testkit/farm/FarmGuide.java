package dev.licensing.testkit.farm;

import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.TestMachine;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;

/** The code of the guide for farms. */
final class FarmGuide {
    private FarmGuide() {}

    /** Stands for the module that reads machines, which this one does not need. */
    private static final class MachineFingerprint {
        static FingerprintSource source() {
            return TestMachine.physical("controller");
        }
    }

    // begin open
    static EnvironmentLicensing openServer(
            TrustedKeys vendor, LicenseStore shared, String name, ServerRole role, Path identityFolder)
            throws IOException {
        return EnvironmentLicensing.builder()
                .product("acme-platform", "11.4.2")
                .trust(vendor)
                .fingerprint(MachineFingerprint.source())
                .store(shared)
                .serverName(name) // another one for each server
                .role(role) // CONTROLLER for one of them, FRONT_END for the others
                .identity(EnvironmentIdentity.openOrCreate(identityFolder)) // on its own disk, not in the store
                .open();
    }
    // end open

    // begin promote
    static void promote(EnvironmentLicensing standby, String admin) {
        standby.changeRole(ServerRole.CONTROLLER, admin);
    }
    // end promote
}
