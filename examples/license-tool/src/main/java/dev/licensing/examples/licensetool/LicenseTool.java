package dev.licensing.examples.licensetool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.Tool;
import dev.licensing.examples.licensetool.audit.AuditCommand;
import dev.licensing.examples.licensetool.store.BackupCommand;
import dev.licensing.examples.licensetool.store.FarmCommand;
import dev.licensing.examples.licensetool.store.InstallCommand;
import dev.licensing.examples.licensetool.store.RestoreCommand;
import dev.licensing.examples.licensetool.store.StatusCommand;
import dev.licensing.examples.licensetool.verify.VerifyCommand;
import picocli.CommandLine.Command;

/** The administrator's command line. */
@Command(
        name = "license-tool",
        description = "Serial numbers, codes and license files: for the administrators of a platform.",
        footer = {
            "",
            "Exit codes: 0 done or usable, 1 refused, 2 wrong usage or a file that cannot be read or written.",
            "LICENSE_KEY_PASSWORD holds the password of an identity's private key."
        })
public final class LicenseTool {
    private LicenseTool() {}

    /**
     * Runs a command and ends the process.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofThisProcess(), args));
    }

    /**
     * Runs a command.
     *
     * @param terminal its surroundings
     * @param args the command line
     * @return the exit code: 0 done or usable, 1 refused, 2 wrong usage or a file that cannot be read or written
     */
    public static int run(Terminal terminal, String... args) {
        return Tool.of(
                        new LicenseTool(),
                        terminal,
                        new CodeCommand(terminal),
                        new SerialCommand(terminal),
                        new RememberCommand(terminal),
                        new CompareCommand(terminal),
                        new RequestCommand(terminal),
                        new InspectCommand(terminal),
                        new VerifyCommand(terminal),
                        new InstallCommand(terminal),
                        new RestoreCommand(terminal),
                        new StatusCommand(terminal),
                        new BackupCommand(terminal),
                        new FarmCommand(terminal),
                        new AuditCommand(terminal))
                .run(args);
    }
}
