package dev.licensing.issue;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;

/** Lets a vendor's signing key sign an envelope. */
record KeySigner(SigningKey key) implements EnvelopeSigner {
    @Override
    public Algorithm algorithm() {
        return Algorithm.ofWireName(key.algorithm())
                .orElseThrow(() -> new IllegalStateException(
                        "the signing key's algorithm is " + key.algorithm() + "; allowed is " + Algorithm.allowed()));
    }

    @Override
    public String kid() {
        return key.kid();
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return key.sign(signingInput);
    }
}
