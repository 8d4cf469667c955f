package dev.licensing.runtime.records;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** A license as a vendor signs it, with the trust in that vendor. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedLicense(byte[] file, TrustedKeys trust) {
    public static final SerialNumber SERIAL =
            SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.B, 2, ComponentSlot.D, 3));
    public static final SerialNumber STANDBY =
            SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 5, ComponentSlot.B, 6, ComponentSlot.D, 7));
    public static final String CODE = "4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E";

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
    }

    /** Of controllers in JSON, such as those of {@link #controller}. */
    public static SignedLicense with(String controllers) {
        Signer signer = new Signer(Ed25519PrivateKey.generate(new SecureRandom()));
        String payload = """
                {"licenseId":"lic-1","revision":1,"product":"acme","issuedAt":"2026-01-01T00:00:00Z","minimumTrustVersion":0,\
                "organization":"Acme","infrastructure":"Main","activationCode":"%s",\
                "environment":{"slotId":"slot-1","name":"Production","type":"Production","controllers":[%s]},\
                "validity":{"from":"2026-01-01T00:00:00Z","until":null,"noticeDays":60,"graceDays":30},"support":"Standard",\
                "features":{"Users":{"kind":"quantity","limit":100,"overage":"block"},\
                "Sessions":{"kind":"peak","limit":5,"overage":"block"},\
                "Requests":{"kind":"rate","limit":10,"per":"PT1M","overage":"block"}}}""".formatted(CODE, controllers);
        String trust = "{\"version\":0,\"issuers\":[{\"issuerId\":\"acme\",\"jwk\":"
                + Jwk.write(Algorithm.ED25519, signer.key().publicKey()) + "}],\"requires\":{\"acme\":[\"Ed25519\"]}}";
        byte[] file =
                EnvelopeWriter.write(FilePurpose.LICENSE, payload.getBytes(StandardCharsets.UTF_8), List.of(signer));
        return new SignedLicense(file, TrustedKeys.parse(trust));
    }

    public static SignedLicense typed() {
        return with(controller(SERIAL));
    }

    public static String controller(SerialNumber serialNumber) {
        return "{\"serialNumber\":\"" + serialNumber + "\"}";
    }

    public static String controller(SerialNumber serialNumber, String publicJwk) {
        return "{\"serialNumber\":\"" + serialNumber + "\",\"publicKey\":" + publicJwk + "}";
    }

    public License license() {
        return ((Verified) LicenseVerifier.trusting(trust).verify(file)).license();
    }
}
