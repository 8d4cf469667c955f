package dev.licensing.benchmarks;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.LicenseTemplate;
import dev.licensing.issue.TrustedKeysWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import javax0.license3j.Feature;
import javax0.license3j.License;
import javax0.license3j.crypto.LicenseKeyPair;
import javax0.license3j.io.IOFormat;
import javax0.license3j.io.LicenseWriter;

/** Licenses with the same 20 features for both libraries, each signed the way its library signs. */
record Fixtures(Path trustedKeys, Path license, Path license3jKey, Path license3jLicense) {
    /** How many features the licenses have that are compared with other libraries. */
    static final int FEATURES = 20;

    static Fixtures create(Path folder) throws IOException, GeneralSecurityException {
        Fixtures fixtures = new Fixtures(
                folder.resolve("trusted-keys.json"),
                folder.resolve("ours.lic"),
                folder.resolve("license3j.key"),
                folder.resolve("license3j.bin"));
        fixtures.writeOurs();
        fixtures.writeLicense3j();
        return fixtures;
    }

    private void writeOurs() throws IOException {
        Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
        Files.writeString(trustedKeys, TrustedKeysWriter.write(1, "acme", key));
        byte[] payload = LicenseTemplate.parse(template(FEATURES))
                .toPayload(Clock.systemUTC().instant());
        Files.write(license, LicenseIssuer.signingWith(key, Clock.systemUTC()).issuePayload(payload));
    }

    /** A license before it is issued. */
    static String template(int count) {
        StringBuilder features = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            features.append(i == 1 ? "" : ",").append("\"Feature").append(i).append("\":");
            features.append("{\"kind\":\"quantity\",\"limit\":").append(i * 100).append('}');
        }
        return """
                {"organization":"Example Organization","infrastructure":"Example Infrastructure",
                 "activationCode":"%s",
                 "environment":{"name":"Production Environment #1","type":"Production",
                   "controllers":[{"serialNumber":"%s"}]},
                 "validity":{"from":"2026-01-01T00:00:00Z","until":null,"noticeDays":60,"graceDays":30},
                 "support":"Standard","features":{%s}}
                """.formatted(Samples.activationCode(), Samples.serialNumber(), features);
    }

    private void writeLicense3j() throws IOException, GeneralSecurityException {
        LicenseKeyPair keys = LicenseKeyPair.Create.from("RSA", 2048);
        License signed = new License();
        signed.add(Feature.Create.stringFeature("organization", "Example Organization"));
        for (int i = 1; i < FEATURES; i++) {
            signed.add(Feature.Create.longFeature("feature" + i, i * 100L));
        }
        signed.sign(keys.getPair().getPrivate(), "SHA-512");
        Files.write(license3jKey, keys.getPublic());
        try (LicenseWriter writer = new LicenseWriter(license3jLicense.toFile())) {
            writer.write(signed, IOFormat.BINARY);
        }
    }
}
