package dev.licensing.issue.audit;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;

/**
 * The end of a chain as far as it was verified: what is kept until the next upload, so that a chain that was cut off or begun anew
 * shows. Immutable.
 *
 * @param activationCode the infrastructure
 * @param serialNumber the controller
 * @param publicKey the key that signed all files
 * @param sequence the number of the last file, from 1
 * @param digest the SHA-256 of its payload in base64url
 */
public record AuditContinuation(
        ActivationCode activationCode,
        SerialNumber serialNumber,
        EnvironmentKey publicKey,
        long sequence,
        String digest) {
    private static final int DIGEST_SYMBOLS = 43;

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException when the sequence is less than 1 or the digest is none
     */
    public AuditContinuation {
        if (sequence < 1) {
            throw new InvalidValueException("sequence", Long.toString(sequence), "1 or more");
        }
        if (digest.length() != DIGEST_SYMBOLS) {
            throw new InvalidValueException("digest", digest, "a SHA-256 of 43 symbols in base64url");
        }
    }

    /**
     * Names the key.
     *
     * @return its RFC 7638 thumbprint
     */
    public String kid() {
        return Jwk.thumbprint(Algorithm.ED25519, publicKey.bytes());
    }
}
