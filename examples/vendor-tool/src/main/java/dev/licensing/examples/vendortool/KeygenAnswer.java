package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import java.nio.file.Path;

/** The new keys of an issuer. */
record KeygenAnswer(PrivateKeys keys, KeyFolder folder) implements Answer {

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.texts("kid", keys.kids());
    }

    @Override
    public void writeTo(TextPage page) {
        write(page, keys.ed25519().kid(), folder.privateKey());
        keys.mlDsa65().ifPresent(key -> write(page, key.kid(), folder.mlDsaPrivateKey()));
        page.field("Trusted keys", folder.trustedKeys() + " (ship it inside the product)");
    }

    private static void write(TextPage page, String kid, Path privateKey) {
        page.field("Key", kid).field("Private key", privateKey + " (keep it secret, and keep a copy)");
    }
}
