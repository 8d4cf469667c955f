package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds signatures to a bundle. */
@Command(
        name = "sign",
        description = "Adds the signatures of further roots to a bundle; what it says stays as it is, to the byte.")
final class SignCommand extends BundleCommand {
    @Option(
            names = "--after",
            paramLabel = "FILE",
            description = "The bundle before: its roots must sign, too, which matters when the roots change.",
            order = 3)
    private Optional<Path> after = Optional.empty();

    SignCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected SignedTrustBundle sign(SignedTrustBundle from, TrustBundleIssuer issuer) throws IOException {
        return issuer.addSignatures(
                from, after.isPresent() ? Optional.of(BundleFile.read(after.get())) : Optional.empty());
    }

    @Override
    protected List<Path> inputs() {
        return after.stream().toList();
    }

    @Override
    protected List<String> warnings(SignedTrustBundle from, SignedTrustBundle signed) {
        return after.isEmpty() && signed.statement().version() > 1
                ? List.of(
                        "whether enough of the roots before this bundle have signed it was not looked at; --after FILE"
                                + " names the bundle before")
                : List.of();
    }
}
