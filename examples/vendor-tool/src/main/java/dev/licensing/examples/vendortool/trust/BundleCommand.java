package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the commands have in common that make a bundle from a bundle. */
abstract class BundleCommand extends ToolCommand {
    @Option(
            names = "--bundle",
            required = true,
            paramLabel = "FILE",
            description = "The bundle to start from.",
            order = 1)
    private Path bundle = Path.of("");

    @Option(
            names = "--root",
            required = true,
            paramLabel = "DIR",
            description = "The folder of a root that signs; several, when they are at hand.",
            order = 2)
    private List<Path> roots = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The new bundle.", order = 8)
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the file that is there.", order = 9)
    private boolean force;

    BundleCommand(Terminal terminal) {
        super(terminal);
    }

    /** The new bundle; {@code issuer} signs with the keys of the roots at hand. */
    protected abstract SignedTrustBundle sign(SignedTrustBundle from, TrustBundleIssuer issuer) throws IOException;

    /** The bundle before the one to start from, where that is to have been signed by its roots, too. */
    protected Optional<Path> before() {
        return Optional.empty();
    }

    /** Folders of further roots at hand. */
    protected List<Path> moreRoots() {
        return List.of();
    }

    /** Further files that are read, and so are not written. */
    protected List<Path> inputs() {
        return List.of();
    }

    /** What the vendor may not have meant. */
    protected abstract List<String> warnings(SignedTrustBundle from, SignedTrustBundle signed) throws IOException;

    @Override
    protected final int run() throws IOException {
        requireOutFree();
        SignedTrustBundle from =
                before().isPresent() ? BundleFile.readAfter(before().get(), bundle) : BundleFile.read(bundle);
        TrustBundleIssuer issuer =
                TrustBundleIssuer.signingWith(keys(), terminal().clock());
        SignedTrustBundle signed = Refusals.of(bundle, () -> sign(from, issuer));
        OutputFile.write(out, signed.file(), force);
        BundleAnswer answer = new BundleAnswer(out, signed);
        List<String> warnings = new ArrayList<>(answer.warnings());
        warnings.addAll(warnings(from, signed));
        warnings.forEach(warning -> complain("warning: " + warning));
        return show(answer);
    }

    private void requireOutFree() throws IOException {
        OutputFile.requireWritable(out, force);
        List<Path> needed = new ArrayList<>(inputs());
        needed.add(bundle);
        before().ifPresent(needed::add);
        for (Path folder : rootsAtHand()) {
            needed.addAll(new RootFolder(folder).files());
        }
        for (Path file : needed) {
            OutputFile.requireOther(out, file);
        }
    }

    private List<SigningKey> keys() throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        for (Path folder : rootsAtHand()) {
            keys.addAll(new RootFolder(folder).read(terminal().keyPassword()).all());
        }
        return keys;
    }

    private List<Path> rootsAtHand() {
        List<Path> atHand = new ArrayList<>(roots);
        atHand.addAll(moreRoots());
        return atHand;
    }
}
