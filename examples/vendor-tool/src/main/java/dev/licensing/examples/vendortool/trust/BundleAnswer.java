package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.issue.trust.RootQuorum;
import dev.licensing.issue.trust.SignedTrustBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bundle that was written. */
record BundleAnswer(Path file, SignedTrustBundle bundle) implements Answer {
    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.number("version", bundle.statement().version())
                .text("file", file.toString())
                .truth("complete", bundle.isComplete());
        write(json, "", bundle.roots());
        bundle.rootsBefore().ifPresent(roots -> write(json, "Before", roots));
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Trust bundle", file)
                .field("Version", bundle.statement().version())
                .field("Issued", bundle.statement().issuedAt())
                .field("Next update", bundle.statement().nextUpdate())
                .field("Signed by roots", words(bundle.roots()));
        bundle.rootsBefore().ifPresent(roots -> page.field("Signed by roots before", words(roots)));
    }

    static void write(JsonLine json, String suffix, RootQuorum roots) {
        json.number("threshold" + suffix, roots.threshold())
                .texts("signed" + suffix, roots.signed())
                .texts("unsigned" + suffix, roots.unsigned());
    }

    static String words(RootQuorum roots) {
        String names = roots.signed().isEmpty() ? "none" : String.join(", ", roots.signed());
        return names + " (" + roots.threshold() + " of "
                + (roots.signed().size() + roots.unsigned().size()) + " must)";
    }

    /** Who must still sign before platforms take the bundle. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warn(warnings, "the roots", bundle.roots());
        bundle.rootsBefore().ifPresent(roots -> warn(warnings, "the roots before it,", roots));
        return warnings;
    }

    private static void warn(List<String> warnings, String whose, RootQuorum roots) {
        if (roots.lacking() > 0) {
            warnings.add("platforms do not take this bundle yet: of " + whose + " "
                    + String.join(", ", roots.unsigned()) + ", " + roots.lacking() + " more must sign it (trust sign)");
        }
    }
}
