package dev.licensing.examples.licensetool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads an activation code or a serial number. */
@Command(name = "code", description = "Reads an activation code or a serial number, and says what is wrong with it.")
final class CodeCommand extends ToolCommand {
    @Parameters(
            paramLabel = "CODE",
            description = "In any case; dashes, dots and spaces do not matter; O is read as 0, I and L as 1.")
    private String code = "";

    CodeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        return show(CodeAnswer.of(code));
    }
}
