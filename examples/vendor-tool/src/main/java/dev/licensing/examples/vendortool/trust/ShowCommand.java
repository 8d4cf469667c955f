package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.issue.trust.SignedTrustBundle;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a bundle. */
@Command(
        name = "show",
        description =
                "Shows what a bundle says and which of its roots have signed it. It is checked against its own roots"
                        + " only: whether they are the right ones is not.")
final class ShowCommand extends ToolCommand {
    @Parameters(paramLabel = "FILE", description = "The bundle.")
    private Path file = Path.of("");

    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        SignedTrustBundle bundle = BundleFile.read(file);
        return show(ShowAnswer.of(bundle));
    }
}
