package dev.licensing.runtime.identity;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;

/** Lets the environment's key sign an envelope. */
record IdentitySigner(Ed25519PrivateKey key) implements EnvelopeSigner {
    @Override
    public Algorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public String kid() {
        return Jwk.thumbprint(key.algorithm(), key.publicKey());
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return key.sign(signingInput);
    }
}
