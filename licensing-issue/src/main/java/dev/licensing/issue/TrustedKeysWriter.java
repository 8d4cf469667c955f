package dev.licensing.issue;

import dev.licensing.verify.TrustedKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the trusted keys that a product ships, for the small vendor: one issuer, without signatures. */
public final class TrustedKeysWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TrustedKeysWriter() {}

    /**
     * The text form of the trusted keys of an issuer with one key.
     *
     * @param version from 0; raised with every change of the keys
     * @param issuerId the issuer's identifier
     * @param key the issuer's key, of which the public part is written
     * @return JSON that {@link TrustedKeys#parse} reads
     * @throws dev.licensing.verify.InvalidTrustException when it would refuse them: a negative version, an issuer's
     *     identifier that is none
     */
    public static String write(long version, String issuerId, SigningKey key) {
        return write(version, issuerId, List.of(TrustedKey.of(key)));
    }

    /**
     * The text form of the trusted keys of an issuer with several keys. Every license of the issuer must carry a signature of
     * each algorithm that one of the keys has: with a key of ML-DSA-65 among them, those that Ed25519 alone has signed are
     * refused.
     *
     * @param version from 0; raised with every change of the keys
     * @param issuerId the issuer's identifier
     * @param keys the issuer's keys, each once, at least one of Ed25519
     * @return JSON that {@link TrustedKeys#parse} reads
     * @throws dev.licensing.verify.InvalidTrustException when it would refuse them: also a time that is not of whole seconds,
     *     or that ends before it begins
     */
    public static String write(long version, String issuerId, List<TrustedKey> keys) {
        ObjectNode trust = MAPPER.createObjectNode().put("version", version);
        ArrayNode issuers = trust.putArray("issuers");
        Set<String> algorithms = new LinkedHashSet<>();
        for (TrustedKey key : keys) {
            write(issuers.addObject().put("issuerId", issuerId), key);
            algorithms.add(key.algorithm());
        }
        ArrayNode required = trust.putObject("requires").putArray(issuerId);
        algorithms.forEach(required::add);
        String json = MAPPER.writeValueAsString(trust);
        TrustedKeys.parse(json);
        return json;
    }

    private static void write(ObjectNode entry, TrustedKey key) {
        entry.set("jwk", MAPPER.readTree(key.publicJwk()));
        key.notBefore().ifPresent(first -> entry.put("notBefore", first.toString()));
        key.notAfter().ifPresent(last -> entry.put("notAfter", last.toString()));
    }
}
