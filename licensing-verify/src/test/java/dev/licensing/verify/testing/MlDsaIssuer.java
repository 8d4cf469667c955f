package dev.licensing.verify.testing;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.MlDsa65PrivateKey;
import dev.licensing.verify.key.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ML-DSA-65 half of an issuer that signs whatever it is given; key and signatures follow from its name. */
public record MlDsaIssuer(String issuerId, MlDsa65PrivateKey key) implements EnvelopeSigner {
    public static MlDsaIssuer named(String issuerId) {
        byte[] seed = Sha256.digest(issuerId.getBytes(StandardCharsets.UTF_8));
        return new MlDsaIssuer(issuerId, MlDsa65PrivateKey.generate(new FixedRandom(seed)));
    }

    /** A license with both signatures that a hybrid issuer of this name makes. */
    public static byte[] issue(String issuerId, byte[] payload) {
        return EnvelopeWriter.write(FilePurpose.LICENSE, payload, List.of(TestIssuer.named(issuerId), named(issuerId)));
    }

    public String jwk() {
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
        return key.sign(signingInput, new FixedRandom(new byte[32]));
    }
}
