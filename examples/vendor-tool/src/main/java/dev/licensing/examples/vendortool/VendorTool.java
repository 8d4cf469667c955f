package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.Tool;
import dev.licensing.examples.vendortool.audit.AuditCommand;
import dev.licensing.examples.vendortool.trust.TrustCommand;
import picocli.CommandLine.Command;

/** The vendor's command line. */
@Command(
        name = "vendor-tool",
        description = "Keys, activation codes, licenses, trust bundles and usage files: for the vendor of a platform.",
        footer = {
            "",
            "Exit codes: 0 done, 1 refused, 2 wrong usage or a file that cannot be read or written.",
            "LICENSE_KEY_PASSWORD holds the password of private keys; without it they are not encrypted."
        })
public final class VendorTool {
    private VendorTool() {}

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
     * @return the exit code: 0 done, 1 refused, 2 wrong usage or a file that cannot be read or written
     */
    public static int run(Terminal terminal, String... args) {
        return Tool.of(
                        new VendorTool(),
                        terminal,
                        new KeygenCommand(terminal),
                        new ActivationCodeCommand(terminal),
                        new IssueCommand(terminal),
                        new TrustCommand(terminal),
                        new AuditCommand(terminal))
                .run(args);
    }
}
