package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.runtime.EnvironmentLicensing;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is installed. */
@Command(
        name = "status",
        description = "Shows the installed license of a store, and what it amounts to on this server.")
public final class StatusCommand extends ToolCommand {
    @Mixin
    private StoreOptions store = new StoreOptions();

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public StatusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        try (EnvironmentLicensing licensing = store.open(terminal())) {
            return show(StoreAnswer.ofInstalled(store.folder(), licensing));
        }
    }
}
