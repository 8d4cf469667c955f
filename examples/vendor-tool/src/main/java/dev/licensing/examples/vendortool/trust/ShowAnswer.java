package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.CompactJson;
import dev.licensing.examples.commandline.InvalidJsonException;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.trust.RootQuorum;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.TrustStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a bundle says, by its own word. */
record ShowAnswer(TrustStatement statement, RootQuorum roots, CompactJson payload) implements Answer {
    private static final String CHECKED = "its own roots only";

    static ShowAnswer of(SignedTrustBundle bundle) {
        try {
            return new ShowAnswer(bundle.statement(), bundle.roots(), CompactJson.of(bundle.payload()));
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("the bundle was read, and is no JSON", e);
        }
    }

    @Override
    public boolean isRefused() {
        return false;
    }

    @Override
    public void writeTo(JsonLine json) {
        json.number("version", statement.version())
                .text("checkedAgainst", CHECKED)
                .truth("complete", roots.lacking() == 0);
        BundleAnswer.write(json, "", roots);
        json.json("payload", payload);
    }

    @Override
    public void writeTo(TextPage page) {
        page.line("Checked against " + CHECKED + ": nobody else vouches for it here.")
                .field("Version", statement.version())
                .field("Issued", statement.issuedAt())
                .field("Next update", statement.nextUpdate())
                .field("Signed by roots", BundleAnswer.words(roots));
        statement.roots().forEach(root -> page.field("Root " + root.rootId(), String.join(", ", root.kids())));
        for (Map.Entry<String, List<TrustedKey>> issuer : statement.issuers().entrySet()) {
            issuer.getValue().forEach(key -> page.field("Issuer " + issuer.getKey(), words(key)));
            page.field(
                    "Its licenses carry", String.join(", ", statement.requires().get(issuer.getKey())));
        }
        page.field("Revoked keys", String.join(", ", statement.revokedKids()))
                .field("Revoked licenses", String.join(", ", statement.revokedLicenseIds()))
                .field("Revoked serials", String.join(", ", statement.revokedSerialNumbers()))
                .field("Survivors", String.join(", ", statement.survivors()));
    }

    private static String words(TrustedKey key) {
        return key.kid() + " (" + key.algorithm() + ")"
                + key.notBefore().map(Instant::toString).map(" from "::concat).orElse("")
                + key.notAfter().map(Instant::toString).map(" up to "::concat).orElse("");
    }
}
