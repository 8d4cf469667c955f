package dev.licensing.verify.trust;

import dev.licensing.verify.key.PublicKey;

/** A key that this product knows, under the name that signatures call it by. */
public sealed interface KnownKey permits IssuerKey, RootKey {
    /** The RFC 7638 thumbprint. */
    String kid();

    /** The key, which decides the algorithm. */
    PublicKey key();
}
