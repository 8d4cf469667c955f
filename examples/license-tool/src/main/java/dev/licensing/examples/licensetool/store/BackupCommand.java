package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Saves the installed license file. */
@Command(name = "backup", description = "Saves the installed license file of a store.")
public final class BackupCommand extends ToolCommand {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the environment's store.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The license file to be.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the file that is there.")
    private boolean force;

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public BackupCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        OutputFile.requireWritable(out, force);
        Optional<byte[]> file =
                EnvironmentLicensing.unverifiedFileOf(LicenseStore.directory(InputFile.requireDirectory(folder)));
        if (file.isEmpty()) {
            throw RefusedInputException.content(
                    "no-license", folder + ": no license is installed there, so there is nothing to save", Map.of());
        }
        OutputFile.write(out, file.get(), force);
        return show(BackupAnswer.of(out, file.get()));
    }
}
