package dev.licensing.examples.licensetool;

import dev.licensing.core.comparison.ClosestFingerprint;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.licensetool.option.TypedCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares a licensed serial number with a machine. */
@Command(name = "compare", description = "Says whether a machine is still the one that a serial number was made on.")
final class CompareCommand extends ToolCommand {
    @Option(names = "--licensed", required = true, paramLabel = "S", description = "The serial number in the license.")
    private String licensed = "";

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli makes it; where one is there already it misses no option
    private Machine machine;

    CompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        SerialNumber serialNumber = TypedCode.serialNumber("--licensed", licensed);
        Fingerprint fingerprint = machine.compareWith(serialNumber);
        SerialComparison comparison = SerialComparison.of(serialNumber, fingerprint, HardwarePolicy.DEFAULT);
        return show(new CompareAnswer(comparison, machine.current.isPresent()));
    }

    /** One of the two. */
    private static final class Machine {
        @Option(
                names = "--current",
                required = true,
                paramLabel = "S",
                description = "The machine's serial number now; the verdict is then a lower bound only.")
        private Optional<String> current = Optional.empty();

        @Option(
                names = "--root",
                required = true,
                paramLabel = "DIR",
                description = "A copied tree of the machine's files (DIR/sys, DIR/proc, DIR/etc).")
        private Optional<Path> root = Optional.empty();

        Fingerprint compareWith(SerialNumber licensed) throws IOException {
            if (current.isPresent()) {
                return Fingerprint.asserted(TypedCode.serialNumber("--current", current.get()));
            }
            FingerprintSource tree = CopiedTree.at(root.orElseThrow());
            return ClosestFingerprint.read(tree, List.of(licensed), HardwarePolicy.DEFAULT);
        }
    }
}
