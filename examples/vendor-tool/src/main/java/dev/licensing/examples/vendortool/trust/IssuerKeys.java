package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.issue.trust.TrustBundleDraft;
import java.io.IOException;

/** Takes the public keys of an issuer, with its name, from the folder that keygen made. */
final class IssuerKeys {
    private IssuerKeys() {}

    static TrustBundleDraft addedTo(TrustBundleDraft draft, KeyFolder keys) throws IOException {
        return Refusals.of(keys.trustedKeys(), () -> draft.withIssuersOf(keys.readTrustedKeys()));
    }
}
