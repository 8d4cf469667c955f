package dev.licensing.issue.trust;

import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.envelope.Algorithm;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The members {@code issuers} and {@code requires} of a bundle that is being written. The second follows from the first. */
record IssuerEntries(ObjectNode bundle) {
    private static final String ISSUER_ID = "issuerId";
    private static final String JWK = "jwk";

    void add(String issuerId, TrustedKey key) {
        ObjectNode entry = entries().addObject().put(ISSUER_ID, issuerId);
        entry.set(JWK, JsonMapper.shared().readTree(key.publicJwk()));
        key.notBefore().ifPresent(first -> entry.put("notBefore", first.toString()));
        key.notAfter().ifPresent(last -> entry.put("notAfter", last.toString()));
        deriveRequired(issuerId);
    }

    void addCopy(JsonNode entry) {
        entries().add(entry);
        deriveRequired(entry.get(ISSUER_ID).asString());
    }

    ObjectNode find(String kid) {
        return (ObjectNode) entries().get(indexOf(kid));
    }

    void remove(String kid) {
        String issuerId = find(kid).get(ISSUER_ID).asString();
        entries().remove(indexOf(kid));
        deriveRequired(issuerId);
    }

    private int indexOf(String kid) {
        List<String> kids = new ArrayList<>();
        entries().forEach(entry -> kids.add(keyOf(entry).kid()));
        int index = kids.indexOf(kid);
        if (index < 0) {
            throw InvalidTrustBundleException.of(
                    "kid",
                    kid,
                    kids.isEmpty()
                            ? "the key of an issuer, of whom there is none"
                            : "the key of an issuer, " + String.join(" or ", kids));
        }
        return index;
    }

    /** Ed25519 always: without a key of it platforms refuse the bundle, and say so better. */
    private void deriveRequired(String issuerId) {
        List<String> algorithms = new ArrayList<>();
        for (JsonNode entry : entries()) {
            if (entry.get(ISSUER_ID).asString().equals(issuerId)) {
                algorithms.add(keyOf(entry).algorithm());
            }
        }
        ObjectNode requires = (ObjectNode) bundle.get("requires");
        if (algorithms.isEmpty()) {
            requires.remove(issuerId);
            return;
        }
        ArrayNode required = requires.putArray(issuerId).add(Algorithm.ED25519.wireName());
        if (algorithms.contains(Algorithm.ML_DSA_65.wireName())) {
            required.add(Algorithm.ML_DSA_65.wireName());
        }
    }

    private static TrustedKey keyOf(JsonNode entry) {
        return TrustedKey.ofJwk(entry.get(JWK).toString());
    }

    private ArrayNode entries() {
        return (ArrayNode) bundle.get("issuers");
    }
}
