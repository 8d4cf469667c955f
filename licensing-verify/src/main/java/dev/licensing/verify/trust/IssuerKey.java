package dev.licensing.verify.trust;

import dev.licensing.verify.key.PublicKey;
import java.time.Instant;
import java.util.Optional;

/** One key of an issuer, and when it may sign. */
public record IssuerKey(
        String issuerId, String kid, PublicKey key, Optional<Instant> notBefore, Optional<Instant> notAfter)
        implements KnownKey {

    /** Whether the key was allowed to sign at that time; both bounds belong to it. */
    boolean maySignAt(Instant issuedAt) {
        boolean early = notBefore.isPresent() && issuedAt.isBefore(notBefore.get());
        boolean late = notAfter.isPresent() && issuedAt.isAfter(notAfter.get());
        return !early && !late;
    }
}
