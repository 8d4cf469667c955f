package dev.licensing.issue;

import dev.licensing.verify.TrustedKeys;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the trusted keys that a product ships, for the small vendor: one issuer with one key, without signatures. */
public final class TrustedKeysWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TrustedKeysWriter() {}

    /**
     * The text form of the trusted keys.
     *
     * @param version from 0; raised with every change of the keys
     * @param issuerId the issuer's identifier
     * @param key the issuer's key, of which the public part is written
     * @return JSON that {@link TrustedKeys#parse} reads
     * @throws dev.licensing.verify.InvalidTrustException when it would refuse them: a negative version, an issuer's
     *     identifier that is none
     */
    public static String write(long version, String issuerId, SigningKey key) {
        ObjectNode trust = MAPPER.createObjectNode().put("version", version);
        trust.putArray("issuers").addObject().put("issuerId", issuerId).set("jwk", MAPPER.readTree(key.publicJwk()));
        trust.putObject("requires").putArray(issuerId).add(key.algorithm());
        String json = MAPPER.writeValueAsString(trust);
        TrustedKeys.parse(json);
        return json;
    }
}
