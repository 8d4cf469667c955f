package dev.licensing.verify;

import java.util.Optional;

/**
 * Where the host keeps the highest trust it has seen: a file, a table, a field. What is older than that is refused, so that
 * nobody undoes a revocation by bringing back an older bundle. Implementations must be thread-safe.
 *
 * <p>The host writes it: after a file was accepted, it keeps the license, the bundles and their mark ({@link
 * TrustedKeys#mark()}) in one step, or none of them.
 */
public interface TrustMemory {
    /**
     * The highest trust that was kept. It is asked for at every verification and must not throw.
     *
     * @return its mark; empty when none was kept yet
     */
    Optional<TrustMark> highest();
}
