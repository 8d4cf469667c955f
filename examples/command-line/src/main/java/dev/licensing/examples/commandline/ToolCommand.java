package dev.licensing.examples.commandline;

import dev.licensing.examples.commandline.file.FileProblem;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One command of a tool: what all commands have in common. */
@Command(sortOptions = false, sortSynopsis = false)
public abstract class ToolCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "Answer with one JSON object on one line.")
    private boolean json;

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    protected ToolCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Carries out the command.
     *
     * @return the exit code, as {@link #show} gives it
     * @throws IOException when a file cannot be read or written
     */
    protected abstract int run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            return run();
        } catch (RefusedInputException e) {
            if (json) {
                print(e.toJson());
            } else {
                complain(String.valueOf(e.getMessage()));
            }
            return ExitCode.REFUSED;
        }
    }

    /**
     * Prints an answer.
     *
     * @param answer what the command found out
     * @return the exit code for it
     */
    protected final int show(Answer answer) {
        if (json) {
            print(JsonLine.of(answer::writeTo));
        } else {
            print(TextPage.of(answer::writeTo));
        }
        return answer.isRefused() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /**
     * Prints a message to standard error.
     *
     * @param message what is worth knowing; it is put on one line
     */
    protected final void complain(String message) {
        terminal.err().println(Printable.of(message));
        terminal.err().flush();
    }

    /**
     * Prints to standard error why a file cannot be read or written.
     *
     * @param problem what came of it
     * @return the exit code for it
     */
    protected final int complain(IOException problem) {
        complain(FileProblem.describe(problem));
        return ExitCode.FAILED;
    }

    /**
     * Where the command runs.
     *
     * @return its surroundings
     */
    protected final Terminal terminal() {
        return terminal;
    }

    private void print(String line) {
        terminal.out().print(line + "\n");
        terminal.out().flush();
    }
}
