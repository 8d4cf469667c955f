package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands have in common that say something new in the bundle after one. */
abstract class NextBundleCommand extends BundleCommand {
    @Option(
            names = "--after",
            paramLabel = "FILE",
            description =
                    "The bundle before the one to start from: enough of its roots must have signed that one, which matters"
                            + " when it changed the roots.",
            order = 3)
    private Optional<Path> after = Optional.empty();

    NextBundleCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected final Optional<Path> before() {
        return after;
    }
}
