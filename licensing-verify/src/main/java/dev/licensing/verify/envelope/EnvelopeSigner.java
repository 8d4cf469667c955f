package dev.licensing.verify.envelope;

/** A private key, wherever it is kept, that can sign an envelope. */
public interface EnvelopeSigner {
    Algorithm algorithm();

    /** The RFC 7638 thumbprint of the public key. */
    String kid();

    byte[] sign(byte[] signingInput);
}
