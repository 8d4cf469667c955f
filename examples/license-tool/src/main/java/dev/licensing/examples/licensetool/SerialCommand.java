package dev.licensing.examples.licensetool;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes this machine's serial number, and shows that of its environment. */
@Command(name = "serial", description = "Shows this machine's serial number, to be registered on the customer portal.")
final class SerialCommand extends ToolCommand {
    @Option(names = "--explain", description = "Show every component, and why it counts or does not.")
    private boolean explain;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Read the facts from a copied tree (DIR/sys, DIR/proc, DIR/etc) instead of this machine.")
    private Optional<Path> root = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "Show the environment's serial number, as the license that is installed in this store has it.")
    private Optional<Path> store = Optional.empty();

    @ArgGroup(exclusive = false)
    private Declared declared = new Declared();

    SerialCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        FingerprintSource machine = source();
        SerialAnswer own = own(machine.read());
        return store.isPresent() ? show(EnvironmentAnswer.of(own, machine, store.get())) : show(own);
    }

    private SerialAnswer own(Fingerprint fingerprint) throws IOException {
        if (Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled) {
            return SerialAnswer.ofHardware(fingerprint, enrolled, explain);
        }
        if (declared.identity().isPresent()) {
            Path folder = InputFile.requireNoFile(declared.identity().get());
            EnvironmentIdentity identity =
                    EnvironmentIdentity.openOrCreate(folder, terminal().keyPassword());
            return SerialAnswer.ofKey(fingerprint, identity, explain);
        }
        return SerialAnswer.unidentified(fingerprint);
    }

    private FingerprintSource source() throws IOException {
        return root.isPresent() ? CopiedTree.at(root.get()) : MachineFingerprint.source();
    }

    /** Both or neither: a declared serial number is never chosen silently. */
    private static final class Declared {
        @Option(
                names = "--declared",
                required = true,
                description = "Where the hardware says too little, use a serial number that stands for the"
                        + " environment's key.")
        private boolean allowed;

        @Option(
                names = "--identity",
                required = true,
                paramLabel = "DIR",
                description = "The environment's identity folder; its key is made when there is none.")
        private Optional<Path> identity = Optional.empty();

        Optional<Path> identity() {
            return allowed ? identity : Optional.empty();
        }
    }
}
