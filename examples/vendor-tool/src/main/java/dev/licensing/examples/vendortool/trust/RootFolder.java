package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.vendortool.keys.PrivateKeyFiles;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one root, which is carried apart from the others: {@code root.pem}, {@code root-mldsa.pem} when the root is
 * hybrid, and {@code root-key.json}, the public part. Root keys are never replaced: whoever wants others makes a new folder.
 */
record RootFolder(Path folder) {
    private static final String PUBLIC_KEY = "root-key.json";
    private static final int MOST_BYTES = 64 * 1024;

    List<Path> files() {
        return List.of(privateKeys().ed25519(), privateKeys().mlDsa65(), publicKey());
    }

    Path publicKey() {
        return folder.resolve(PUBLIC_KEY);
    }

    PrivateKeyFiles privateKeys() {
        return PrivateKeyFiles.in(folder, "root");
    }

    /** Whether this folder can sign; its public part may be here alone. */
    boolean hasPrivateKeys() {
        return Files.exists(privateKeys().ed25519(), LinkOption.NOFOLLOW_LINKS);
    }

    PrivateKeys read(Optional<char[]> password) throws IOException {
        InputFile.requireDirectory(folder);
        return privateKeys().read(password);
    }

    List<Root> readPublic() throws IOException {
        InputFile.requireDirectory(folder);
        return Refusals.of(publicKey(), () -> Root.parseAll(InputFile.text(publicKey(), MOST_BYTES)));
    }

    void requireFree() throws IOException {
        InputFile.requireNoFile(folder);
        for (Path file : files()) {
            OutputFile.requireNew(file);
        }
    }

    void write(String rootId, PrivateKeys keys, Optional<char[]> password) throws IOException {
        requireFree();
        // First, since that makes the folders that are missing, and for their owner only
        privateKeys().write(keys, password);
        String text = RootKeysWriter.write(1, List.of(Root.of(rootId, keys.all()))) + "\n";
        OutputFile.write(publicKey(), text.getBytes(StandardCharsets.UTF_8), false);
    }
}
