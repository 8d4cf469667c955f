package dev.licensing.examples.licensetool.audit;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands for usage files. */
@Command(name = "audit", description = "The usage files of an environment.", synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand extends ToolCommand {
    private CommandSpec spec = CommandSpec.create();

    /**
     * Places the group.
     *
     * @param terminal its surroundings
     */
    public AuditCommand(Terminal terminal) {
        super(terminal);
    }

    /** Called once, when the command line is put together. */
    @Spec
    void complete(CommandSpec ofThis) {
        spec = ofThis;
        CommandLine line = new CommandLine(new CreateCommand(terminal()));
        ofThis.addSubcommand(line.getCommandName(), line);
    }

    @Override
    protected int run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }
}
