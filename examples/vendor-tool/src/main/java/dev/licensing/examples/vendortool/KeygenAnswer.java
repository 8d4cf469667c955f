package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.util.List;

/** A new issuer key. */
record KeygenAnswer(String kid, KeyFolder folder) implements Answer {

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.texts("kid", List.of(kid));
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Key", kid)
                .field("Private key", folder.privateKey() + " (keep it secret, and keep a copy)")
                .field("Trusted keys", folder.trustedKeys() + " (ship it inside the product)");
    }
}
