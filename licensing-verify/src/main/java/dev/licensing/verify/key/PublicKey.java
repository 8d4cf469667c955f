package dev.licensing.verify.key;

import dev.licensing.verify.envelope.Algorithm;

/** A public key that signatures are verified with. Immutable, thread-safe. */
public sealed interface PublicKey permits Ed25519PublicKey, MlDsa65PublicKey {
    /** The one algorithm that the key is for: it decides, and a header must agree with it. */
    Algorithm algorithm();

    byte[] encoded();

    /** Whether the signature is this key's over just these bytes; one of another length never is. */
    boolean accepts(byte[] message, byte[] signature);
}
