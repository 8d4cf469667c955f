package dev.licensing.verify.testing;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An issuer that signs whatever it is given; its key follows from its name, so that tests repeat. */
public record TestIssuer(String issuerId, Ed25519PrivateKey key) implements EnvelopeSigner {
    public static TestIssuer named(String issuerId) {
        byte[] seed = Sha256.digest(issuerId.getBytes(StandardCharsets.UTF_8));
        return new TestIssuer(issuerId, Ed25519PrivateKey.generate(new FixedRandom(seed)));
    }

    public byte[] issue(byte[] payload) {
        return EnvelopeWriter.write(FilePurpose.LICENSE, payload, List.of(this));
    }

    public String jwk() {
        return Jwk.write(key.algorithm(), key.publicKey());
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ED25519;
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
