package dev.licensing.issue;

/**
 * A private key of an issuer, wherever it is kept: a file, a hardware module, a signing service. Implementations must be
 * thread-safe.
 */
public interface SigningKey {
    /**
     * The signature algorithm.
     *
     * @return the JOSE name, {@code Ed25519} of RFC 9864
     */
    String algorithm();

    /**
     * The public key.
     *
     * @return a JSON Web Key of RFC 8037 as compact JSON, with {@code kty}, {@code crv} and {@code x} only
     */
    String publicJwk();

    /**
     * Names the public key.
     *
     * @return its RFC 7638 thumbprint
     */
    String kid();

    /**
     * Signs.
     *
     * @param message the bytes to sign, as they are
     * @return the signature of RFC 8032, 64 bytes
     */
    byte[] sign(byte[] message);
}
