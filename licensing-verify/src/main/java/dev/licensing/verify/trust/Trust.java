package dev.licensing.verify.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * What a text says is trusted: who may sign licenses, who may change that, and what is revoked. Immutable.
 *
 * @param issuedAt when it was signed; empty for a text that is not signed
 * @param nextUpdate when the next one was to be there; empty for a text that is not signed
 */
public record Trust(
        long version,
        IssuerKeys issuers,
        RootKeys roots,
        Revocations revocations,
        Optional<Instant> issuedAt,
        Optional<Instant> nextUpdate) {}
