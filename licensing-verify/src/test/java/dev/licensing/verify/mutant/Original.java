package dev.licensing.verify.mutant;

import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A license that verifies, and who trusts it. The trust knows a second issuer of the same kind, so that a mutant can borrow
 * from a license that is trusted too.
 */
final class Original {
    private static final TestIssuer ED25519 = TestIssuer.named("acme");
    private static final MlDsaIssuer ML_DSA = MlDsaIssuer.named("acme");

    private final String name;
    private final String payloadJson;
    private final List<EnvelopeSigner> signers;
    private final byte[] file;
    private final List<Entry> entries;
    private final List<Entry> entriesOfAnotherLicense;
    private final List<Entry> othersEntries;
    private final LicenseVerifier verifier;

    private Original(String name, String payloadJson, boolean hybrid) {
        this.name = name;
        this.payloadJson = payloadJson;
        this.signers = hybrid ? List.of(ED25519, ML_DSA) : List.of(ED25519);
        this.file = EnvelopeWriter.write(FilePurpose.LICENSE, payload(), signers);
        this.entries = entries(signers, Entry.encoded(payloadJson));
        this.entriesOfAnotherLicense =
                entries(signers, Entry.encoded(SampleLicense.with(json -> json.put("revision", 8))));
        List<EnvelopeSigner> others = hybrid
                ? List.of(TestIssuer.named("other"), MlDsaIssuer.named("other"))
                : List.of(TestIssuer.named("other"));
        this.othersEntries = entries(others, Entry.encoded(SampleLicense.with(json -> json.put("revision", 9))));
        this.verifier = LicenseVerifier.trusting(TrustedKeys.parse(trust(hybrid)));
    }

    /** Every member of the format; as few as there can be; two signatures. */
    static List<Original> all() {
        String full = text(SampleLicense.json());
        return List.of(
                new Original("every member, Ed25519", full, false),
                new Original("fewest members, Ed25519", text(fewestMembers()), false),
                new Original("every member, Ed25519 and ML-DSA-65", full, true));
    }

    String name() {
        return name;
    }

    String payloadJson() {
        return payloadJson;
    }

    byte[] payload() {
        return payloadJson.getBytes(StandardCharsets.UTF_8);
    }

    List<EnvelopeSigner> signers() {
        return signers;
    }

    byte[] file() {
        return file.clone();
    }

    /** Its signatures, in the order of its signers. */
    List<Entry> entries() {
        return entries;
    }

    /** The signatures of another license of the same issuer. */
    List<Entry> entriesOfAnotherLicense() {
        return entriesOfAnotherLicense;
    }

    /** The signatures of another trusted issuer's license. */
    List<Entry> othersEntries() {
        return othersEntries;
    }

    LicenseVerifier verifier() {
        return verifier;
    }

    private static List<Entry> entries(List<EnvelopeSigner> signers, String payload) {
        List<Entry> entries = new ArrayList<>();
        for (EnvelopeSigner signer : signers) {
            String header = "{\"alg\":\"" + signer.algorithm().wireName() + "\",\"kid\":\"" + signer.kid()
                    + "\",\"typ\":\"license.v1+json\"}";
            entries.add(Entry.of(signer, header, payload));
        }
        return List.copyOf(entries);
    }

    private static String trust(boolean hybrid) {
        StringBuilder keys = new StringBuilder();
        for (String issuer : List.of("acme", "other")) {
            String start = (keys.isEmpty() ? "" : ",") + "{\"issuerId\":\"" + issuer + "\",\"jwk\":";
            keys.append(start).append(TestIssuer.named(issuer).jwk()).append('}');
            if (hybrid) {
                keys.append(",{\"issuerId\":\"" + issuer + "\",\"jwk\":")
                        .append(MlDsaIssuer.named(issuer).jwk())
                        .append('}');
            }
        }
        String algorithms = hybrid ? "[\"Ed25519\",\"ML-DSA-65\"]" : "[\"Ed25519\"]";
        return "{\"version\":1,\"issuers\":[" + keys + "],\"requires\":{\"acme\":" + algorithms + ",\"other\":"
                + algorithms + "}}";
    }

    private static ObjectNode fewestMembers() {
        ObjectNode json = SampleLicense.json();
        json.remove("edition");
        json.putObject("features");
        ((ObjectNode) json.path("validity")).putNull("until");
        ObjectNode environment = (ObjectNode) json.path("environment");
        environment.remove("hardwarePolicy");
        environment.putArray("controllers").addObject().put("serialNumber", SampleLicense.SERIAL_NUMBER);
        return json;
    }

    private static String text(ObjectNode json) {
        return json.toString();
    }
}
