package dev.licensing.examples.licensetool;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the file that registers this server together with its key. */
@Command(
        name = "request",
        description = "Makes the signed request that registers this server on the customer portal, with its key.")
final class RequestCommand extends ToolCommand {
    @Option(
            names = "--identity",
            required = true,
            paramLabel = "DIR",
            description = "The environment's identity folder; its key is made when there is none.")
    private Path folder = Path.of("");

    @Option(
            names = "--declared",
            description = "Where the hardware says too little, ask for a serial number that stands for the key.")
    private boolean declared;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Read the facts from a copied tree (DIR/sys, DIR/proc, DIR/etc) instead of this machine.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--product-version",
            paramLabel = "V",
            defaultValue = "unknown",
            description = "The platform's version, for the people who read the request (default: ${DEFAULT-VALUE}).")
    private String productVersion = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The request, a .req file.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the file that is there.")
    private boolean force;

    RequestCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        OutputFile.requireWritable(out, force);
        Fingerprint machine = (root.isPresent() ? CopiedTree.at(root.get()) : MachineFingerprint.source()).read();
        if (Enrolment.of(machine) instanceof Enrolment.Enrolled enrolled) {
            return request(identity(), Optional.of(enrolled.serialNumber()), Finding.of(enrolled));
        }
        return declared ? request(identity(), Optional.empty(), List.of()) : show(SerialAnswer.unidentified(machine));
    }

    private EnvironmentIdentity identity() throws IOException {
        return EnvironmentIdentity.openOrCreate(
                InputFile.requireNoFile(folder), terminal().keyPassword());
    }

    private int request(EnvironmentIdentity identity, Optional<SerialNumber> ofHardware, List<Finding> findings)
            throws IOException {
        OutputFile.requireOther(out, folder.resolve("environment.pem"));
        SerialNumber serialNumber = ofHardware.orElse(identity.serialNumber());
        byte[] file = signed(identity, serialNumber);
        OutputFile.write(out, file, force);
        return show(new RequestAnswer(serialNumber, identity.kid(), out, findings));
    }

    private byte[] signed(EnvironmentIdentity identity, SerialNumber serialNumber) {
        try {
            return identity.request(
                    serialNumber, productVersion, terminal().clock().instant());
        } catch (InvalidValueException e) {
            throw new WrongUsageException(
                    "--product-version: \"" + e.found() + "\" is not allowed; allowed is " + e.allowed());
        }
    }
}
