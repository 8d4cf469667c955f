package dev.licensing.fuzz;

import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import java.util.List;

/** A root whose key is the same in every run, and that signs whatever it is given. */
record Root(Ed25519PrivateKey key) implements EnvelopeSigner {
    static final Root ALICE = new Root(Ed25519PrivateKey.generate(new FixedRandom(5)));

    /** The trust of a product that ships this root alone. */
    TrustedKeys trust() {
        return TrustedKeys.parse("{\"roots\":" + roots() + "}");
    }

    String roots() {
        return "{\"threshold\":1,\"keys\":[{\"rootId\":\"alice\",\"jwk\":" + jwk() + "}]}";
    }

    byte[] bundle(byte[] payload) {
        return EnvelopeWriter.write(FilePurpose.TRUST, payload, List.of(this));
    }

    private String jwk() {
        return Jwk.write(key.algorithm(), key.publicKey());
    }

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
