package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.nio.file.Path;

/** New roots, and the first bundle. */
record CreateAnswer(BundleAnswer bundle, Path rootKeys, Path folder) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        bundle.writeTo(json);
        json.text("rootKeys", rootKeys.toString());
    }

    @Override
    public void writeTo(TextPage page) {
        bundle.writeTo(page);
        page.field("Root keys", rootKeys + " (ship it inside the product)");
        bundle.bundle()
                .roots()
                .signed()
                .forEach(rootId -> page.field(
                        "Private keys", folder.resolve(rootId) + " (keep it secret, apart, and keep a copy)"));
    }
}
