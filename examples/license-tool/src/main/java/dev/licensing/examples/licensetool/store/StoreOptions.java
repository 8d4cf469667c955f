package dev.licensing.examples.licensetool.store;

import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.licensetool.option.TypedCode;
import dev.licensing.examples.licensetool.verify.TrustFile;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.LicensingBuilder;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which store, whom to trust, and which server this is. */
final class StoreOptions {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the environment's store.")
    private Path folder = Path.of("");

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "What the product trusts: trusted keys, root keys, or a trust bundle.")
    private Path trust = Path.of("");

    @Option(
            names = "--serial",
            paramLabel = "S",
            description = "Act for the server with this serial number instead of this machine.")
    private Optional<String> serialNumber = Optional.empty();

    @Option(
            names = "--identity",
            paramLabel = "DIR",
            description = "The environment's identity folder, for serial numbers that stand for its key.")
    private Optional<Path> identity = Optional.empty();

    @Option(
            names = "--front-end",
            description = "This server is a front-end of a farm: the lease of its controller speaks for it.")
    private boolean frontEnd;

    /** The licensing of this store; of whichever product, since an administrator's tool serves them all. */
    EnvironmentLicensing open(Terminal terminal) throws IOException {
        LicenseStore store = LicenseStore.directory(InputFile.requireNoFile(folder));
        // A server goes on with what it knows; who looks only once is to hear that the store cannot be read
        EnvironmentLicensing.unverifiedFileOf(store);
        LicensingBuilder licensing = EnvironmentLicensing.builder()
                .anyProduct()
                .forOneLook()
                .trust(TrustFile.read(trust))
                .fingerprint(machine())
                .store(store)
                .serverName("license-tool")
                .time(new TerminalTime(terminal.clock()));
        if (frontEnd) {
            licensing.role(ServerRole.FRONT_END);
        }
        if (identity.isPresent()) {
            licensing.identity(EnvironmentIdentity.open(identity.get(), terminal.keyPassword()));
        }
        return licensing.open();
    }

    String folder() {
        return folder.toString();
    }

    /** Who changes the store, for the log. */
    static String actor() {
        return System.getProperty("user.name", "an administrator");
    }

    private FingerprintSource machine() {
        if (serialNumber.isEmpty()) {
            return MachineFingerprint.source();
        }
        SerialNumber assumed = TypedCode.serialNumber("--serial", serialNumber.get());
        return new AssumedMachine(assumed);
    }
}
