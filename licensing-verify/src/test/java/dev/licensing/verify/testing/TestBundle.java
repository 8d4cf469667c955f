package dev.licensing.verify.testing;

import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bundles of trust for tests: what they say, then who has signed it. Each step gives a new one. */
public record TestBundle(ObjectNode json) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A bundle that trusts the issuer {@code acme}, under one root of each name. */
    public static TestBundle of(long version, int threshold, TestIssuer... roots) {
        ObjectNode json = (ObjectNode) MAPPER.readTree("""
                {"version":1,"issuedAt":"2026-11-01T00:00:00Z","nextUpdate":"2027-11-01T00:00:00Z",
                 "roots":{"threshold":1,"keys":[]},"issuers":[],"requires":{},
                 "revoked":{"licenseIds":[],"serialNumbers":[],"kids":[]},"survivors":[]}
                """);
        json.put("version", version);
        return new TestBundle(json).withRoots(threshold, roots).withIssuers(TestIssuer.named("acme"));
    }

    /** The keys of roots alone, as a product ships them. */
    public static String rootKeys(int threshold, TestIssuer... roots) {
        ObjectNode shipped = MAPPER.createObjectNode();
        shipped.set("roots", of(1, threshold, roots).json.get("roots"));
        return shipped.toString();
    }

    public TestBundle with(Consumer<ObjectNode> change) {
        ObjectNode changed = json.deepCopy();
        change.accept(changed);
        return new TestBundle(changed);
    }

    public TestBundle withVersion(long version) {
        return with(json -> json.put("version", version));
    }

    public TestBundle withRoots(int threshold, TestIssuer... roots) {
        return with(json -> {
            ObjectNode node = (ObjectNode) json.get("roots");
            ArrayNode keys = node.put("threshold", threshold).putArray("keys");
            for (TestIssuer root : roots) {
                keys.addObject().put("rootId", root.issuerId()).set("jwk", MAPPER.readTree(root.jwk()));
            }
        });
    }

    /** One more key of a root. */
    public TestBundle withRootKey(String rootId, String jwk) {
        return with(json -> ((ArrayNode) json.get("roots").get("keys"))
                .addObject()
                .put("rootId", rootId)
                .set("jwk", MAPPER.readTree(jwk)));
    }

    /** Issuers of one Ed25519 key each. */
    public TestBundle withIssuers(TestIssuer... issuers) {
        return with(json -> {
            ArrayNode keys = json.putArray("issuers");
            ObjectNode requires = json.putObject("requires");
            for (TestIssuer issuer : issuers) {
                keys.addObject().put("issuerId", issuer.issuerId()).set("jwk", MAPPER.readTree(issuer.jwk()));
                requires.putArray(issuer.issuerId()).add("Ed25519");
            }
        });
    }

    /** Issuers that have, and require, a key of each algorithm. */
    public TestBundle withHybridIssuers(String... issuerIds) {
        return with(json -> {
            ArrayNode keys = json.putArray("issuers");
            ObjectNode requires = json.putObject("requires");
            for (String issuerId : issuerIds) {
                String ed25519 = TestIssuer.named(issuerId).jwk();
                keys.addObject().put("issuerId", issuerId).set("jwk", MAPPER.readTree(ed25519));
                String mlDsa = MlDsaIssuer.named(issuerId).jwk();
                keys.addObject().put("issuerId", issuerId).set("jwk", MAPPER.readTree(mlDsa));
                requires.putArray(issuerId).add("Ed25519").add("ML-DSA-65");
            }
        });
    }

    /** One more entry of {@code revoked}, or of {@code survivors}. */
    public TestBundle revoking(String list, String entry) {
        return with(json -> ((ArrayNode) json.get("revoked").get(list)).add(entry));
    }

    public TestBundle sparing(String digest) {
        return with(json -> ((ArrayNode) json.get("survivors")).add(digest));
    }

    public byte[] payload() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] signedBy(EnvelopeSigner... signers) {
        return EnvelopeWriter.write(FilePurpose.TRUST, payload(), List.of(signers));
    }
}
