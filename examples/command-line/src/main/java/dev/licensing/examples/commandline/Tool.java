package dev.licensing.examples.commandline;

import dev.licensing.examples.commandline.file.FileProblem;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Runs a tool with our exit codes: 0 done, 1 refused, 2 wrong usage or a file that cannot be read or written. Whatever goes
 * wrong is one line on standard error, never a stack trace.
 */
public final class Tool {
    private static final int LINE_WIDTH = 100;

    private final CommandLine commands;
    private final Terminal terminal;

    private Tool(CommandLine commands, Terminal terminal) {
        this.commands = commands;
        this.terminal = terminal;
    }

    /**
     * A tool of several commands.
     *
     * @param tool annotated with its name and description
     * @param terminal its surroundings
     * @param commands annotated with their names, in the order of the help
     * @return the tool
     */
    public static Tool of(Object tool, Terminal terminal, ToolCommand... commands) {
        CommandLine line = new CommandLine(tool);
        line.getCommandSpec().addOption(versionOption()).version(version(tool));
        for (ToolCommand command : commands) {
            line.addSubcommand(command);
        }
        addHelp(line);
        return new Tool(line, terminal);
    }

    /**
     * Runs one command.
     *
     * @param args the command's name, options and parameters
     * @return the exit code
     */
    public int run(String... args) {
        try {
            int exit = configured().execute(args);
            return terminal.out().checkError() ? failed("standard output cannot be written") : exit;
        } catch (Throwable e) { // also errors such as a lack of memory: their stack trace would help nobody here
            return failed(unexpected(e));
        }
    }

    private CommandLine configured() {
        return commands.setOut(terminal.out())
                .setErr(terminal.err())
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(LINE_WIDTH)
                .setParameterExceptionHandler((e, args) -> failed(wrongUsage(e)))
                .setExecutionExceptionHandler((e, line, result) -> failed(describe(e)));
    }

    private int failed(String message) {
        terminal.err().println(Printable.of(message));
        terminal.err().flush();
        return ExitCode.FAILED;
    }

    private static String wrongUsage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage());
        // Only some messages begin so
        String mistake = message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
        return command + ": " + mistake + " (see " + command + " --help)";
    }

    private static String describe(Exception e) {
        if (e instanceof WrongUsageException) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof IOException problem ? FileProblem.describe(problem) : unexpected(e);
    }

    /** The class alone: the message of an exception that nobody thought of may hold anything. */
    private static String unexpected(Throwable e) {
        return "unexpected error: " + e.getClass().getName();
    }

    /** To the command and to all below it. */
    private static void addHelp(CommandLine line) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        line.getSubcommands().values().forEach(Tool::addHelp);
    }

    private static OptionSpec versionOption() {
        return OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }

    private static String version(Object tool) {
        String version = tool.getClass().getPackage().getImplementationVersion();
        return "${COMMAND-NAME} " + (version == null ? "(not packaged)" : version);
    }
}
