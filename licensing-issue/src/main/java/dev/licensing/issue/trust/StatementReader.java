package dev.licensing.issue.trust;

import dev.licensing.issue.TrustedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a payload says that platforms have read already, so that nothing in it is missing or of another type. */
final class StatementReader {
    private StatementReader() {}

    static TrustStatement read(byte[] payload) {
        JsonNode json = JsonMapper.shared().readTree(payload);
        JsonNode revoked = json.get("revoked");
        return new TrustStatement(
                json.get("version").asLong(),
                Instant.parse(json.get("issuedAt").asString()),
                Instant.parse(json.get("nextUpdate").asString()),
                json.get("roots").get("threshold").asInt(),
                roots(json.get("roots").get("keys")),
                issuers(json.get("issuers")),
                requires(json.get("requires")),
                texts(revoked.get("licenseIds")),
                texts(revoked.get("serialNumbers")),
                texts(revoked.get("kids")),
                texts(json.get("survivors")));
    }

    static List<Root> roots(JsonNode keys) {
        Map<String, List<String>> jwks = new LinkedHashMap<>();
        for (JsonNode key : keys) {
            jwks.computeIfAbsent(key.get("rootId").asString(), id -> new ArrayList<>())
                    .add(key.get("jwk").toString());
        }
        List<Root> roots = new ArrayList<>();
        jwks.forEach((rootId, ofRoot) -> roots.add(new Root(rootId, ofRoot)));
        return roots;
    }

    private static Map<String, List<TrustedKey>> issuers(JsonNode keys) {
        Map<String, List<TrustedKey>> issuers = new LinkedHashMap<>();
        for (JsonNode key : keys) {
            issuers.computeIfAbsent(key.get("issuerId").asString(), id -> new ArrayList<>())
                    .add(key(key));
        }
        return issuers;
    }

    private static TrustedKey key(JsonNode entry) {
        TrustedKey always = TrustedKey.ofJwk(entry.get("jwk").toString());
        return new TrustedKey(
                always.algorithm(), always.publicJwk(), instant(entry, "notBefore"), instant(entry, "notAfter"));
    }

    private static Optional<Instant> instant(JsonNode entry, String member) {
        return entry.optional(member).map(JsonNode::asString).map(Instant::parse);
    }

    private static Map<String, List<String>> requires(JsonNode json) {
        Map<String, List<String>> requires = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> issuer : json.properties()) {
            requires.put(issuer.getKey(), texts(issuer.getValue()));
        }
        return requires;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
