package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes roots, and the first bundle. */
@Command(
        name = "create",
        description = "Makes the keys of roots, one folder each, to be kept apart; root-keys.json, for the product; and"
                + " trust-1.bundle, which all of them have signed.")
final class CreateCommand extends ToolCommand {
    private static final int MOST_ROOTS = 3;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for all of it.")
    private Path out = Path.of("");

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "DIR",
            description = "The folder that keygen made, whose keys may sign licenses; several for several issuers.")
    private List<Path> issuers = new ArrayList<>();

    @Option(
            names = "--roots",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many roots, 1 to 3 (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--threshold",
            paramLabel = "M",
            description = "How many of them must sign a bundle (default: all).")
    private Optional<Integer> threshold = Optional.empty();

    @Option(
            names = "--hybrid",
            description = "Give each root a key of ML-DSA-65 beside the one of Ed25519; both then sign.")
    private boolean hybrid;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "365",
            description = "When the next bundle is to be there (default: ${DEFAULT-VALUE}).")
    private int days;

    CreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        int least = requireCounts();
        Map<String, PrivateKeys> roots = newRoots();
        requireFree(roots);
        List<Root> named = new ArrayList<>();
        roots.forEach((rootId, keys) -> named.add(Root.of(rootId, keys.all())));
        SignedTrustBundle bundle = Refusals.of(out, () -> sign(least, named, roots));
        // All is known to be right before the first file is written
        for (Map.Entry<String, PrivateKeys> root : roots.entrySet()) {
            folderOf(root.getKey())
                    .write(root.getKey(), root.getValue(), terminal().keyPassword());
        }
        String shipped = RootKeysWriter.write(least, named) + "\n";
        OutputFile.write(rootKeys(), shipped.getBytes(StandardCharsets.UTF_8), false);
        OutputFile.write(bundle(), bundle.file(), false);
        return show(new CreateAnswer(new BundleAnswer(bundle(), bundle), rootKeys(), out));
    }

    private SignedTrustBundle sign(int least, List<Root> named, Map<String, PrivateKeys> roots) throws IOException {
        TrustBundleDraft draft = TrustBundleDraft.first(least, named).nextUpdateAfterDays(days);
        for (Path folder : issuers) {
            draft = IssuerKeys.addedTo(draft, new KeyFolder(folder));
        }
        List<SigningKey> keys = new ArrayList<>();
        roots.values().forEach(root -> keys.addAll(root.all()));
        return TrustBundleIssuer.signingWith(keys, terminal().clock()).sign(draft);
    }

    private int requireCounts() {
        if (count < 1 || count > MOST_ROOTS) {
            throw new WrongUsageException("--roots is " + count + "; allowed is 1 to " + MOST_ROOTS);
        }
        int least = threshold.orElse(count);
        if (least < 1 || least > count) {
            throw new WrongUsageException("--threshold is " + least + "; allowed is 1 to " + count + ", the roots");
        }
        return least;
    }

    private Map<String, PrivateKeys> newRoots() {
        Map<String, PrivateKeys> roots = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            roots.put("root-" + i, PrivateKeys.generate(hybrid));
        }
        return roots;
    }

    private void requireFree(Map<String, PrivateKeys> roots) throws IOException {
        InputFile.requireNoFile(out);
        OutputFile.requireNew(rootKeys());
        OutputFile.requireNew(bundle());
        for (String rootId : roots.keySet()) {
            folderOf(rootId).requireFree();
        }
    }

    private RootFolder folderOf(String rootId) {
        return new RootFolder(out.resolve(rootId));
    }

    private Path rootKeys() {
        return out.resolve("root-keys.json");
    }

    private Path bundle() {
        return out.resolve("trust-1.bundle");
    }
}
