package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an issuer's key. */
@Command(
        name = "keygen",
        description = "Makes a new issuer key: issuer.pem, to be kept secret, and trusted-keys.json, for the product.")
final class KeygenCommand extends ToolCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    private Path out = Path.of("");

    @Option(
            names = "--hybrid",
            description =
                    "Make a key of ML-DSA-65 beside the one of Ed25519: issuer-mldsa.pem. Licenses are then signed"
                            + " with both, and must be, so that they stay good if one of the two algorithms is broken.")
    private boolean hybrid;

    @Option(
            names = "--issuer-id",
            paramLabel = "NAME",
            defaultValue = "issuer",
            description = "The issuer's name in trusted keys and bundles, of A-Z a-z 0-9 . _ -"
                    + " (default: ${DEFAULT-VALUE}).")
    private String issuerId = "";

    @Option(
            names = "--force",
            description = "Replace the key that is there. Products that trust only the old key refuse what the new one"
                    + " signs.")
    private boolean force;

    KeygenCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        PrivateKeys keys = PrivateKeys.generate(hybrid);
        requireIdentifier(keys);
        KeyFolder folder = new KeyFolder(out);
        folder.write(keys, issuerId, terminal().keyPassword(), force);
        return show(new KeygenAnswer(keys, folder));
    }

    private void requireIdentifier(PrivateKeys keys) {
        try {
            TrustedKeysWriter.write(0, issuerId, TrustedKey.allOf(keys.all()));
        } catch (InvalidTrustException e) {
            throw new WrongUsageException(
                    "--issuer-id is " + issuerId + "; allowed are 1 to 100 symbols of A-Z a-z 0-9 . _ -");
        }
    }
}
