package dev.licensing.issue.trust;

import dev.licensing.issue.SigningKey;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import java.util.function.UnaryOperator;

/** Signs an envelope with a key of a root. */
record RootSigner(Algorithm algorithm, String kid, UnaryOperator<byte[]> signing) implements EnvelopeSigner {
    static RootSigner of(Algorithm algorithm, SigningKey key) {
        return new RootSigner(algorithm, key.kid(), key::sign);
    }

    /** Takes the place of a key before it has signed: all is as it will be, but the signature is of zeros. */
    static RootSigner blank(Algorithm algorithm, String kid) {
        return new RootSigner(algorithm, kid, input -> new byte[algorithm.signatureBytes()]);
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return signing.apply(signingInput);
    }
}
