package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands for roots and bundles. */
@Command(
        name = "trust",
        description = "Root keys, and the trust bundles that roots sign.",
        synopsisSubcommandLabel = "COMMAND")
public final class TrustCommand extends ToolCommand {
    private CommandSpec spec = CommandSpec.create();

    /**
     * Places the group.
     *
     * @param terminal its surroundings
     */
    public TrustCommand(Terminal terminal) {
        super(terminal);
    }

    /** Called once, when the command line is put together. */
    @Spec
    void complete(CommandSpec ofThis) {
        spec = ofThis;
        List<ToolCommand> commands = List.of(
                new CreateCommand(terminal()),
                new RootKeygenCommand(terminal()),
                new RotateCommand(terminal()),
                new RevokeCommand(terminal()),
                new SignCommand(terminal()),
                new ShowCommand(terminal()));
        for (ToolCommand command : commands) {
            CommandLine line = new CommandLine(command);
            ofThis.addSubcommand(line.getCommandName(), line);
        }
    }

    @Override
    protected int run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
