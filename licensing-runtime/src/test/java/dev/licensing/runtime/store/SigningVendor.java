package dev.licensing.runtime.store;

import dev.licensing.runtime.records.SignedLicense;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** A vendor whose licenses bring their trust along. */
final class SigningVendor {
    private final Signer root = new Signer(Ed25519PrivateKey.generate(new SecureRandom()));
    private final Signer issuer = new Signer(Ed25519PrivateKey.generate(new SecureRandom()));

    private record Signer(Ed25519PrivateKey key) implements EnvelopeSigner {
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

        String jwk() {
            return Jwk.write(key.algorithm(), key.publicKey());
        }
    }

    /** What a product ships: the root alone, so that nothing is accepted without a bundle. */
    TrustedKeys shipped() {
        return TrustedKeys.parse(
                "{\"roots\":{\"threshold\":1,\"keys\":[{\"rootId\":\"root\",\"jwk\":" + root.jwk() + "}]}}");
    }

    /** A perpetual license with the bundle of the given version. */
    byte[] license(String id, int revision, int trustVersion) {
        String payload = """
                {"licenseId":"%s","revision":%d,"product":"acme","issuedAt":"2026-01-01T00:00:00Z","minimumTrustVersion":%d,\
                "organization":"Acme","infrastructure":"Main","activationCode":"%s",\
                "environment":{"slotId":"slot-1","name":"Production","type":"Production","controllers":[%s]},\
                "validity":{"from":"2026-01-01T00:00:00Z","until":null,"noticeDays":60,"graceDays":30},"support":"Standard",\
                "features":{"Analytics":{"kind":"flag"}}}""".formatted(
                        id, revision, trustVersion, SignedLicense.CODE, SignedLicense.controller(SignedLicense.SERIAL));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(write(FilePurpose.LICENSE, payload, issuer));
        file.writeBytes(bundle(trustVersion));
        return file.toByteArray();
    }

    private byte[] bundle(int version) {
        String payload = """
                {"version":%d,"issuedAt":"2026-01-01T00:00:00Z","nextUpdate":"2027-01-01T00:00:00Z",\
                "roots":{"threshold":1,"keys":[{"rootId":"root","jwk":%s}]},\
                "issuers":[{"issuerId":"acme","jwk":%s,"notBefore":"2025-01-01T00:00:00Z","notAfter":"2030-01-01T00:00:00Z"}],\
                "requires":{"acme":["Ed25519"]},\
                "revoked":{"licenseIds":[],"serialNumbers":[],"kids":[]},"survivors":[]}""".formatted(version, root.jwk(), issuer.jwk());
        return write(FilePurpose.TRUST, payload, root);
    }

    private static byte[] write(FilePurpose purpose, String payload, Signer signer) {
        return EnvelopeWriter.write(purpose, payload.getBytes(StandardCharsets.UTF_8), List.of(signer));
    }
}
