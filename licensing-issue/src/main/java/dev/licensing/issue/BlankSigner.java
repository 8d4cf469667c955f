package dev.licensing.issue;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;

/** Takes the place of a signer before it has signed: all is as it will be, but the signature is of zeros. */
record BlankSigner(EnvelopeSigner signer) implements EnvelopeSigner {
    @Override
    public Algorithm algorithm() {
        return signer.algorithm();
    }

    @Override
    public String kid() {
        return signer.kid();
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return new byte[signer.algorithm().signatureBytes()];
    }
}
