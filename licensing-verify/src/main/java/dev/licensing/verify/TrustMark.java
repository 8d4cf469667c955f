package dev.licensing.verify;

import dev.licensing.core.InvalidValueException;

/**
 * Which trust bundle was seen: enough to notice an older one, or another one of the same version. Immutable.
 *
 * @param version the version of the trust, from 0
 * @param digest the SHA-256 of its signed payload, in base64url without padding
 */
public record TrustMark(long version, String digest) {
    private static final int DIGEST_SYMBOLS = 43;

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException when the version is negative, or the digest has not the length of one
     */
    public TrustMark {
        if (version < 0) {
            throw new InvalidValueException("trust.version", Long.toString(version), "a number from 0");
        }
        if (digest.length() != DIGEST_SYMBOLS) {
            throw new InvalidValueException("trust.digest", digest, "base64url of SHA-256, which has 43 symbols");
        }
    }
}
