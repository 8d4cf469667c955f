package dev.licensing.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public key of an issuer as products shall trust it. Immutable, thread-safe. What it says is checked when it is
 * written.
 *
 * @param algorithm the JOSE name of the signature algorithm, {@code Ed25519} or {@code ML-DSA-65}
 * @param publicJwk the key as {@link SigningKey#publicJwk} gives it
 * @param notBefore the first second at which a license that the key has signed may have been issued; empty for no limit
 * @param notAfter the last such second, which belongs to the time; empty for no limit
 */
public record TrustedKey(String algorithm, String publicJwk, Optional<Instant> notBefore, Optional<Instant> notAfter) {
    /**
     * A key that is trusted at all times.
     *
     * @param key the key, of which the public part is taken
     * @return the trusted key
     */
    public static TrustedKey of(SigningKey key) {
        return new TrustedKey(key.algorithm(), key.publicJwk(), Optional.empty(), Optional.empty());
    }

    /**
     * Keys that are trusted at all times.
     *
     * @param keys the keys, of which the public parts are taken
     * @return the trusted keys, in the same order
     */
    public static List<TrustedKey> allOf(List<? extends SigningKey> keys) {
        return keys.stream().map(TrustedKey::of).toList();
    }

    /**
     * The same key for licenses that are issued from a time on.
     *
     * @param from the first second
     * @return a new trusted key
     */
    public TrustedKey notBefore(Instant from) {
        return new TrustedKey(algorithm, publicJwk, Optional.of(from), notAfter);
    }

    /**
     * The same key for licenses that are issued up to a time; those stay good after it.
     *
     * @param last the last second
     * @return a new trusted key
     */
    public TrustedKey notAfter(Instant last) {
        return new TrustedKey(algorithm, publicJwk, notBefore, Optional.of(last));
    }
}
