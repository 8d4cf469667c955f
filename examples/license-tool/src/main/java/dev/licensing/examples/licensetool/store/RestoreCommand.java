package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.LicenseBackup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Installs again what was installed before. */
@Command(name = "restore", description = "Installs the license again that the installed one has taken the place of.")
public final class RestoreCommand extends ToolCommand {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--allow-older", description = "Restore it even where it is an older revision of the same license.")
    private boolean allowOlder;

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public RestoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        try (EnvironmentLicensing licensing = store.open(terminal())) {
            List<LicenseBackup> backups = licensing.backups();
            if (backups.isEmpty()) {
                throw RefusedInputException.content(
                        "no-license",
                        store.folder() + ": there is no backup to restore; install the license file again",
                        Map.of());
            }
            InstallResult result = allowOlder
                    ? licensing.restore(backups.get(0), StoreOptions.actor())
                    : licensing.install(licensing.read(backups.get(0)), StoreOptions.actor());
            return show(StoreAnswer.of(store.folder(), result, licensing));
        }
    }
}
