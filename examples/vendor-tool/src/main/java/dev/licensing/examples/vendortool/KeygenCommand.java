package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.issue.Ed25519SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an issuer's key. */
@Command(
        name = "keygen",
        description = "Makes a new issuer key: issuer.pem, to be kept secret, and trusted-keys.json, for the product.")
final class KeygenCommand extends ToolCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for both files.")
    private Path out = Path.of("");

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
        Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
        KeyFolder folder = new KeyFolder(out);
        folder.write(key, terminal().keyPassword(), force);
        return show(new KeygenAnswer(key.kid(), folder));
    }
}
