package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the servers that share a store. */
@Command(
        name = "farm",
        description = "Shows the servers that share a store, and what they use together, as they have left word in it.")
public final class FarmCommand extends ToolCommand {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the environment's store.")
    private Path folder = Path.of("");

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public FarmCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        LicenseStore store = LicenseStore.directory(InputFile.requireDirectory(folder));
        return show(new FarmAnswer(
                EnvironmentLicensing.farmOf(store, terminal().clock().instant())));
    }
}
