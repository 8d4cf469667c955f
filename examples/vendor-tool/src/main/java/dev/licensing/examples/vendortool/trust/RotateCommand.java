package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.issue.trust.TrustStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes the keys of issuers or of roots. */
@Command(
        name = "rotate",
        description =
                "Makes the next bundle with other keys of issuers or of roots; with neither, the next update alone is"
                        + " put off.")
final class RotateCommand extends NextBundleCommand {
    @Option(
            names = "--add-issuer",
            paramLabel = "DIR",
            description = "The folder that keygen made: its keys may sign licenses from now on.",
            order = 3)
    private List<Path> addIssuers = new ArrayList<>();

    @Option(
            names = "--retire",
            paramLabel = "KID",
            description = "An issuer's key that signs no more; licenses that were issued up to now stay good.",
            order = 4)
    private List<String> retire = new ArrayList<>();

    @Option(
            names = "--remove",
            paramLabel = "KID",
            description = "An issuer's key that goes, and with it what it has signed.",
            order = 4)
    private List<String> remove = new ArrayList<>();

    @Option(
            names = "--new-root",
            paramLabel = "DIR",
            description =
                    "The folder of a root from now on: all of them, also those that stay. It signs when its private"
                            + " key is there.",
            order = 5)
    private List<Path> newRoots = new ArrayList<>();

    @Option(
            names = "--new-threshold",
            paramLabel = "M",
            description = "How many of the roots must sign from now on (default: all of the new ones).",
            order = 6)
    private Optional<Integer> newThreshold = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "365",
            description = "When the next bundle is to be there (default: ${DEFAULT-VALUE}).",
            order = 7)
    private int days;

    RotateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected SignedTrustBundle sign(SignedTrustBundle from, TrustBundleIssuer issuer) throws IOException {
        TrustBundleDraft draft = TrustBundleDraft.after(from).nextUpdateAfterDays(days);
        for (Path folder : addIssuers) {
            KeyFolder keys = new KeyFolder(folder);
            draft = IssuerKeys.addedTo(draft, keys);
        }
        Instant now = terminal().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        for (String kid : retire) {
            draft = draft.retireKey(kid, now);
        }
        for (String kid : remove) {
            draft = draft.removeKey(kid);
        }
        return issuer.sign(withRoots(draft, from.statement()));
    }

    @Override
    protected List<Path> moreRoots() {
        return newRoots.stream()
                .filter(folder -> new RootFolder(folder).hasPrivateKeys())
                .toList();
    }

    @Override
    protected List<Path> inputs() {
        List<Path> inputs = new ArrayList<>();
        addIssuers.forEach(folder -> inputs.addAll(new KeyFolder(folder).files()));
        newRoots.forEach(folder -> inputs.addAll(new RootFolder(folder).files()));
        return inputs;
    }

    @Override
    protected List<String> warnings(SignedTrustBundle from, SignedTrustBundle signed) {
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, List<String>> issuer :
                from.statement().requires().entrySet()) {
            List<String> more = new ArrayList<>(signed.statement().requires().getOrDefault(issuer.getKey(), List.of()));
            more.removeAll(issuer.getValue());
            if (!more.isEmpty()) {
                warnings.add("licenses of " + issuer.getKey() + " without a signature of " + String.join(", ", more)
                        + " are refused from this bundle on; an issuer of another name would leave them alone");
            }
        }
        return warnings;
    }

    private TrustBundleDraft withRoots(TrustBundleDraft draft, TrustStatement from) throws IOException {
        List<Root> roots = new ArrayList<>();
        for (Path folder : newRoots) {
            roots.addAll(new RootFolder(folder).readPublic());
        }
        if (roots.isEmpty()) {
            return newThreshold.isPresent() ? draft.withRoots(newThreshold.get(), from.roots()) : draft;
        }
        return draft.withRoots(newThreshold.orElse(roots.size()), roots);
    }
}
