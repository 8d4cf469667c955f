package dev.licensing.examples.licensetool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.verify.Inspection;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a file claims. */
@Command(
        name = "inspect",
        description = "Shows what a signed file claims, for support cases. Nothing of it is verified.")
final class InspectCommand extends ToolCommand {
    @Parameters(paramLabel = "FILE", description = "A signed file of any purpose.")
    private String file = "";

    InspectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        return show(new InspectAnswer(Inspection.ofUnverified(InputFile.requireFile(InputFile.path(file)))));
    }
}
