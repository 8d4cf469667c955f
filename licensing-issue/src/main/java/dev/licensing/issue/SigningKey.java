package dev.licensing.issue;

/**
 * A private key of an issuer, wherever it is kept: a file, a hardware module, a signing service. Implementations must be
 * thread-safe.
 */
public interface SigningKey {
    /**
     * The signature algorithm.
     *
     * @return the JOSE name: {@code Ed25519} of RFC 9864, or {@code ML-DSA-65} of RFC 9964
     */
    String algorithm();

    /**
     * The public key.
     *
     * @return a JSON Web Key as compact JSON, with its required members only: {@code kty} ({@code OKP}), {@code crv} and
     *     {@code x} of RFC 8037 for Ed25519; {@code kty} ({@code AKP}), {@code alg} and {@code pub} of RFC 9964 for ML-DSA-65
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
     * @return the signature: 64 bytes of RFC 8032 for Ed25519; 3309 bytes of FIPS 204 for ML-DSA-65, pure and with an empty
     *     context
     */
    byte[] sign(byte[] message);
}
