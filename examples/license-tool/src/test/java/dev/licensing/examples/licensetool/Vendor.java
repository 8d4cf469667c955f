package dev.licensing.examples.licensetool;

import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.LicenseTemplate;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** A vendor whose files the tool reads, in a folder of a test. */
final class Vendor {
    static final String ACTIVATION_CODE = "4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E";

    /** From, until, notice and grace around the fixed time of the sessions. */
    static final String VALIDITY = validity("2026-01-01T00:00:00Z", "2027-01-01T12:00:00Z");

    private final List<SigningKey> keys;
    private final Path folder;

    Vendor(Path folder) {
        this(folder, List.of(Ed25519SigningKey.generate(new SecureRandom())));
    }

    private Vendor(Path folder, List<SigningKey> keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** One whose licenses must be signed with Ed25519 and ML-DSA-65. */
    static Vendor hybrid(Path folder) {
        SecureRandom random = new SecureRandom();
        return new Vendor(folder, List.of(Ed25519SigningKey.generate(random), MlDsa65SigningKey.generate(random)));
    }

    /** The same before it had more than its first key. */
    Vendor withFirstKeyAlone() {
        return new Vendor(folder, keys.subList(0, 1));
    }

    List<TrustedKey> publicKeys() {
        return TrustedKey.allOf(keys);
    }

    String trust() throws IOException {
        Path file = folder.resolve("trusted-keys.json");
        return Files.writeString(file, TrustedKeysWriter.write(1, "issuer", TrustedKey.allOf(keys)))
                .toString();
    }

    static String validity(String from, String until) {
        return "{\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"noticeDays\":60,\"graceDays\":30}";
    }

    String license(SerialNumber serialNumber) throws IOException {
        return license(serialNumber, VALIDITY);
    }

    String license(SerialNumber serialNumber, String validity) throws IOException {
        return license("[{\"serialNumber\":\"" + serialNumber + "\"}]", "{}", validity);
    }

    /** One license in several revisions. */
    String license(SerialNumber serialNumber, int revision) throws IOException {
        return license(
                "\"licenseId\":\"one\",\"revision\":" + revision + ",",
                "[{\"serialNumber\":\"" + serialNumber + "\"}]",
                "{}",
                VALIDITY);
    }

    String license(String controllers, String hardwarePolicy, String validity) throws IOException {
        return license("", controllers, hardwarePolicy, validity);
    }

    private String license(String name, String controllers, String hardwarePolicy, String validity) throws IOException {
        return sign("{" + name
                + "\"product\":\"acme-platform\",\"organization\":\"Acme\",\"infrastructure\":\"Main\",\"activationCode\":\""
                + ACTIVATION_CODE + "\",\"environment\":{\"name\":\"Production #1\",\"type\":\"Production\","
                + "\"controllers\":" + controllers + ",\"hardwarePolicy\":" + hardwarePolicy + "},\"validity\":"
                + validity
                + ",\"support\":\"Standard\",\"features\":{\"Analytics\":{\"kind\":\"flag\",\"until\":\"2026-12-31T00:00:00Z\"},"
                + "\"PlatformServerUpgrade\":{\"kind\":\"version\",\"upTo\":\"11.*\"},\"New\":{\"kind\":\"new\"},"
                + "\"Users\":{\"kind\":\"quantity\",\"limit\":500},\"Sessions\":{\"kind\":\"peak\",\"limit\":\"unlimited\"},"
                + "\"Requests\":{\"kind\":\"rate\",\"limit\":6000,\"per\":\"PT1M\"},"
                + "\"Protection\":{\"kind\":\"choice\",\"value\":\"Protected\"}}}");
    }

    private String sign(String template) throws IOException {
        Clock clock = Clock.fixed(Session.NOW, ZoneOffset.UTC);
        byte[] payload = LicenseTemplate.parse(template).toPayload(Session.NOW);
        Path file = Files.createTempFile(folder, "license", ".lic");
        return Files.write(file, LicenseIssuer.signingWith(keys, clock).issuePayload(payload))
                .toString();
    }
}
