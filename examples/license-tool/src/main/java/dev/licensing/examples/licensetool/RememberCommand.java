package dev.licensing.examples.licensetool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.hardware.MachineFingerprint;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The boot step for services that do not run as root. */
@Command(
        name = "remember",
        description =
                "As root, once at every boot: leaves the digests of this machine's components for services that do not"
                        + " run as root.")
final class RememberCommand extends ToolCommand {
    RememberCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        return show(new RememberAnswer(MachineFingerprint.rememberForBoot()));
    }
}
