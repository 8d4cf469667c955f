package dev.licensing.verify;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Ed25519PublicKey;
import java.time.Instant;
import java.util.Optional;

/** One key of an issuer, and when it may sign. The key, not the file, decides the algorithm. */
record IssuerKey(
        String issuerId,
        String kid,
        Algorithm algorithm,
        Ed25519PublicKey key,
        Optional<Instant> notBefore,
        Optional<Instant> notAfter) {

    /** Whether the key was allowed to sign at that time; both bounds belong to it. */
    boolean maySignAt(Instant issuedAt) {
        boolean early = notBefore.isPresent() && issuedAt.isBefore(notBefore.get());
        boolean late = notAfter.isPresent() && issuedAt.isAfter(notAfter.get());
        return !early && !late;
    }
}
