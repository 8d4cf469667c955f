package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the keys of one root, on a machine of its own. */
@Command(
        name = "keygen",
        description =
                "Makes the key of one root: root.pem, to be kept secret and apart, and root-key.json, its public part.")
final class RootKeygenCommand extends ToolCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    private Path out = Path.of("");

    @Option(
            names = "--name",
            required = true,
            paramLabel = "ROOTID",
            description = "The root's name in bundles, of A-Z a-z 0-9 . _ -")
    private String rootId = "";

    @Option(names = "--hybrid", description = "Make a key of ML-DSA-65 beside the one of Ed25519; both then sign.")
    private boolean hybrid;

    RootKeygenCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        RootFolder folder = new RootFolder(out);
        folder.requireFree();
        PrivateKeys keys = PrivateKeys.generate(hybrid);
        requireIdentifier(keys);
        folder.write(rootId, keys, terminal().keyPassword());
        return show(new NewRoot(rootId, keys, folder));
    }

    private void requireIdentifier(PrivateKeys keys) {
        try {
            RootKeysWriter.write(1, List.of(Root.of(rootId, keys.all())));
        } catch (InvalidTrustException e) {
            throw new WrongUsageException(
                    "--name is " + rootId + "; allowed are 1 to 100 symbols of A-Z a-z 0-9 . _ -");
        }
    }

    /** The new keys of a root. */
    private record NewRoot(String rootId, PrivateKeys keys, RootFolder folder) implements Answer {
        @Override
        public boolean isRefused() {
            return false;
        }

        @Override
        public void writeTo(JsonLine json) {
            json.text("rootId", rootId).texts("kid", keys.kids());
        }

        @Override
        public void writeTo(TextPage page) {
            page.field("Root", rootId);
            keys.kids().forEach(kid -> page.field("Key", kid));
            page.field("Private key", folder.privateKeys().ed25519() + " (keep it secret, apart, and keep a copy)")
                    .field("Public key", folder.publicKey() + " (for trust rotate --new-root)");
        }
    }
}
