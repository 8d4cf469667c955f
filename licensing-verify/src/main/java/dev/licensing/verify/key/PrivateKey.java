package dev.licensing.verify.key;

import dev.licensing.verify.envelope.Algorithm;

/** A private key: secret bytes that never print. Immutable, thread-safe. */
public abstract sealed class PrivateKey permits Ed25519PrivateKey, MlDsa65PrivateKey {
    PrivateKey() {}

    public abstract Algorithm algorithm();

    /** The public key, encoded. */
    public abstract byte[] publicKey();

    /** The 32 secret bytes that all else follows from. */
    abstract byte[] seed();

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[secret]";
    }
}
