package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs a license file for a whole environment. */
@Command(
        name = "install",
        description =
                "Installs a license file in a store, for all servers of the environment; or says why not, and changes nothing.")
public final class InstallCommand extends ToolCommand {
    /** Enough to be refused as too large. */
    private static final int MORE_THAN_ANY_LICENSE = 5 * 1024 * 1024;

    @Parameters(paramLabel = "FILE", description = "The license file.")
    private String file = "";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--allow-older",
            description = "Install it even where a newer revision of the license is installed.")
    private boolean allowOlder;

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public InstallCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        byte[] content = InputFile.start(InputFile.path(file), MORE_THAN_ANY_LICENSE);
        try (EnvironmentLicensing licensing = store.open(terminal())) {
            InstallResult result = allowOlder
                    ? licensing.installAllowingOlder(content, StoreOptions.actor())
                    : licensing.install(content, StoreOptions.actor());
            return show(StoreAnswer.of(file, result, licensing));
        }
    }
}
